import type { Box } from '../../model/page.ts';
import { binarised } from './binarise.ts';
import { clusters } from './clusters.ts';
import type { GreyImage } from './grey-image.ts';

/** What OCR read, in pixels of the same image. */
interface ReadWord {
  readonly box: Box;
  readonly confidence: number;
}

/** Words below it are as good as unread: what stands there may be written by hand. */
const NAMED = 0.6;
/** Of a word's height: its strokes leave the box that OCR gives it. */
const BESIDE = 0.3;
/** Of the page's width: a square of about 0.9 mm. */
const CELL = 1 / 230;
/** Of the page's width: a name by hand is 5–100 mm wide and 3–32 mm high. */
const SIZE = { minWidth: 0.026, maxWidth: 0.48, minHeight: 0.016, maxHeight: 0.15 };
/** Share of its box that is ink: lines are thinner, punch holes and pictures fuller. */
const INK = { min: 0.02, max: 0.5 };
/** Of the page's width: shadow, staples and holes at the edges. */
const MARGIN = 0.02;

/** Ink on a page without ruling lines that OCR could not name, or named with little confidence: boxes in pixels. */
export function handwriting(image: GreyImage, words: readonly ReadWord[]): Box[] {
  const { width, height, data } = binarised(image);
  for (const word of words) if (word.confidence >= NAMED) erase(data, width, height, word.box);
  const cell = Math.max(4, Math.round(width * CELL));
  const margin = width * MARGIN;
  return clusters(data, width, height, () => true, { cell, minShare: 0.05, reach: 1 })
    .filter(({ box, count }) => {
      const fill = count / (box.width * box.height);
      const isInside = box.x >= margin && box.x + box.width <= width - margin && box.y >= margin;
      return isSized(box, width) && fill >= INK.min && fill <= INK.max && isInside;
    })
    .map(({ box }) => box);
}

function isSized({ width, height }: Box, pageWidth: number): boolean {
  const [w, h] = [width / pageWidth, height / pageWidth];
  return w >= SIZE.minWidth && w <= SIZE.maxWidth && h >= SIZE.minHeight && h <= SIZE.maxHeight;
}

function erase(data: Uint8Array, width: number, height: number, box: Box): void {
  const beside = Math.round(box.height * BESIDE);
  const from = Math.max(0, Math.floor(box.x) - beside);
  const to = Math.min(width, Math.ceil(box.x + box.width) + beside);
  const top = Math.max(0, Math.floor(box.y) - beside);
  const bottom = Math.min(height, Math.ceil(box.y + box.height) + beside);
  for (let y = top; y < bottom; y++) data.fill(0, y * width + from, y * width + to);
}
