import { describe, expect, it } from 'vitest';
import { apply, boxThrough, IDENTITY, type Matrix, multiply } from './matrix.ts';

const DOUBLED: Matrix = [2, 0, 0, 2, 0, 0];
const MOVED: Matrix = [1, 0, 0, 1, 10, 20];
/** A page of 842 points, turned upside down as PDF counts. */
const FLIPPED: Matrix = [1, 0, 0, -1, 0, 842];
const QUARTER: Matrix = [0, 1, -1, 0, 0, 0];

describe('multiply', () => {
  it('applies the inner matrix first', () => {
    expect(apply(multiply(DOUBLED, MOVED), 1, 1)).toEqual([22, 42]);
    expect(apply(multiply(MOVED, DOUBLED), 1, 1)).toEqual([12, 22]);
  });

  it('changes nothing with the identity', () => {
    expect(multiply(IDENTITY, MOVED)).toEqual(MOVED);
    expect(multiply(MOVED, IDENTITY)).toEqual(MOVED);
  });
});

describe('boxThrough', () => {
  it('counts from the top after a flip', () => {
    expect(boxThrough(FLIPPED, 100, 700, 150, 720)).toEqual({ x: 100, y: 122, width: 50, height: 20 });
  });

  it('stands upright after a quarter turn', () => {
    expect(boxThrough(QUARTER, 0, 0, 30, 10)).toEqual({ x: -10, y: 0, width: 10, height: 30 });
  });
});
