import sharp from 'sharp';
import type { ImagePage } from './image-pdf.ts';

/** A scanned page as a picture file with its resolution noted. */
export async function toPicture(page: ImagePage, format: 'jpg' | 'png' | 'tif'): Promise<Buffer> {
  const image = sharp(page.jpeg).withMetadata({ density: page.dpi });
  if (format === 'jpg') return image.jpeg({ quality: 78 }).toBuffer();
  if (format === 'png') return image.png({ palette: true, colours: 32 }).toBuffer();
  return image.tiff({ compression: 'jpeg', quality: 75 }).toBuffer();
}
