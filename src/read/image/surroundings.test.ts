import { describe, expect, it } from 'vitest';
import type { GreyImage } from './grey-image.ts';
import { withoutSurroundings } from './surroundings.ts';

interface Sheet {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly desk: number;
}

/** A sheet of brightness 225 on a desk, with a bar of print in its middle. */
function photographed({ left, top, right, bottom, desk }: Sheet): GreyImage {
  const [width, height] = [600, 800];
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isSheet = x >= left && x < right && y >= top && y < bottom;
      const isPrint = isSheet && y >= 400 && y < 410 && x >= 200 && x < 400;
      data[y * width + x] = isPrint ? 30 : isSheet ? 225 : desk + ((x * 7 + y * 13) % 23);
    }
  }
  return { width, height, data };
}

const at = ({ data, width }: GreyImage, x: number, y: number): number | undefined => data[y * width + x];
const INSET = { left: 70, top: 50, right: 530, bottom: 760 };

describe('what lies around a sheet', () => {
  it.each([
    ['a dark desk', 40],
    ['a brown desk', 110],
    ['the black border of a scanner', 0],
  ])('is made white: %s', (_, desk) => {
    const clean = withoutSurroundings(photographed({ ...INSET, desk }));
    expect([at(clean, 5, 5), at(clean, 590, 400), at(clean, 300, 790)]).toEqual([255, 255, 255]);
  });

  it('leaves no dark rim at the edge of the sheet', () => {
    const clean = withoutSurroundings(photographed({ ...INSET, desk: 40 }));
    expect(Math.min(...clean.data.subarray(300 * 600, 301 * 600))).toBeGreaterThan(200);
  });

  it('leaves the print on the sheet', () => {
    const clean = withoutSurroundings(photographed({ ...INSET, desk: 40 }));
    expect(at(clean, 300, 405)).toBe(30);
  });

  it('is nothing where the sheet fills the image', () => {
    const page = photographed({ left: 0, top: 0, right: 600, bottom: 800, desk: 40 });
    expect(withoutSurroundings(page)).toBe(page);
  });

  it('is left where most of the image is dark: a picture, no sheet', () => {
    const page = photographed({ left: 250, top: 350, right: 450, bottom: 500, desk: 40 });
    expect(withoutSurroundings(page)).toBe(page);
  });
});
