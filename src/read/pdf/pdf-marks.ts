import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box, Mark } from '../../model/page.ts';
import type { RawPixels } from '../image/decode.ts';
import type { Colour } from './colour.ts';
import type { Drawing, PageGraphics } from './pdf-graphics.ts';
import type { PlacedImage } from './placed-images.ts';
import { pdfImagePixels } from './pdf-images.ts';

/** Points: seals measure 25–60 mm, signatures are lower and wider. */
const SEAL_SIDE = { min: 65, max: 190 };
const SIGNATURE = { minWidth: 16, maxWidth: 300, minHeight: 7, maxHeight: 85 };
/** Points: drawings nearer than this belong together. */
const REACH = 6;

/** Points: of a picture that a page break cuts off, what is lower or narrower shows nothing. */
const SLIVER = 4;

/** The rest of a picture that stands on the page before or after. */
export function isSliver({ box, isClipped }: PlacedImage): boolean {
  return isClipped && Math.min(box.width, box.height) < SLIVER;
}

/** What may be a mark. */
export type Painting = Pick<PageGraphics, 'images' | 'drawings'>;

/** Seals and signatures that a born-digital page carries as pictures or drawings. */
export async function pdfMarks(page: PDFPageProxy, graphics: Painting): Promise<Mark[]> {
  const pictures = await Promise.all(graphics.images.map((image) => pictureMark(page, image)));
  const marks = [...pictures.filter((m) => m !== undefined), ...drawnMarks(graphics.drawings)];
  return marks.sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
}

async function pictureMark(page: PDFPageProxy, image: PlacedImage): Promise<Mark | undefined> {
  const { box } = image;
  if (isSliver(image)) return undefined;
  if (image.stencil !== undefined) return stencilMark(image.stencil, box);
  if (!image.name || box.width > SIGNATURE.maxWidth || box.height > SEAL_SIDE.max) return undefined;
  const pixels = await pdfImagePixels(page, image.name);
  if (!pixels) return undefined;
  const ink = inkOf(pixels);
  if (ink.red > 0.01 && ink.red > 2 * ink.dark && isSealSized(box))
    return { kind: 'seal', box, confidence: 0.95 };
  if (ink.red > 0.02 && ink.red > ink.dark) return { kind: 'fingerprint', box, confidence: 0.6 };
  if (ink.dark > 0.003 && ink.dark < 0.5 && isSignatureSized(box))
    return { kind: 'handwriting', box, confidence: 0.85 };
  return { kind: 'picture', box, confidence: 0.9 };
}

/** A stencil shows nothing but one colour: in red a seal, else something by hand, where it is as large. */
function stencilMark(colour: Colour, box: Box): Mark | undefined {
  if (colour === 'red' && isSealSized(box)) return { kind: 'seal', box, confidence: 0.95 };
  if ((colour === 'dark' || colour === 'other') && isSignatureSized(box))
    return { kind: 'handwriting', box, confidence: 0.75 };
  return undefined;
}

/** Shares of red and of dark pixels; transparent ones count as paper. */
export function inkOf({ data, width, height, channels }: RawPixels): { red: number; dark: number } {
  const pixels = width * height;
  const step = Math.max(1, Math.floor(pixels / 40_000));
  let red = 0;
  let dark = 0;
  let seen = 0;
  for (let i = 0; i < pixels; i += step) {
    const p = i * channels;
    seen++;
    if (channels === 4 && (data[p + 3] ?? 255) < 60) continue;
    const r = data[p] ?? 255;
    const g = channels === 1 ? r : (data[p + 1] ?? 255);
    const b = channels === 1 ? r : (data[p + 2] ?? 255);
    if (r - Math.max(g, b) > 60) red++;
    else if (Math.max(r, g, b) < 130) dark++;
  }
  return { red: red / seen, dark: dark / seen };
}

function isSealSized({ width, height }: Box): boolean {
  const long = Math.max(width, height);
  return long >= SEAL_SIDE.min && long <= SEAL_SIDE.max && Math.min(width, height) / long >= 0.5;
}

function isSignatureSized({ width, height }: Box): boolean {
  return (
    width >= SIGNATURE.minWidth &&
    width <= SIGNATURE.maxWidth &&
    height >= SIGNATURE.minHeight &&
    height <= SIGNATURE.maxHeight
  );
}

/** Seals and signatures that are drawn stroke by stroke. */
export function drawnMarks(drawings: readonly Drawing[]): Mark[] {
  const red = clusters(drawings.filter((d) => d.colour === 'red').map((d) => d.box));
  const dark = clusters(
    drawings.filter((d) => d.colour === 'dark' || d.colour === 'other').map((d) => d.box),
  );
  return [
    ...red.filter(isSealSized).map((box): Mark => ({ kind: 'seal', box, confidence: 0.95 })),
    ...dark.filter(isSignatureSized).map((box): Mark => ({ kind: 'handwriting', box, confidence: 0.75 })),
  ];
}

function clusters(boxes: readonly Box[]): Box[] {
  const result: Box[] = [];
  for (const box of boxes) {
    let grown = box;
    for (let i = result.length - 1; i >= 0; i--) {
      const other = result[i];
      if (other && isNear(grown, other)) {
        grown = around(grown, other);
        result.splice(i, 1);
      }
    }
    result.push(grown);
  }
  return result;
}

function isNear(a: Box, b: Box): boolean {
  return (
    a.x <= b.x + b.width + REACH &&
    b.x <= a.x + a.width + REACH &&
    a.y <= b.y + b.height + REACH &&
    b.y <= a.y + a.height + REACH
  );
}

function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
