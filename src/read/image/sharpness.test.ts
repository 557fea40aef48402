import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { DrawnImage } from '../../../test/fixtures/drawn-image.ts';
import type { GreyImage } from './grey-image.ts';
import { edgeWidth } from './sharpness.ts';

/** Strokes of print: bars of 5 px. */
function printed(): DrawnImage {
  const page = new DrawnImage(600, 600);
  for (let y = 20; y < 560; y += 40) for (let x = 20; x < 560; x += 30) page.block(x, y, 5, 24);
  return page;
}

async function blurred(image: GreyImage, sigma: number): Promise<GreyImage> {
  const { width, height } = image;
  const data = await sharp(image.data, { raw: { width, height, channels: 1 } })
    .blur(sigma)
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  return { width, height, data };
}

describe('the width of an edge', () => {
  it('is a pixel or two on a sharp page', async () => {
    expect(edgeWidth(printed())).toBe(1);
    expect(edgeWidth(await blurred(printed(), 0.7))).toBeLessThan(2.5);
  });

  it('grows with the blur', async () => {
    expect(edgeWidth(await blurred(printed(), 1.6))).toBeGreaterThanOrEqual(3);
  });

  it('is unknown on a page without print', () => {
    expect(edgeWidth(new DrawnImage(600, 600))).toBe(undefined);
  });
});
