import { describe, expect, it } from 'vitest';
import { DrawnImage, textLike } from '../../../test/fixtures/drawn-image.ts';
import { skewOf } from './skew.ts';

describe('skewOf', () => {
  it.each([-3, -1.2, -0.4, 0, 0.7, 2.5])('measures lines that fall by %d degrees', (degrees) => {
    // What falls to the right must be turned back.
    expect(Math.abs(skewOf(textLike(degrees)) + degrees)).toBeLessThanOrEqual(0.11);
  });

  it('is 0 for an empty page', () => {
    expect(skewOf(new DrawnImage(800, 1000).bits())).toBe(0);
  });

  it('is 0, not minus 0, for a straight page', () => {
    expect(Object.is(skewOf(textLike(0)), 0)).toBe(true);
  });
});
