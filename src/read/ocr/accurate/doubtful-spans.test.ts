import { describe, expect, it } from 'vitest';
import type { SeenCharacter } from './ctc.ts';
import { doubtfulSpans, reach, widened } from './doubtful-spans.ts';

/** Characters that are sure, but for those in capitals, evenly along a line. */
const line = (text: string): SeenCharacter[] =>
  [...text].map((character, i) => ({
    text: character,
    confidence: character === character.toUpperCase() ? 0.5 : 0.99,
    at: (i + 0.5) / text.length,
  }));

describe('doubtfulSpans', () => {
  it('finds nothing in a line that was read surely', () => {
    expect(doubtfulSpans(line('abcdef'))).toEqual([]);
  });

  it('takes three characters on each side of a doubtful one', () => {
    expect(doubtfulSpans(line('aaaaaXaaaaa'))).toEqual([{ from: 2, to: 9 }]);
  });

  it('ends with the line', () => {
    expect(doubtfulSpans(line('aXaa'))).toEqual([{ from: 0, to: 4 }]);
  });

  it('makes one span of two that touch', () => {
    expect(doubtfulSpans(line('aaaXaaaaaXaaaa'))).toEqual([{ from: 0, to: 13 }]);
  });

  it('keeps two spans apart that lie far from each other', () => {
    expect(doubtfulSpans(line(`X${'a'.repeat(20)}X`))).toEqual([
      { from: 0, to: 4 },
      { from: 18, to: 22 },
    ]);
  });
});

describe('reach', () => {
  it('parts a span from its neighbours half way', () => {
    expect(reach({ from: 1, to: 3 }, line('abcd'))).toEqual({ from: 0.25, to: 0.75 });
  });

  it('reaches to the ends of the line', () => {
    expect(reach({ from: 0, to: 4 }, line('abcd'))).toEqual({ from: 0, to: 1 });
  });
});

describe('widened', () => {
  it('does not go beyond the line', () => {
    expect(widened({ from: 0, to: 3 }, 2, line('abcd'))).toEqual({ from: 0, to: 4 });
  });
});
