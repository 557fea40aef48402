import sharp from 'sharp';
import type { GreyImage } from './grey-image.ts';

/** The image at another size in pixels; proportions may change. */
export async function resized(image: GreyImage, width: number, height: number): Promise<GreyImage> {
  if (image.width === width && image.height === height) return image;
  const data = await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 1 } })
    .resize({ width, height, fit: 'fill', kernel: 'linear' })
    .toColourspace('b-w')
    .raw({ depth: 'uchar' })
    .toBuffer();
  return { width, height, data };
}
