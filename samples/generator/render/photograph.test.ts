import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { photographPage } from './photograph.ts';
import { makeScanner } from './scanner-settings.ts';

async function photograph(seed: number) {
  const sheet = sharp({ create: { width: 210, height: 297, channels: 3, background: '#fff' } });
  const settings = makeScanner(new Random(seed), true, false);
  return photographPage(await sheet.png().toBuffer(), settings, new Random(seed));
}

describe('photographPage', () => {
  it('gives the same picture for the same seed, and another for another', async () => {
    const [first, again, other] = [await photograph(3), await photograph(3), await photograph(4)];
    expect(first.jpeg.equals(again.jpeg)).toBe(true);
    expect(first.jpeg.equals(other.jpeg)).toBe(false);
  });

  it('shows the desk on all four sides of the sheet, darker than the paper', async () => {
    const { jpeg, width, height } = await photograph(5);
    const { data } = await sharp(jpeg).greyscale().raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number): number => data[Math.floor(y) * width + Math.floor(x)] ?? 255;
    const paper = at(width / 2, height / 2);
    const edges = [at(1, height / 2), at(width - 2, height / 2), at(width / 2, 1), at(width / 2, height - 2)];
    for (const edge of edges) expect(edge).toBeLessThan(paper - 20);
  });
});
