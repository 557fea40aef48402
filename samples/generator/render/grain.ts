import sharp from 'sharp';
import type { Random } from '../random.ts';

/** Grain of a sensor as a layer: seeded, drawn coarse and enlarged so that it costs little. */
export async function grainLayer(
  width: number,
  height: number,
  grain: number,
  random: Random,
): Promise<Buffer> {
  const w = Math.ceil(width / 2);
  const h = Math.ceil(height / 2);
  const pixels = Buffer.alloc(w * h);
  for (let i = 0; i < pixels.length; i++) pixels[i] = 128 + random.integer(-grain, grain);
  return sharp(pixels, { raw: { width: w, height: h, channels: 1 } })
    .resize(width, height, { kernel: 'nearest' })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
