import sharp from 'sharp';
import type { ImagePage } from './image-pdf.ts';

/** A photographed page as a picture file with its resolution noted. */
export async function toPicture(page: ImagePage, format: 'jpg' | 'png' | 'tif'): Promise<Buffer> {
  if (format === 'jpg') return page.jpeg;
  const image = sharp(page.jpeg).withMetadata({ density: page.dpi });
  if (format === 'png') return image.png({ palette: true, colours: 32 }).toBuffer();
  return image.tiff({ compression: 'jpeg', quality: 75 }).toBuffer();
}
