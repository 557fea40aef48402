import { describe, expect, it } from 'vitest';
import { shareText, wilsonInterval } from './interval.ts';

describe('wilsonInterval', () => {
  it('agrees with the published value for 8 of 10', () => {
    const { low, high } = wilsonInterval(8, 10);
    expect(low).toBeCloseTo(0.4902, 3);
    expect(high).toBeCloseTo(0.9433, 3);
  });

  it('stays within 0 and 1 at the ends', () => {
    expect(wilsonInterval(0, 20).low).toBe(0);
    expect(wilsonInterval(20, 20).high).toBeCloseTo(1, 12);
    expect(wilsonInterval(20, 20).low).toBeGreaterThan(0.8);
  });

  it('knows nothing without observations', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
    expect(shareText(0, 0)).toBe('–');
  });
});
