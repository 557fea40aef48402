import sharp from 'sharp';
import type { Random } from '../random.ts';
import { grainLayer } from './grain.ts';
import type { ImagePage } from './image-pdf.ts';
import { photographPage } from './photograph.ts';

/** How the office's scanner was set, one for a case. */
export interface ScannerSettings {
  readonly dpi: number;
  readonly isGrey: boolean;
  readonly quality: number;
  readonly paper: string;
  readonly isPhoto: boolean;
  /** Greatest deviation of a grain of noise, of 255. */
  readonly grain: number;
}

export function makeScanner(random: Random, isPhoto: boolean, isSmall: boolean): ScannerSettings {
  const paper = random.pick(['#fdfdfb', '#faf8f2', '#f5f4ef', '#fcfcfc']);
  if (isPhoto) return makeTelephone(random, paper);
  if (isSmall) return { dpi: 150, isGrey: true, quality: 42, paper, isPhoto, grain: 6 };
  return {
    dpi: random.pick([150, 150, 200, 200]),
    isGrey: random.chance(0.6),
    quality: random.integer(60, 80),
    paper,
    isPhoto,
    grain: random.integer(10, 20),
  };
}

/** Pictures of 2,000 to 3,200 pixels along the longer side, of which the sheet takes nine tenths. */
function makeTelephone(random: Random, paper: string): ScannerSettings {
  return {
    dpi: random.integer(155, 245),
    isGrey: false,
    quality: random.integer(70, 85),
    paper,
    isPhoto: true,
    grain: random.integer(10, 20),
  };
}

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
