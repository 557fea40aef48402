import { describe, expect, it } from 'vitest';
import { type Corners, laidOnto, projection } from './perspective.ts';

const CORNERS: Corners = [
  { x: 12, y: 9 },
  { x: 101, y: 14 },
  { x: 97, y: 140 },
  { x: 8, y: 133 },
];

function mapped(
  [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0]: readonly number[],
  x: number,
  y: number,
) {
  const depth = g * x + h * y + 1;
  return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth };
}

describe('projection', () => {
  it('takes each corner to its corner of the sheet', () => {
    const map = projection(CORNERS, 80, 120);
    const targets = [
      [0, 0],
      [80, 0],
      [80, 120],
      [0, 120],
    ];
    CORNERS.forEach(({ x, y }, i) => {
      const point = mapped(map, x, y);
      expect(point.x).toBeCloseTo(targets[i]?.[0] ?? -1, 6);
      expect(point.y).toBeCloseTo(targets[i]?.[1] ?? -1, 6);
    });
  });
});

describe('laidOnto', () => {
  it('covers the ground within the corners and leaves it elsewhere', () => {
    const ground = { data: Buffer.alloc(110 * 150 * 3, 40), width: 110, height: 150 };
    const sheet = { data: Buffer.alloc(80 * 120 * 3, 250), width: 80, height: 120 };
    const out = laidOnto(ground, sheet, CORNERS);
    expect(out[(70 * 110 + 50) * 3]).toBe(250);
    expect(out[(70 * 110 + 2) * 3]).toBe(40);
    expect(out[(146 * 110 + 50) * 3]).toBe(40);
  });
});
