import { describe, expect, it } from 'vitest';
import type { SeenCharacter } from './ctc.ts';
import { reach, spansToLookAtAgain, widened } from './doubtful-spans.ts';

/** Characters that are sure, but for those in capitals, evenly along a line. */
const line = (text: string): SeenCharacter[] =>
  [...text].map((character, i) => ({
    text: character,
    confidence: character === character.toUpperCase() ? 0.5 : 0.99,
    at: (i + 0.5) / text.length,
  }));

const NONE: ReadonlySet<number> = new Set();

describe('spansToLookAtAgain', () => {
  it('finds nothing in a line that was read surely', () => {
    expect(spansToLookAtAgain(line('abcdef'), NONE)).toEqual([]);
  });

  it('takes three characters on each side of a doubtful one', () => {
    expect(spansToLookAtAgain(line('aaaaaXaaaaa'), NONE)).toEqual([{ from: 2, to: 9 }]);
  });

  it('ends with the line', () => {
    expect(spansToLookAtAgain(line('aXaa'), NONE)).toEqual([{ from: 0, to: 4 }]);
  });

  it('makes one span of two that touch', () => {
    expect(spansToLookAtAgain(line('aaaXaaaaaXaaaa'), NONE)).toEqual([{ from: 0, to: 13 }]);
  });

  it('keeps two spans apart that lie far from each other', () => {
    expect(spansToLookAtAgain(line(`X${'a'.repeat(20)}X`), NONE)).toEqual([
      { from: 0, to: 4 },
      { from: 18, to: 22 },
    ]);
  });
});

describe('what is looked at again though every character was read surely', () => {
  const read = (text: string, confidence: number): SeenCharacter[] =>
    line(text.toLowerCase()).map((character) => ({ ...character, confidence }));

  it('is what stands on both sides of ink that was passed over', () => {
    expect(spansToLookAtAgain(line('aaaaaaaaaa'), new Set([5]))).toEqual([{ from: 1, to: 9 }]);
  });

  it.each([
    ['a day', '于是在2025年3月4日到'],
    ['a sum', '处罚款2,000.00元的处'],
  ])('is %s, unless it was read more surely still', (_, text) => {
    expect(spansToLookAtAgain(read(text, 0.99), NONE)).toEqual([{ from: 3, to: 12 }]);
    expect(spansToLookAtAgain(read(text, 0.999), NONE)).toEqual([]);
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
