import { describe, expect, it } from 'vitest';
import { gridFromBend, gridOver, highestOn, upperBend } from './grid.ts';
import { restated } from './byte-shift.ts';

describe('gridOver', () => {
  it('reaches both ends and has nought among its places', () => {
    const { scale, zero } = gridOver([-1, 3]);
    expect(Number.isInteger(zero)).toBe(true);
    expect(-zero * scale).toBeLessThanOrEqual(-1);
    expect((255 - zero) * scale).toBeGreaterThanOrEqual(3);
    expect(scale).toBeCloseTo(4 / 255, 3);
  });

  it('begins at nought where no value is less', () => {
    expect(gridOver([0, 5])).toEqual({ scale: 5 / 255, zero: 0 });
    expect(gridOver([2, 5]).zero).toBe(0);
  });
});

describe('gridFromBend', () => {
  it('begins at −3 exactly and finds 3 at a whole place', () => {
    const grid = gridFromBend(9.4);
    expect(grid.scale * grid.zero).toBeCloseTo(3, 12);
    expect(grid.scale * (upperBend(grid) - grid.zero)).toBeCloseTo(3, 12);
    expect(highestOn(grid)).toBeCloseTo(9.4, 0);
  });
});

describe('restated', () => {
  it('stands for the same numbers multiplied and shifted, nought at a whole place', () => {
    const value = { name: 'x', grid: { scale: 0.1, zero: 30 }, offset: 0.02 };
    const { grid, offset } = restated(value, 2, -0.5);
    const before = 0.1 * (100 - 30) + 0.02;
    expect(grid.scale * (100 - grid.zero) + offset).toBeCloseTo(2 * before - 0.5, 12);
    expect(Number.isInteger(grid.zero)).toBe(true);
  });
});
