import { describe, expect, it } from 'vitest';
import { Random } from './random.ts';

describe('Random', () => {
  it('gives the same numbers for the same seed', () => {
    const draw = (seed: number): number[] =>
      Array.from(
        { length: 5 },
        (
          (random) => () =>
            random.integer(0, 1000)
        )(new Random(seed)),
      );
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('forks streams that do not depend on what was drawn before', () => {
    const one = new Random(3);
    one.next();
    expect(one.fork('party').next()).toBe(new Random(3).fork('party').next());
    expect(one.fork('party').next()).not.toBe(one.fork('style').next());
  });

  it('draws by weight', () => {
    const random = new Random(1);
    const drawn = Array.from({ length: 2000 }, () => random.weighted({ often: 9, seldom: 1 }));
    const share = drawn.filter((one) => one === 'often').length / drawn.length;
    expect(share).toBeGreaterThan(0.86);
    expect(share).toBeLessThan(0.94);
  });

  it('keeps both ends of a range', () => {
    const random = new Random(2);
    const drawn = new Set(Array.from({ length: 200 }, () => random.integer(1, 3)));
    expect([...drawn].sort()).toEqual([1, 2, 3]);
  });
});
