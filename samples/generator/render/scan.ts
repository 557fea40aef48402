import sharp from 'sharp';
import type { Random } from '../random.ts';
import type { ImagePage } from './image-pdf.ts';

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
  if (isSmall) return { dpi: 150, isGrey: !isPhoto, quality: 42, paper, isPhoto, grain: 6 };
  return {
    dpi: isPhoto ? 170 : random.pick([150, 150, 200, 200]),
    isGrey: !isPhoto && random.chance(0.6),
    quality: random.integer(60, 80),
    paper,
    isPhoto,
    grain: random.integer(10, 20),
  };
}

/** A clean page as the scanner (or a telephone) would give it: turned a little, noisy, shaded. */
export async function scanPage(png: Buffer, settings: ScannerSettings, random: Random): Promise<ImagePage> {
  const skew = (random.next() * 2 - 1) * (random.chance(0.2) ? 1.5 : 0.7);
  const turned = sharp(png)
    .flatten({ background: settings.paper })
    .rotate(skew, { background: settings.paper });
  const base = await turned.toBuffer({ resolveWithObject: true });
  const { width, height } = base.info;
  const layers = [
    { input: await noise(width, height, settings.grain, random), blend: 'soft-light' as const },
    { input: shade(width, height, settings, random), blend: 'multiply' as const },
  ];
  const dirty = sharp(await sharp(base.data).composite(layers).png().toBuffer()).blur(
    random.pick([0.4, 0.5, 0.7]),
  );
  const toned = settings.isGrey ? dirty.grayscale().toColourspace('b-w') : dirty;
  const jpeg = await toned.jpeg({ quality: settings.quality, mozjpeg: settings.quality < 60 }).toBuffer();
  return { jpeg, width, height, isGrey: settings.isGrey, dpi: settings.dpi };
}

/** Grain: seeded, drawn coarse and enlarged so that it costs little. */
async function noise(width: number, height: number, grain: number, random: Random): Promise<Buffer> {
  const w = Math.ceil(width / 2);
  const h = Math.ceil(height / 2);
  const pixels = Buffer.alloc(w * h);
  for (let i = 0; i < pixels.length; i++) pixels[i] = 128 + random.integer(-grain, grain);
  return sharp(pixels, { raw: { width: w, height: h, channels: 1 } })
    .resize(width, height, { kernel: 'nearest' })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** Shadow of the lid at one side, of a hand on photographs. */
function shade(width: number, height: number, settings: ScannerSettings, random: Random): Buffer {
  const depth = settings.isPhoto ? random.integer(195, 225) : random.integer(225, 246);
  const tone = `rgb(${depth},${depth},${depth})`;
  const [x1, y1, x2, y2] = random.pick([
    [0, 0, 1, 0],
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [1, 1, 0, 0],
  ] as const);
  const stop = settings.isPhoto ? 0.7 : random.pick([0.05, 0.12]);
  const hole =
    settings.isPhoto || random.chance(0.6)
      ? ''
      : `<circle cx="${width * 0.03}" cy="${height * 0.3}" r="14" fill="#333"/><circle cx="${width * 0.03}" cy="${height * 0.62}" r="14" fill="#333"/>`;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"><stop offset="0" stop-color="${tone}"/><stop offset="${stop}" stop-color="#fff"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/>${hole}</svg>`,
  );
}
