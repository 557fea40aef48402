import type { PageQuality } from '../../model/page.ts';
import type { GreyImage } from './grey-image.ts';
import { edgeWidth } from './sharpness.ts';

const A4_POINTS = { width: 595.3, height: 841.9 };

/** Points between which the longer side of an office's sheet lies: B5 to A3. */
const SHEET = { shortest: 640, longest: 1300 };

/**
 * Pixels an inch: against the page's size, or against A4 where a program gave the page a size that no sheet has, such
 * as a point a pixel.
 */
export function resolution(
  stored: { width: number; height: number },
  size: { width: number; height: number },
): number {
  const long = Math.max(size.width, size.height);
  const isSheet = long >= SHEET.shortest && long <= SHEET.longest;
  const points = isSheet ? long : A4_POINTS.height;
  return Math.round(Math.max(stored.width, stored.height) / (points / 72));
}

export function sharpness(clean: GreyImage): Pick<PageQuality, 'edgeWidth'> {
  const width = edgeWidth(clean);
  return width === undefined ? {} : { edgeWidth: Math.round(width * 10) / 10 };
}

export function sheetFor({ width, height }: GreyImage): { width: number; height: number } {
  const isLandscape = width > height;
  const long = A4_POINTS.height;
  const short = (long * Math.min(width, height)) / Math.max(width, height);
  return isLandscape ? { width: long, height: short } : { width: short, height: long };
}

/** The sheet that two A4 pages side by side make. */
export function twoSheetsFor(image: GreyImage): { width: number; height: number } {
  const { width, height } = sheetFor(image);
  return { width: width * Math.SQRT2, height: height * Math.SQRT2 };
}
