import { describe, expect, it } from 'vitest';
import { DrawnImage } from '../../../test/fixtures/drawn-image.ts';
import type { PageImage } from './grey-image.ts';
import { projectionOnto, withoutPerspective } from './perspective.ts';
import { type Corners, sheetCorners } from './sheet-corners.ts';

const CORNERS: Corners = [
  { x: 42, y: 48 },
  { x: 565, y: 36 },
  { x: 556, y: 770 },
  { x: 30, y: 756 },
];
const DESK = 110;

/** A sheet aslant on a desk, with a line of print a tenth from its left edge and level with its edges. */
function photographed(desk = DESK): DrawnImage {
  const image = new DrawnImage(600, 800, desk);
  const project = projectionOnto(CORNERS);
  for (let v = 0; v < 1; v += 0.0006) {
    for (let u = 0; u < 1; u += 0.0008) {
      const { x, y } = project(u, v);
      const isPrint = Math.abs(v - 0.5) < 0.004 && u > 0.1 && u < 0.9;
      image.data[Math.floor(y) * 600 + Math.floor(x)] = isPrint ? 20 : 235;
    }
  }
  return image;
}

const page = (ink: DrawnImage): PageImage => ({
  ink,
  red: undefined,
  isColour: true,
  stored: { width: 1200, height: 1600 },
});

describe('sheetCorners', () => {
  it('finds the corners of a sheet that lies aslant on a darker desk', () => {
    sheetCorners(photographed())?.forEach(({ x, y }, i) => {
      expect(Math.abs(x - (CORNERS[i]?.x ?? 0))).toBeLessThan(4);
      expect(Math.abs(y - (CORNERS[i]?.y ?? 0))).toBeLessThan(4);
    });
    expect(sheetCorners(photographed())).toBeDefined();
  });

  it('finds them although a shadow lies over a part of sheet and desk', () => {
    const image = photographed();
    image.data.forEach((value, i) => {
      const [x, y] = [i % 600, Math.floor(i / 600)];
      const shade = Math.min(1, Math.max(0.6, 1.5 - (x / 600 + y / 800) * 0.6));
      image.data[i] = value * shade;
    });
    const corners = sheetCorners(image);
    corners?.forEach(({ x, y }, i) => {
      expect(Math.hypot(x - (CORNERS[i]?.x ?? 0), y - (CORNERS[i]?.y ?? 0))).toBeLessThan(5);
    });
    expect(corners).toBeDefined();
  });

  it.each([
    ['a scan that shows nothing but paper', new DrawnImage(600, 800, 240)],
    ['a desk that is as bright as the sheet', photographed(225)],
    ['a black border on one side only', new DrawnImage(600, 800, 240).block(0, 0, 30, 800)],
    ['a sheet that runs out of the picture', photographed().block(0, 0, 600, 400, 235)],
  ])('finds none in %s', (_, image) => {
    expect(sheetCorners(image)).toBeUndefined();
  });
});

describe('withoutPerspective', () => {
  it('makes what is level on the sheet level on the picture', () => {
    const { ink } = withoutPerspective(page(photographed()));
    const rowOf = (share: number): number => {
      const x = Math.round(ink.width * share);
      const column = Array.from({ length: ink.height }, (_, y) => ink.data[y * ink.width + x] ?? 255);
      return column.indexOf(Math.min(...column));
    };
    expect(Math.abs(rowOf(0.15) - rowOf(0.85))).toBeLessThan(4);
    expect(Math.abs(rowOf(0.5) / ink.height - 0.5)).toBeLessThan(0.01);
  });

  it('measures the stored pixels of the sheet, not of the desk', () => {
    const { ink, stored } = withoutPerspective(page(photographed()));
    expect(stored.width / ink.width).toBeCloseTo(2, 1);
  });

  it('leaves a scan as it is', () => {
    const scan = page(new DrawnImage(600, 800, 240));
    expect(withoutPerspective(scan)).toBe(scan);
  });
});
