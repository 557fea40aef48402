import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Progress } from '../audit.ts';
import { chinese } from './messages-zh.ts';
import { createProgress } from './progress.ts';

const START: Progress = {
  phase: 'read',
  pagesDone: 0,
  pagesKnown: 10,
  filesDone: 0,
  filesTotal: 4,
  casesDone: 0,
  casesTotal: 2,
  currentCase: '市场监管/001',
};

function display(isTerminal: boolean): {
  show: (seconds: number, p: Partial<Progress>) => string;
  stop: () => void;
} {
  const stream = Object.assign(new PassThrough(), { isTTY: isTerminal, columns: 120 });
  let now = 0;
  const { onProgress, stop } = createProgress({ isTerminal, stream, now: () => now }, chinese);
  return {
    show: (seconds, p) => {
      now = seconds * 1000;
      onProgress({ ...START, ...p });
      return String(stream.read() ?? '');
    },
    stop,
  };
}

describe('progress without a terminal', () => {
  it('is a line a case, after two seconds', () => {
    const { show } = display(false);
    expect(show(1, { casesDone: 1 })).toBe('');
    expect(show(3, { casesDone: 1, pagesDone: 5 })).toBe('[1/2] 市场监管/001\n');
    expect(show(4, { casesDone: 1, pagesDone: 6 })).toBe('');
    expect(show(5, { casesDone: 2, currentCase: '市场监管/002' })).toBe('[2/2] 市场监管/002\n');
  });

  it('does not tell a case twice when it is judged', () => {
    const { show } = display(false);
    expect(show(3, { casesDone: 1 })).not.toBe('');
    expect(show(4, { phase: 'judge', casesDone: 1 })).toBe('');
  });
});

describe('progress on a terminal', () => {
  it('shows nothing in the first two seconds, then pages, speed, time left and the case', () => {
    const { show, stop } = display(true);
    expect(show(1, { pagesDone: 1 })).toBe('');
    const shown = show(4, { pagesDone: 4, filesDone: 1, pagesKnown: 10 });
    expect(shown).toContain('市场监管/001');
    expect(shown).toContain('4/10 页 · 1.0 页/秒 · 剩余 12 秒');
    stop();
  });

  it('counts cases once the pages are read, with the speed of that phase alone', () => {
    const { show, stop } = display(true);
    show(1, { pagesDone: 10 });
    const judging = { phase: 'judge', pagesKnown: 0, casesTotal: 30 } as const;
    show(1.5, { ...judging, casesDone: 0 });
    expect(show(3.5, { ...judging, casesDone: 10 })).toContain('10/30 件 · 5.0 件/秒 · 剩余 4 秒');
    stop();
  });
});
