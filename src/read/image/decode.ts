import sharp, { type Sharp } from 'sharp';
import type { PageImage } from './grey-image.ts';
import type { Box } from '../../model/page.ts';
import { redStamps } from './red-seals.ts';
import { reducedCopies } from './tiff-directories.ts';

/** Longest side in pixels that is read: A4 at about 220 dpi. Larger images are scaled down, never up. */
const LONGEST_SIDE = 2600;
/** Pixels that are decoded at most: a page can claim any size. */
export const MAX_PIXELS = 150_000_000;
/** A pixel is red when its red stands out by this much. */
const RED_MARGIN = 48;
/** Faded seals: too pale to be bleached, red enough to be asked about. */
const REDDISH_MARGIN = 22;
/** Mean difference of a pixel's channels: paper is never quite grey to a scanner of colours. */
const TINT = 0.02;
/** Share of a seal's usual brightness from which its ink counts as paper: only what is darker is print below it. */
const SEAL_GRAIN = 0.92;

/** One sheet must not make the image library cache it: every page is seen once. */
sharp.cache(false);
sharp.concurrency(1);

export interface RawPixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
  readonly data: Uint8Array;
}

/**
 * Which images of a file are pages, by their index from 0: TIFF may hold many, and smaller copies of them. Throws where
 * it is no image.
 */
export async function imagePages(bytes: Uint8Array): Promise<number[]> {
  const { pages = 1, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > MAX_PIXELS) throw new TooManyPixels({ width, height });
  const copies = pages > 1 ? reducedCopies(bytes) : undefined;
  const all = Array.from({ length: pages }, (_, index) => index);
  const own = all.filter((index) => copies?.[index] !== true);
  return copies?.length === pages && own.length > 0 ? own : all;
}

/** An image that is larger than this tool reads. */
export class TooManyPixels extends Error {
  readonly size: { readonly width: number; readonly height: number };

  constructor(size: { readonly width: number; readonly height: number }) {
    super('too many pixels');
    this.size = size;
  }
}

/** Image `index` (0-based) of an image file, turned as its EXIF says. Throws on truncated data when `isStrict`. */
export async function decodeImage(bytes: Uint8Array, index: number, isStrict: boolean): Promise<PageImage> {
  const image = sharp(bytes, {
    page: index,
    limitInputPixels: MAX_PIXELS,
    failOn: isStrict ? 'truncated' : 'none',
  }).autoOrient();
  return toPageImage(image, await image.metadata());
}

/** A JPEG out of a PDF, which shows it as it is stored; what is there of one whose data end early. */
export interface DecodedJpeg {
  readonly image: PageImage;
  readonly isWhole: boolean;
}

/** Undefined where it cannot be decoded. */
export async function decodedJpeg(bytes: Uint8Array): Promise<DecodedJpeg | undefined> {
  try {
    return { image: await jpeg(bytes, 'truncated'), isWhole: true };
  } catch {
    const image = await jpeg(bytes, 'none').catch(() => undefined);
    return image && { image, isWhole: false };
  }
}

async function jpeg(bytes: Uint8Array, failOn: 'truncated' | 'none'): Promise<PageImage> {
  const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn });
  const stored = await image.metadata();
  // Four inks may be stored the other way round: the PDF tells, the picture does not.
  if (stored.format !== 'jpeg' || stored.channels > 3) throw new Error('no plain JPEG');
  return toPageImage(image, stored);
}

/** Pixels that come decoded out of a PDF. */
export async function imageFromPixels({ data, width, height, channels }: RawPixels): Promise<PageImage> {
  return toPageImage(sharp(data, { raw: { width, height, channels } }), { width, height, channels });
}

interface Stored {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly depth?: string;
}

async function toPageImage(
  image: Sharp,
  { width, height, channels, depth = 'uchar' }: Stored,
): Promise<PageImage> {
  const stored = { width, height };
  // Grey scans need no detour by three channels.
  const isGrey = channels === 1 && depth === 'uchar';
  const { data, info } = await image
    .flatten({ background: '#ffffff' })
    .toColourspace(isGrey ? 'b-w' : 'srgb')
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const size = { width: info.width, height: info.height };
  if (info.channels < 3) return { ink: { ...size, data }, red: undefined, isColour: false, stored };
  return { ...separateRed(data, size, info.channels), stored };
}

