import type { Box } from '../../model/page.ts';

/** What two boxes share; without width or height where they share nothing. */
export function intersection(a: Box, b: Box): Box {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  };
}

export function areaOf({ width, height }: Box): number {
  return width * height;
}

/** Share of a box that another one covers, 0–1; 1 for a box without area that begins inside. */
export function shareInside(box: Box, outer: Box): number {
  const area = areaOf(box);
  if (area > 0) return areaOf(intersection(box, outer)) / area;
  const isIn = box.x >= outer.x && box.x <= outer.x + outer.width;
  return isIn && box.y >= outer.y && box.y <= outer.y + outer.height ? 1 : 0;
}

/** The box around all of them. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((b) => b.x));
  const y = Math.min(...boxes.map((b) => b.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((b) => b.x + b.width)) - x,
    height: Math.max(...boxes.map((b) => b.y + b.height)) - y,
  };
}
