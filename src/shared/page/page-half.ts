import type { Box, Page } from '../../model/page.ts';

/** Left and right edge in points. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** The page that a box stands on: of two that were scanned side by side, its own half. */
export function edgesAround(box: Box, { width, height, quality }: Page): Edges {
  if (quality.isSpread !== true) return { left: 0, right: width };
  // A spread that lay on its side keeps the size that it lay in.
  const right = Math.max(width, height);
  return box.x + box.width / 2 < right / 2 ? { left: 0, right: right / 2 } : { left: right / 2, right };
}
