import { describe, expect, it } from 'vitest';
import type { Mark } from '../model/page.ts';
import { mayHoldWords, onRowOf } from './words-by-hand.ts';

const drawn = (x: number, y: number, width: number, kind: Mark['kind'] = 'handwriting'): Mark => ({
  kind,
  box: { x, y, width, height: 20 },
  confidence: 1,
});

describe('what was drawn by hand', () => {
  it.each([
    ['is a name alone', [drawn(70, 700, 60)], false],
    ['may be words beside a name', [drawn(70, 700, 60), drawn(140, 700, 50)], true],
    ['may be words and a name in one piece', [drawn(70, 700, 150)], true],
    ['is a name with a fingerprint over it', [drawn(70, 700, 60), drawn(90, 700, 30, 'fingerprint')], false],
  ] as const)('%s', (_, marks, expected) => {
    expect(mayHoldWords(marks)).toBe(expected);
  });

  it('counts on its own row only', () => {
    const marks = [drawn(70, 700, 60), drawn(70, 730, 60)];
    expect(onRowOf({ x: 0, y: 695, width: 10, height: 30 }, marks)).toEqual([marks[0]]);
  });
});
