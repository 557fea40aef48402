import type { Box } from '../../model/page.ts';

/** A box in another unit: pixels in points. */
export function scaledBox({ x, y, width, height }: Box, scale: number): Box {
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
}
