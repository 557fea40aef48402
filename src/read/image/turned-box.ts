import type { Box } from '../../model/page.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a page was turned about its middle between the image in which stamps were sought and the one that was read. */
export interface TurnedPage {
  readonly from: Size;
  readonly to: Size;
  /** Clockwise: right angles and what the page was askew. */
  readonly degrees: number;
}

/** Where a box stands on the turned page: its middle turns, its sides stay upright. */
export function turnedBox({ x, y, width, height }: Box, { from, to, degrees }: TurnedPage): Box {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const across = x + width / 2 - from.width / 2;
  const down = y + height / 2 - from.height / 2;
  const isOnSide = Math.round(degrees / 90) % 2 !== 0;
  const [w, h] = isOnSide ? [height, width] : [width, height];
  return {
    x: rounded(to.width / 2 + across * cos - down * sin - w / 2),
    y: rounded(to.height / 2 + across * sin + down * cos - h / 2),
    width: w,
    height: h,
  };
}

/** A right angle is not quite one in floating numbers. */
function rounded(pixels: number): number {
  return Math.round(pixels * 1000) / 1000;
}
