/** A point in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle that may be tilted: `angle` in radians, clockwise on the screen, from -π/4 to π/4. */
export interface OrientedBox {
  readonly centre: Point;
  /** Along the direction of `angle`. */
  readonly width: number;
  readonly height: number;
  readonly angle: number;
}

/** What is less oblong is taken as upright: the smallest rectangle around one character may stand on its corner. */
const OBLONG = 2.5;

/** The rectangle around points: the smallest one where they form an oblong, else the upright one. */
export function boxAround(points: readonly Point[]): OrientedBox {
  const hull = convexHull(points);
  const upright = rectangleAt(hull, 0);
  let best = upright;
  hull.forEach((point, i) => {
    const next = hull[(i + 1) % hull.length] ?? point;
    const rectangle = rectangleAt(hull, foldedAngle(Math.atan2(next.y - point.y, next.x - point.x)));
    if (area(rectangle) < area(best)) best = rectangle;
  });
  const ratio = Math.max(best.width, best.height) / Math.max(1e-9, Math.min(best.width, best.height));
  return ratio >= OBLONG ? best : upright;
}

/** Grown by the same distance on each side. */
export function grown(box: OrientedBox, distance: number): OrientedBox {
  return { ...box, width: box.width + 2 * distance, height: box.height + 2 * distance };
}

/** The part of a box between two places along it, both from 0 to 1. */
export function partOf(box: OrientedBox, from: number, to: number): OrientedBox {
  return { ...box, centre: pointIn(box, (from + to) / 2, 0.5), width: (to - from) * box.width };
}

/** In pixels of an image that is `x` and `y` times as large; both are nearly the same. */
export function scaled({ centre, width, height, angle }: OrientedBox, x: number, y: number): OrientedBox {
  return { centre: { x: centre.x * x, y: centre.y * y }, width: width * x, height: height * y, angle };
}

/** The point of the plane at `along` and `across` of the box, both from 0 to 1. */
export function pointIn({ centre, width, height, angle }: OrientedBox, along: number, across: number): Point {
  const x = (along - 0.5) * width;
  const y = (across - 0.5) * height;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: centre.x + x * cos - y * sin, y: centre.y + x * sin + y * cos };
}

function area(box: OrientedBox): number {
  return box.width * box.height;
}

/** Directions of a rectangle's sides differ by right angles: the one closest to level stands for all. */
function foldedAngle(angle: number): number {
  return angle - Math.round(angle / (Math.PI / 2)) * (Math.PI / 2);
}

function rectangleAt(points: readonly Point[], angle: number): OrientedBox {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const along = points.map((p) => p.x * cos + p.y * sin);
  const across = points.map((p) => p.y * cos - p.x * sin);
  const [left, right] = [Math.min(...along), Math.max(...along)];
  const [top, bottom] = [Math.min(...across), Math.max(...across)];
  const [u, v] = [(left + right) / 2, (top + bottom) / 2];
  const centre = { x: u * cos - v * sin, y: u * sin + v * cos };
  return { centre, width: right - left, height: bottom - top, angle };
}

/** Andrew's monotone chain. */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const lower = chain(sorted);
  const upper = chain(sorted.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    while (kept.length >= 2 && turn(kept.at(-2), kept.at(-1), point) <= 0) kept.pop();
    kept.push(point);
  }
  return kept;
}

function turn(a: Point | undefined, b: Point | undefined, c: Point): number {
  if (!a || !b) return 1;
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
