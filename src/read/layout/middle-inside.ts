import type { Box } from '../../model/page.ts';

/** Whether the middle of a box lies inside another one, edges included: its rim may stand out. */
export function isMiddleInside({ x, y, width, height }: Box, outer: Box): boolean {
  const [across, down] = [x + width / 2, y + height / 2];
  return (
    across >= outer.x && across <= outer.x + outer.width && down >= outer.y && down <= outer.y + outer.height
  );
}
