import sharp from 'sharp';
import type { Random } from '../random.ts';
import { grainLayer } from './grain.ts';
import type { ImagePage } from './image-pdf.ts';
import { photographPage } from './photograph.ts';
import type { ScannerSettings } from './scanner-settings.ts';

/** A clean page as the scanner would give it, turned a little, noisy, shaded; or as a telephone would. */
export async function scanPage(png: Buffer, settings: ScannerSettings, random: Random): Promise<ImagePage> {
  if (settings.isPhoto) return photographPage(png, settings, random);
  const skew = (random.next() * 2 - 1) * (random.chance(0.2) ? 1.5 : 0.7);
  const turned = sharp(png)
    .flatten({ background: settings.paper })
    .rotate(skew, { background: settings.paper });
  const base = await turned.toBuffer({ resolveWithObject: true });
  const { width, height } = base.info;
  const layers = [
    { input: await grainLayer(width, height, settings.grain, random), blend: 'soft-light' as const },
    { input: shade(width, height, random), blend: 'multiply' as const },
  ];
  const dirty = sharp(await sharp(base.data).composite(layers).png().toBuffer()).blur(
    random.pick([0.4, 0.5, 0.7]),
  );
  const toned = settings.isGrey ? dirty.grayscale().toColourspace('b-w') : dirty;
  const jpeg = await toned.jpeg({ quality: settings.quality, mozjpeg: settings.quality < 60 }).toBuffer();
  return { jpeg, width, height, isGrey: settings.isGrey, dpi: settings.dpi };
}

/** Shadow of the lid at one side, holes of a binder on some. */
function shade(width: number, height: number, random: Random): Buffer {
  const depth = random.integer(225, 246);
  const tone = `rgb(${depth},${depth},${depth})`;
  const [x1, y1, x2, y2] = random.pick([
    [0, 0, 1, 0],
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [1, 1, 0, 0],
  ] as const);
  const stop = random.pick([0.05, 0.12]);
  const hole = random.chance(0.6)
    ? ''
    : `<circle cx="${width * 0.03}" cy="${height * 0.3}" r="14" fill="#333"/><circle cx="${width * 0.03}" cy="${height * 0.62}" r="14" fill="#333"/>`;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"><stop offset="0" stop-color="${tone}"/><stop offset="${stop}" stop-color="#fff"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/>${hole}</svg>`,
  );
}
