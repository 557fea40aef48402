import type { GreyImage } from '../../image/grey-image.ts';
import { resized } from '../../image/resize.ts';

/** Pixels of the page's shorter side on which lines of text are sought. */
const SHORT_SIDE = 608;
/** Pixels of the longer side at most: strips and till receipts. */
const LONG_SIDE = 1600;
/** The network halves its input five times. */
const MULTIPLE = 32;

/** The page reduced, never enlarged by more than the rounding. */
export async function detectionInput(page: GreyImage): Promise<GreyImage> {
  const { width, height } = detectionSize(page);
  return resized(page, width, height);
}

/** Width and height in multiples of 32. */
export function detectionSize({ width, height }: { readonly width: number; readonly height: number }): {
  width: number;
  height: number;
} {
  const scale = Math.min(1, SHORT_SIDE / Math.min(width, height), LONG_SIDE / Math.max(width, height));
  const side = (pixels: number): number =>
    Math.max(MULTIPLE, Math.round((pixels * scale) / MULTIPLE) * MULTIPLE);
  return { width: side(width), height: side(height) };
}
