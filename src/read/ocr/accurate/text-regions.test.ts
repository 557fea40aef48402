import { describe, expect, it } from 'vitest';
import { type ProbabilityMap, textRegions } from './text-regions.ts';

/** A map on which `isText` tells where the network sees text. */
function mapOf(isText: (x: number, y: number) => boolean, probability = 0.9): ProbabilityMap {
  const [width, height] = [200, 100];
  const data = Float32Array.from({ length: width * height }, (_, i) =>
    isText(i % width, Math.floor(i / width)) ? probability : 0.05,
  );
  return { width, height, data };
}

const inside = (x: number, y: number, left: number, top: number, w: number, h: number): boolean =>
  x >= left && x < left + w && y >= top && y < top + h;

describe('textRegions', () => {
  it('gives a box that reaches beyond the heart of the line by the same distance on each side', () => {
    const [box] = textRegions(mapOf((x, y) => inside(x, y, 40, 30, 100, 10)));
    expect(box).toMatchObject({ centre: { x: 90, y: 35 }, angle: 0 });
    expect((box?.width ?? 0) - 100).toBeCloseTo((box?.height ?? 0) - 10, 6);
    expect(box?.height).toBeGreaterThan(20);
  });

  it('gives lines from the top', () => {
    const boxes = textRegions(
      mapOf(
        (x, y) => inside(x, y, 40, 60, 100, 8) || inside(x, y, 20, 20, 50, 8) || inside(x, y, 90, 20, 50, 8),
      ),
    );
    expect(boxes.map((b) => [b.centre.x, b.centre.y])).toEqual([
      [45, 24],
      [115, 24],
      [90, 64],
    ]);
  });

  it('follows a line that falls', () => {
    const slope = Math.tan((4 * Math.PI) / 180);
    const [box] = textRegions(mapOf((x, y) => x >= 20 && x < 180 && Math.abs(y - 30 - x * slope) < 5));
    expect(((box?.angle ?? 0) * 180) / Math.PI).toBeCloseTo(4, 0);
  });

  it('takes a single character as upright', () => {
    const [box] = textRegions(mapOf((x, y) => Math.abs(x - 60) + Math.abs(y - 50) < 12));
    expect(box?.angle).toBe(0);
  });

  it.each([
    ['what is hardly text', mapOf((x, y) => inside(x, y, 40, 30, 100, 10), 0.4)],
    ['a speck', mapOf((x, y) => inside(x, y, 40, 30, 2, 2))],
    ['nothing', mapOf(() => false)],
  ])('leaves out %s', (_, map) => {
    expect(textRegions(map)).toEqual([]);
  });
});
