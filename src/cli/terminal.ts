import { createInterface } from 'node:readline/promises';
import type { ProgressTerminal } from './progress.ts';

/** Everything outside the program that the command line touches; tests give their own. */
export interface Terminal {
  /** A text with its line end: results. */
  readonly out: (text: string) => void;
  /** A text with its line end: warnings and errors. */
  readonly err: (text: string) => void;
  readonly progress: ProgressTerminal;
  /** Asks a person; undefined where nobody sits at the terminal. The end of the input is an empty answer. */
  readonly ask?: (question: string) => Promise<string>;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  readonly clock: () => { readonly day: string; readonly time: string };
}

/** The real terminal. A reader that has gone away (`| head`) stops the output, not the work. */
export function realTerminal(signal: AbortSignal): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    progress: { isTerminal: process.stderr.isTTY, stream: process.stderr, now: () => performance.now() },
    signal,
    clock,
    ...(process.stdin.isTTY ? { ask: (question: string) => asked(question, signal) } : {}),
  };
}

async function asked(question: string, signal: AbortSignal): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  // In a question the terminal hands Ctrl-C to the line editor.
  lines.on('SIGINT', () => process.emit('SIGINT'));
  const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  try {
    return await Promise.race([lines.question(question, { signal }), ended]);
  } finally {
    lines.close();
  }
}

/** Today as the user's calendar shows it, and the moment with its zone. */
function clock(): { readonly day: string; readonly time: string } {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return { day, time: now.toISOString() };
}
