import sharp from 'sharp';
import type { Random } from '../random.ts';
import type { Pixels } from './perspective.ts';

/** Brown and grey wood, dark and light: never as bright as paper. */
const WOODS = ['#6b4a32', '#7d5c40', '#8a6b4e', '#5a4638', '#6e6a66', '#57534f', '#847b70', '#4a3a2e'];

/** The desk under a sheet: streaks along the grain, broad patches of light and dark. */
export async function desk(width: number, height: number, random: Random): Promise<Pixels> {
  const streaks = await field({ columns: 6, rows: 240, depth: 26 }, width, height, random);
  const patches = await field({ columns: 4, rows: 5, depth: 34 }, width, height, random);
  const { data, info } = await sharp({
    create: { width, height, channels: 3, background: random.pick(WOODS) },
  })
    .composite([
      { input: streaks, blend: 'soft-light' },
      { input: patches, blend: 'hard-light' },
    ])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

interface FieldShape {
  readonly columns: number;
  readonly rows: number;
  /** Greatest deviation from middle grey, of 255. */
  readonly depth: number;
}

/** Smooth unevenness: a few seeded values, enlarged. */
async function field(shape: FieldShape, width: number, height: number, random: Random): Promise<Buffer> {
  const { columns, rows, depth } = shape;
  const pixels = Buffer.alloc(columns * rows);
  for (let i = 0; i < pixels.length; i++) pixels[i] = 128 + random.integer(-depth, depth);
  return sharp(pixels, { raw: { width: columns, height: rows, channels: 1 } })
    .resize(width, height, { kernel: 'cubic', fit: 'fill' })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