function separateRed(
  data: Uint8Array,
  { width, height }: { width: number; height: number },
  channels: number,
): Omit<PageImage, 'stored'> {
  const ink = new Uint8Array(width * height);
  const red = new Uint8Array(width * height);
  let coloured = 0;
  let tint = 0;
  for (let i = 0, p = 0; i < ink.length; i++, p += channels) {
    const r = data[p] as number;
    const g = data[p + 1] as number;
    const b = data[p + 2] as number;
    ink[i] = r;
    const [low, high] = g < b ? [g, b] : [b, g];
    const spread = (r > high ? r : high) - (r < low ? r : low);
    tint += spread;
    if (spread <= REDDISH_MARGIN) continue;
    if (r - high > RED_MARGIN) red[i] = 1;
    else if (r - high > REDDISH_MARGIN) red[i] = 2;
    if (spread > RED_MARGIN) coloured++;
  }
  const dark = darkReds(data, red, channels);
  if (dark) showRed(ink, red, dark, redStamps(red, width, height), width);
  const isColour = coloured > ink.length / 5000 || tint > ink.length * TINT;
  return { ink: { width, height, data: ink }, red: isColour ? red : undefined, isColour };
}

/** Of each red pixel how dark it is to the eye; undefined where there are none. */
function darkReds(data: Uint8Array, red: Uint8Array, channels: number): Uint8Array | undefined {
  if (!red.includes(1)) return undefined;
  const dark = new Uint8Array(red.length);
  for (let i = red.indexOf(1); i !== -1; i = red.indexOf(1, i + 1)) {
    const [g, b] = [data[i * channels + 1] ?? 0, data[i * channels + 2] ?? 0];
    dark[i] = g < b ? g : b;
  }
  return dark;
}

/** Print in red is ink as any other; a stamp is bleached, so that what it covers can be read. */
function showRed(
  ink: Uint8Array,
  red: Uint8Array,
  dark: Uint8Array,
  stamps: readonly Box[],
  width: number,
): void {
  const stamped = new Uint8Array(red.length);
  for (const box of stamps) {
    const bottom = Math.min(box.y + box.height, red.length / width);
    for (let y = box.y; y < bottom; y++) {
      const from = y * width + box.x;
      stamped.set(red.subarray(from, Math.min(from + box.width, (y + 1) * width)), from);
    }
  }
  if (stamps.length > 0) bleachSeals(ink, stamped);
  for (let i = red.indexOf(1); i !== -1; i = red.indexOf(1, i + 1)) {
    if (stamped[i] !== 1) ink[i] = dark[i] ?? 0;
  }
}

/**
 * Seal ink becomes as bright as the page's paper, so that not even its shade is left for OCR; print below it stays as
 * dark as it stands out.
 */
function bleachSeals(ink: Uint8Array, stamped: Uint8Array): void {
  const seal = SEAL_GRAIN * medianWhere(ink, stamped, 1);
  if (seal === 0) return;
  const paper = medianWhere(ink, stamped, 0);
  for (let i = stamped.indexOf(1); i !== -1; i = stamped.indexOf(1, i + 1)) {
    ink[i] = Math.min(paper, Math.round(((ink[i] ?? 255) * paper) / seal));
  }
}

/** Pixels from which every third one is counted: a page has millions. */
const MANY = 1_000_000;

/** Median brightness of the pixels marked with 0 or 1; 0 where there are none. */
function medianWhere(ink: Uint8Array, marks: Uint8Array, mark: 0 | 1): number {
  const histogram = new Uint32Array(256);
  let count = 0;
  const step = ink.length > MANY ? 3 : 1;
  for (let i = 0; i < ink.length; i += step) {
    if (marks[i] !== mark) continue;
    const value = ink[i] ?? 255;
    histogram[value] = (histogram[value] ?? 0) + 1;
    count++;
  }
  let sum = 0;
  return Math.max(
    0,
    histogram.findIndex((n) => (sum += n) > count / 2),
  );
}
