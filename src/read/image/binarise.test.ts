import { describe, expect, it } from 'vitest';
import { DrawnImage } from '../../../test/fixtures/drawn-image.ts';
import { binarised, flattened, inkShare } from './binarise.ts';

/** Paper that darkens to the right, with a block of print in the light and one in the shadow. */
function shadowed(): DrawnImage {
  const image = new DrawnImage(640, 320);
  for (let y = 0; y < 320; y++)
    for (let x = 0; x < 640; x++) image.data[y * 640 + x] = 250 - Math.round(x * 0.2);
  return image.block(60, 100, 20, 20, 40).block(580, 100, 20, 20, 40);
}

describe('flattened', () => {
  it('makes paper in the shadow as white as paper in the light', () => {
    const flat = flattened(shadowed());
    const light = flat.data[200 * 640 + 40] ?? 0;
    const dark = flat.data[200 * 640 + 620] ?? 0;
    expect(Math.abs(light - dark)).toBeLessThan(12);
    expect(dark).toBeGreaterThan(230);
  });

  it('keeps print dark in both', () => {
    const bits = binarised(flattened(shadowed()));
    expect([bits.data[110 * 640 + 70], bits.data[110 * 640 + 590]]).toEqual([1, 1]);
    expect(bits.data[200 * 640 + 620]).toBe(0);
  });
});

describe('binarised', () => {
  it('takes what is darker than the threshold for ink', () => {
    const image = { width: 3, height: 1, data: Uint8Array.from([10, 159, 160]) };
    expect([...binarised(image).data]).toEqual([1, 1, 0]);
    expect([...binarised(image, 128).data]).toEqual([1, 0, 0]);
  });

  it.each([128, 160, 198, 255])(
    'compares every brightness alike with %i, wherever the image begins',
    (threshold) => {
      const all = Uint8Array.from({ length: 259 }, (_, i) => (i * 7) % 256);
      for (const start of [0, 1, 2]) {
        const data = all.subarray(start);
        const expected = [...data].map((value) => (value < threshold ? 1 : 0));
        expect([...binarised({ width: data.length, height: 1, data }, threshold).data]).toEqual(expected);
      }
    },
  );
});

describe('inkShare', () => {
  it('is the share of ink on the page', () => {
    expect(inkShare(new DrawnImage(100, 100, 0).bits())).toBe(1);
    expect(inkShare(new DrawnImage(100, 100).bits())).toBe(0);
    expect(inkShare(new DrawnImage(100, 100).block(0, 0, 50, 100).bits())).toBeCloseTo(0.5, 1);
  });

  it('does not count the black border that scanners leave', () => {
    expect(inkShare(new DrawnImage(100, 100).block(0, 0, 100, 3).bits())).toBe(0);
  });
});
