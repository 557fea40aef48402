import { describe, expect, it } from 'vitest';
import { decoded } from './ctc.ts';
import type { BestClasses } from './network.ts';

const ALPHABET = ['行', '政'];

/** One step for each entry: the class that wins and how sure it is. */
function steps(...wins: readonly (readonly [best: number, probability: number])[]): BestClasses {
  return {
    classes: Int32Array.from(wins, ([best]) => best),
    probabilities: Float32Array.from(wins, ([, probability]) => probability),
  };
}

describe('decoded', () => {
  it('takes the same class in neighbouring steps for one character, as sure as at its surest', () => {
    expect(decoded(steps([1, 0.6], [1, 0.9], [2, 0.8]), ALPHABET)).toMatchObject([
      { text: '行', confidence: expect.closeTo(0.9) as number },
      { text: '政', confidence: expect.closeTo(0.8) as number },
    ]);
  });

  it('takes it for two where a blank stands between', () => {
    const seen = decoded(steps([1, 0.9], [0, 0.9], [1, 0.9]), ALPHABET);
    expect(seen.map((c) => c.text)).toEqual(['行', '行']);
  });

  it('tells where along the line a character stands', () => {
    const [first, second] = decoded(steps([1, 0.9], [0, 1], [0, 1], [2, 0.9]), ALPHABET);
    expect([first?.at, second?.at]).toEqual([0.125, 0.875]);
  });

  it('reads nothing in blanks', () => {
    expect(decoded(steps([0, 1], [0, 0.9]), ALPHABET)).toEqual([]);
  });
});
