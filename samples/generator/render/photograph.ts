import sharp, { type Sharp } from 'sharp';
import type { Random } from '../random.ts';
import { desk } from './desk.ts';
import { grainLayer } from './grain.ts';
import type { ImagePage } from './image-pdf.ts';
import { type Corners, type Pixels, laidOnto } from './perspective.ts';
import type { ScannerSettings } from './scanner-settings.ts';

/** Of the picture's long side, on the average: how much of it the sheet fills. */
const FILL = 0.9;
/** Of a telephone's picture, short side to long side. */
const ASPECT = 3 / 4;
/** A corner is off by so much of the sheet's side at most. */
const CORNER = 0.02;

/** A clean page as a telephone takes it: on a desk, a little aslant, unevenly lit, not quite sharp. */
export async function photographPage(
  png: Buffer,
  settings: ScannerSettings,
  random: Random,
): Promise<ImagePage> {
  const sheet = await sheetPixels(png, settings.paper);
  const frame = frameOf(sheet);
  const ground = await desk(frame.width, frame.height, random.fork('desk'));
  const data = laidOnto(ground, sheet, cornersIn(frame, sheet, random.fork('corners')));
  const lit = await sharp(data, { raw: { ...frame, channels: 3 } })
    .composite([
      { input: await lightLayer(frame, random.fork('light')), blend: 'multiply' },
      {
        input: await grainLayer(frame.width, frame.height, settings.grain, random.fork('grain')),
        blend: 'soft-light',
      },
    ])
    .removeAlpha()
    .png({ compressionLevel: 1 })
    .toBuffer();
  const jpeg = await unsharp(sharp(lit), settings.dpi, random.fork('blur'))
    .withMetadata({ density: settings.dpi })
    .jpeg({ quality: settings.quality })
    .toBuffer();
  return { jpeg, ...frame, isGrey: false, dpi: settings.dpi };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

async function sheetPixels(png: Buffer, paper: string): Promise<Pixels> {
  const toned = sharp(png).flatten({ background: paper }).toColourspace('srgb');
  // Paper is not as white as a printed file: its tone lies over everything.
  const { width, height } = await sharp(png).metadata();
  const tone = { create: { width, height, channels: 3 as const, background: paper } };
  const { data, info } = await toned
    .composite([{ input: tone, blend: 'multiply' }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Held upright or on its side, as the sheet lies. */
function frameOf({ width, height }: Size): Size {
  const long = Math.round(Math.max(width, height) / FILL);
  const short = Math.round(long * ASPECT);
  return width > height ? { width: long, height: short } : { width: short, height: long };
}

/** Where the corners of the sheet lie: turned a little, shifted a little, each off by itself. */
function cornersIn(frame: Size, sheet: Size, random: Random): Corners {
  const scale = 1 + (random.next() * 2 - 1) * 0.03;
  const angle = ((random.next() * 2 - 1) * 1.5 * Math.PI) / 180;
  const middle = {
    x: frame.width * (0.5 + (random.next() * 2 - 1) * 0.01),
    y: frame.height * (0.5 + (random.next() * 2 - 1) * 0.008),
  };
  const corner = (right: number, down: number) => {
    const x = (right * sheet.width * scale) / 2 + off(sheet.width, random);
    const y = (down * sheet.height * scale) / 2 + off(sheet.height, random);
    return {
      x: middle.x + x * Math.cos(angle) - y * Math.sin(angle),
      y: middle.y + x * Math.sin(angle) + y * Math.cos(angle),
    };
  };
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

function off(side: number, random: Random): number {
  return side * CORNER * (random.next() * 2 - 1);
}

/** A lamp at one side, and the soft shadow of whoever takes the picture; the light is not quite white. */
async function lightLayer({ width, height }: Size, random: Random): Promise<Buffer> {
  const [columns, rows] = [24, 32];
  const tint = random.pick([
    [1, 0.985, 0.94],
    [0.97, 0.99, 1],
    [1, 1, 0.985],
  ]);
  const light = lightAt(random);
  const pixels = Buffer.alloc(columns * rows * 3);
  for (let i = 0; i < columns * rows; i++) {
    const bright = light((i % columns) / columns, Math.floor(i / columns) / rows);
    tint.forEach((share, channel) => (pixels[i * 3 + channel] = Math.round(255 * bright * share)));
  }
  return sharp(pixels, { raw: { width: columns, height: rows, channels: 3 } })
    .resize(width, height, { kernel: 'cubic', fit: 'fill' })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** Brightness, 0–1, at a place of the picture given in shares of its sides. */
function lightAt(random: Random): (x: number, y: number) => number {
  const angle = random.next() * 2 * Math.PI;
  const fall = 0.12 + random.next() * 0.2;
  const shadow = {
    x: random.next(),
    y: random.next(),
    depth: random.next() * 0.25,
    size: 0.2 + random.next() * 0.25,
  };
  return (x, y) => {
    const along = ((x - 0.5) * Math.cos(angle) + (y - 0.5) * Math.sin(angle)) / Math.SQRT1_2;
    const distance = Math.hypot(x - shadow.x, y - shadow.y) / shadow.size;
    return (1 - (fall * (1 + along)) / 2) * (1 - shadow.depth * Math.exp(-distance * distance));
  };
}

const MOVED: readonly (readonly number[])[] = [
  [0, 0, 0, 1, 1, 1, 0, 0, 0],
  [0, 1, 0, 0, 1, 0, 0, 1, 0],
  [1, 0, 0, 0, 1, 0, 0, 0, 1],
];

/** Out of focus a little, always; moved by a pixel or two in some. */
function unsharp(image: Sharp, dpi: number, random: Random): Sharp {
  const sigma = ((0.5 + random.next() * 0.5) * dpi) / 200;
  const focused = image.blur(Math.max(0.3, sigma));
  if (!random.chance(0.4)) return focused;
  return focused.convolve({ width: 3, height: 3, kernel: [...random.pick(MOVED)] });
}
