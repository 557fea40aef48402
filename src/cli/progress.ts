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
    format: `{phase} [{bar}] {value}/{total} {unit} · {speed} {unit}/${texts.second} · ${texts.left} {left} · {name}`,
  });
  let isShown = false;
  let phase: Progress['phase'] = 'read';
  let phaseStart = start;
  const onProgress = (p: Progress): void => {
    if (p.phase !== phase) phaseStart = now();
    phase = p.phase;
    if (now() - start < QUIET_START) return;
    const steps = stepsOf(p);
    const payload = barTexts(p, steps, now() - phaseStart, texts);
    if (!isShown) bar.start(steps.known, steps.done, payload);
    isShown = true;
    bar.setTotal(Math.max(steps.known, 1));
    bar.update(steps.done, payload);
  };
  return { onProgress, stop: () => bar.stop() };
}

/** What is counted: reading goes by pages, what comes after it by cases. */
interface Steps {
  readonly done: number;
  readonly known: number;
  /** As far as can be told now. */
  readonly expected: number;
}

function stepsOf(p: Progress): Steps {
  if (p.phase !== 'read') return { done: p.casesDone, known: p.casesTotal, expected: p.casesTotal };
  // Pages of files not yet opened are unknown: until all are, the files done extrapolate them.
  const byFiles = p.filesDone > 0 ? (p.pagesDone / p.filesDone) * p.filesTotal : 0;
  return { done: p.pagesDone, known: p.pagesKnown, expected: Math.max(p.pagesKnown, byFiles) };
}

function barTexts(
  p: Progress,
  steps: Steps,
  elapsedMs: number,
  texts: Messages['progress'],
): Record<string, string> {
  const speed = elapsedMs > 0 ? steps.done / (elapsedMs / 1000) : 0;
  return {
    phase: texts.phases[p.phase],
    unit: p.phase === 'read' ? texts.pages : texts.cases,
    speed: speed.toFixed(1),
    left: timeLeft(steps, speed, texts),
    name: cutToWidth(p.currentCase, CASE_COLUMNS),
  };
}

function timeLeft({ done, expected }: Steps, speed: number, texts: Messages['progress']): string {
  if (speed === 0) return texts.unknownLeft;
  const seconds = Math.ceil((expected - done) / speed);
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
