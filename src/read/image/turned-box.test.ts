import { describe, expect, it } from 'vitest';
import { turnedBox } from './turned-box.ts';

const BOX = { x: 100, y: 200, width: 80, height: 60 };
const PAGE = { width: 800, height: 1000 };

describe('turnedBox', () => {
  it.each([
    [90, { width: 1000, height: 800 }, { x: 740, y: 100, width: 60, height: 80 }],
    [180, PAGE, { x: 620, y: 740, width: 80, height: 60 }],
    [270, { width: 1000, height: 800 }, { x: 200, y: 620, width: 60, height: 80 }],
  ] as const)('turns a box with its page by %d degrees', (degrees, to, box) => {
    expect(turnedBox(BOX, { from: PAGE, to, degrees })).toEqual(box);
  });

  it('moves what stands far from the middle by the skew, too', () => {
    const { x, y } = turnedBox(BOX, { from: PAGE, to: PAGE, degrees: 1 });
    expect(x - BOX.x).toBeCloseTo(270 * Math.sin(Math.PI / 180), 0);
    expect(y - BOX.y).toBeCloseTo(-260 * Math.sin(Math.PI / 180), 0);
  });
});
