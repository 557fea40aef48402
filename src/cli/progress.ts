import { SingleBar } from 'cli-progress';
import type { Progress } from '../audit.ts';
import { cutToWidth } from './display-width.ts';
import type { Messages } from './messages.ts';

/** Shorter runs show nothing. Milliseconds. */
const QUIET_START = 2000;
const CASE_COLUMNS = 36;

/** Where progress goes and how time is told. */
export interface ProgressTerminal {
  readonly isTerminal: boolean;
  readonly stream: NodeJS.WritableStream;
  /** Milliseconds of a clock that never runs back. */
  readonly now: () => number;
}

export interface ProgressDisplay {
  readonly onProgress: (progress: Progress) => void;
  /** Leaves the terminal clean; may be called twice. */
  readonly stop: () => void;
}

/** A bar on a terminal, a line a case elsewhere; neither in the first two seconds. */
export function createProgress(terminal: ProgressTerminal, messages: Messages): ProgressDisplay {
  return terminal.isTerminal ? barDisplay(terminal, messages) : lineDisplay(terminal, messages);
}

function barDisplay({ stream, now }: ProgressTerminal, { progress: texts }: Messages): ProgressDisplay {
  const start = now();
  const bar = new SingleBar({
    stream,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
    linewrap: false,
    barsize: 24,
    format: `{phase} [{bar}] {value}/{total} ${texts.pages} · {speed} ${texts.rate} · ${texts.left} {left} · {name}`,
  });
  let isShown = false;
  const onProgress = (p: Progress): void => {
    const elapsed = now() - start;
    if (elapsed < QUIET_START) return;
    const payload = barTexts(p, elapsed, texts);
    if (!isShown) bar.start(p.pagesKnown, p.pagesDone, payload);
    isShown = true;
    bar.setTotal(Math.max(p.pagesKnown, 1));
    bar.update(p.pagesDone, payload);
  };
  return { onProgress, stop: () => bar.stop() };
}

function barTexts(p: Progress, elapsed: number, texts: Messages['progress']): Record<string, string> {
  const speed = p.pagesDone / (elapsed / 1000);
  return {
    phase: texts.phases[p.phase],
    speed: speed.toFixed(1),
    left: timeLeft(p, speed, texts),
    name: cutToWidth(p.currentCase, CASE_COLUMNS),
  };
}

/** Pages of files not yet opened are unknown: until all are, the files done extrapolate them. */
function timeLeft(p: Progress, speed: number, texts: Messages['progress']): string {
  if (speed === 0 || p.pagesDone === 0) return texts.unknownLeft;
  const byFiles = p.filesDone > 0 ? (p.pagesDone / p.filesDone) * p.filesTotal : 0;
  const seconds = Math.ceil((Math.max(p.pagesKnown, byFiles) - p.pagesDone) / speed);
  return seconds < 90 ? texts.seconds(Math.max(seconds, 0)) : texts.minutes(Math.ceil(seconds / 60));
}

function lineDisplay({ stream, now }: ProgressTerminal, { progress: texts }: Messages): ProgressDisplay {
  const start = now();
  const waiting: string[] = [];
  let shown = 0;
  const onProgress = (p: Progress): void => {
    // A case is read and then judged: one line is enough.
    if (p.casesDone > shown) {
      shown = p.casesDone;
      waiting.push(`${texts.caseDone(p.casesDone, p.casesTotal, p.currentCase)}\n`);
    }
    if (now() - start < QUIET_START || waiting.length === 0) return;
    stream.write(waiting.splice(0).join(''));
  };
  return { onProgress, stop: () => undefined };
}
