import { describe, expect, it } from 'vitest';
import { drawnLook } from '../../../test/fixtures/drawn-look.ts';
import { greatestDifference, lookLikeness } from './look.ts';

describe('lookLikeness', () => {
  it('is 1 for the same page and next to it where a few cells differ', () => {
    expect(lookLikeness(drawnLook(1), drawnLook(1))).toBeCloseTo(1);
    expect(lookLikeness(drawnLook(1), drawnLook(1, { 40: 3, 200: 5 }))).toBeGreaterThan(0.95);
  });

  it('is low for another page', () => {
    expect(lookLikeness(drawnLook(1), drawnLook(4))).toBeLessThan(0.6);
  });

  it('is 0 for a look of another grid, and for a page evenly covered', () => {
    expect(lookLikeness('0123', drawnLook(1))).toBe(0);
    expect(lookLikeness('4'.repeat(384), drawnLook(1))).toBe(0);
  });
});

describe('greatestDifference', () => {
  it('is the number of levels by which one cell differs', () => {
    expect(greatestDifference('4444', '44b4')).toBe(7);
    expect(greatestDifference('4444', '4444')).toBe(0);
  });
});
