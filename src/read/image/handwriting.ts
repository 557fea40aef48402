import type { Box } from '../../model/page.ts';
import type { BitImage } from './grey-image.ts';
import { type ReadWord, unnamedInk } from './unnamed-ink.ts';
import { NAMED_WORD } from '../../shared/certainty/thresholds.ts';

/** Of the page's width: a name by hand is 5–100 mm wide and 3–32 mm high. */
const SIZE = { minWidth: 0.026, maxWidth: 0.48, minHeight: 0.016, maxHeight: 0.15 };
/** Share of its box that is ink: lines are thinner, punch holes and pictures fuller. */
const INK = { min: 0.02, max: 0.5 };
/** Of the page's width: shadow, staples and holes at the edges. */
const MARGIN = 0.02;

/** Ink on a page without ruling lines that OCR could not name, or named with little confidence: boxes in pixels. */
export function handwriting(page: BitImage, words: readonly ReadWord[]): Box[] {
  const { width } = page;
  const margin = width * MARGIN;
  return unnamedInk(page, words, NAMED_WORD)
    .filter(({ box, count }) => {
      const fill = count / (box.width * box.height);
      const isInside = box.x >= margin && box.x + box.width <= width - margin && box.y >= margin;
      const isFull = fill >= INK.min && fill <= INK.max;
      return isSized(box, width) && isFull && isInside && !isShortLine(page, box, count);
    })
    .map(({ box }) => box);
}

/**
 * Of the page's width: up to which a line is too short to be found as a ruling, and how thick one is; the share of the
 * ink that lies in it.
 */
const LINE = { length: 0.095, thickness: 0.005, share: 0.7 };

/** A blank to be filled in, with a splinter of what is printed beside it: ____年____月. */
export function isShortLine({ width, data }: BitImage, box: Box, ink: number): boolean {
  if (box.width > width * LINE.length) return false;
  const thickness = Math.max(3, Math.round(width * LINE.thickness));
  const [left, top] = [Math.floor(box.x), Math.floor(box.y)];
  const rows = Array.from({ length: Math.ceil(box.height) }, (_, row) => {
    const start = (top + row) * width + left;
    return data.subarray(start, start + Math.ceil(box.width)).reduce((sum, bit) => sum + bit, 0);
  });
  const strips = rows.map((_, row) => rows.slice(row, row + thickness).reduce((sum, n) => sum + n, 0));
  return Math.max(0, ...strips) >= ink * LINE.share;
}

function isSized({ width, height }: Box, pageWidth: number): boolean {
  const [w, h] = [width / pageWidth, height / pageWidth];
  return w >= SIZE.minWidth && w <= SIZE.maxWidth && h >= SIZE.minHeight && h <= SIZE.maxHeight;
}
