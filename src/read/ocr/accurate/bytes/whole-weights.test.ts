import { describe, expect, it } from 'vitest';
import { channelsLast, turned, wholeWeights } from './whole-weights.ts';

describe('wholeWeights', () => {
  it('gives each channel a scale of its own, by which its weights come back', () => {
    const { data, scales } = wholeWeights(Float32Array.of(1, -0.5, 0.01, 0.02), 2);
    expect([...data]).toEqual([127, -63, 64, 127]);
    expect((data[2] ?? 0) * (scales[1] ?? 0)).toBeCloseTo(0.01, 3);
  });

  it('keeps two neighbours together below what 16 bits hold of their products with bytes', () => {
    const { data } = wholeWeights(Float32Array.of(1, 1, 1, -1), 1, [0, 1, 2, 3]);
    expect(255 * (Math.abs(data[0] ?? 0) + Math.abs(data[1] ?? 0))).toBeLessThanOrEqual(32767);
    expect(255 * (Math.abs(data[2] ?? 0) + Math.abs(data[3] ?? 0))).toBeLessThanOrEqual(32767);
  });

  it('takes for neighbours what is multiplied one after the other, not what stands side by side', () => {
    const [order, other] = [channelsLast(2, 2), [0, 1, 2, 3]];
    expect(order).toEqual([0, 2, 1, 3]);
    const weights = Float32Array.of(1, 1, 0, 0);
    expect(wholeWeights(weights, 1, order).data[0]).toBe(127);
    expect(wholeWeights(weights, 1, other).data[0]).toBeLessThan(65);
  });

  it('takes a channel of noughts', () => {
    expect([...wholeWeights(new Float32Array(4), 2, [0, 1]).data]).toEqual([0, 0, 0, 0]);
  });
});

describe('turned', () => {
  it('makes columns of rows', () => {
    expect([...turned(Float32Array.of(1, 2, 3, 4, 5, 6), 2, 3)]).toEqual([1, 4, 2, 5, 3, 6]);
  });
});
