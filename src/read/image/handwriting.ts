import type { Box } from '../../model/page.ts';
import type { BitImage } from './grey-image.ts';
import { type ReadWord, unnamedInk } from './unnamed-ink.ts';

/** Words below it are as good as unread: what stands there may be written by hand. */
const NAMED = 0.6;
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
  return unnamedInk(page, words, NAMED)
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
