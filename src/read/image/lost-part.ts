import type { Box, Page } from '../../model/page.ts';
import type { GreyImage, PageImage } from './grey-image.ts';
import { scaledBox } from './scaled-box.ts';

/** Levels by which the filling of a picture that ended early may vary. */
const EVEN = 2;
/** What decoders fill it with: neither paper nor the black beside a sheet. */
const FILLING = { min: 90, max: 165 };
/** Share of the picture from which a part of it is lost. */
const LEAST = 0.01;

/** What is lost of a picture whose data end early, in its pixels: decoders fill it with one even grey. */
export function lostPart({ width, height, data }: GreyImage): Box | undefined {
  const at = (x: number, y: number): number => data[y * width + x] ?? 0;
  const filled = at(width - 1, height - 1);
  if (filled < FILLING.min || filled > FILLING.max) return undefined;
  const isFilled = (value: number): boolean => Math.abs(value - filled) <= EVEN;
  const rows = countFrom(height, (y) => data.subarray(y * width, (y + 1) * width).every(isFilled));
  const columns = countFrom(width, (x) => {
    for (let y = 0; y < height; y++) if (!isFilled(at(x, y))) return false;
    return true;
  });
  if (rows >= LEAST * height) return { x: 0, y: height - rows, width, height: rows };
  return columns >= LEAST * width ? { x: width - columns, y: 0, width: columns, height } : undefined;
}

/** How many lines from the end of a side on are filled. */
function countFrom(length: number, isFilled: (line: number) => boolean): number {
  let count = 0;
  while (count < length && isFilled(length - 1 - count)) count++;
  return count;
}

/** A page with what its picture lacks as ink that nobody read. All of it, where the page was turned to be read. */
export function withLostPart(page: Page, { ink }: PageImage): Page {
  const lost = lostPart(ink) ?? { x: 0, y: 0, width: ink.width, height: ink.height };
  const isTurned = (page.quality.orientation ?? 0) !== 0;
  const whole = { x: 0, y: 0, width: page.width, height: page.height };
  const box = isTurned ? whole : scaledBox(lost, page.width / ink.width);
  return {
    ...page,
    unread: [...(page.unread ?? []), { kind: 'ink', box }],
    quality: { ...page.quality, ...(page.quality.isBlank ? { isBlank: false } : {}) },
  };
}
