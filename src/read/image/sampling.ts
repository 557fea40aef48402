import type { GreyImage } from './grey-image.ts';

/** Fractions of a pixel are counted in 65,536ths: whole numbers are several times as fast as others. */
const BITS = 16;
const ONE = 1 << BITS;
/** Of them those that two brightnesses are mixed by, so that the product fits. */
const MIX_BITS = 8;
const MIX = (1 << MIX_BITS) - 1;
const HALF = 1 << (2 * MIX_BITS - 1);
const WHITE = 255;

/** Places on a straight line across an image: the first one, and the step to the next; pixels count from their middles. */
export interface Ray {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
}

/**
 * Brightness at `count` places along a ray, between the four pixels around each, put into `target` from `at` on. Places
 * off the image are white.
 */
export function sampleAlong(
  { width, height, data }: GreyImage,
  ray: Ray,
  target: Uint8Array,
  at: number,
  count: number,
): void {
  const [from, to] = inside(ray, width, height, count);
  target.fill(WHITE, at, at + from);
  target.fill(WHITE, at + to, at + count);
  const stepX = (ray.stepX * ONE) | 0;
  const stepY = (ray.stepY * ONE) | 0;
  let x = ((ray.x + from * ray.stepX) * ONE) | 0;
  let y = ((ray.y + from * ray.stepY) * ONE) | 0;
  for (let i = at + from; i < at + to; i++, x += stepX, y += stepY) {
    const pixel = (y >> BITS) * width + (x >> BITS);
    const across = (x >> (BITS - MIX_BITS)) & MIX;
    const down = (y >> (BITS - MIX_BITS)) & MIX;
    const a = data[pixel] as number;
    const b = data[pixel + 1] as number;
    const c = data[pixel + width] as number;
    const d = data[pixel + width + 1] as number;
    // A product of whole numbers, without a look at whether it still is one.
    const upper = (a << MIX_BITS) + Math.imul(b - a, across);
    const lower = (c << MIX_BITS) + Math.imul(d - c, across);
    target[i] = ((upper << MIX_BITS) + Math.imul(lower - upper, down) + HALF) >> (2 * MIX_BITS);
  }
}

/** The stretch of a ray all of whose places have four pixels around them. */
function inside({ x, y, stepX, stepY }: Ray, width: number, height: number, count: number): [number, number] {
  const [fromX, toX] = within(x, stepX, width - 1, count);
  const [fromY, toY] = within(y, stepY, height - 1, count);
  const from = Math.max(fromX, fromY);
  return [from, Math.max(from, Math.min(toX, toY))];
}

/** Of a pixel: what rounded steps may add up to across a page. */
const DRIFT = 0.03;

/** The places of `count` from `start` on that lie between 0 and `end`. */
function within(start: number, step: number, end: number, count: number): [number, number] {
  if (Math.abs(step) < 1e-9) return start >= 0 && start < end ? [0, count] : [0, 0];
  const bounds = [(DRIFT - start) / step, (end - DRIFT - start) / step];
  const from = Math.min(count, Math.max(0, Math.ceil(Math.min(...bounds))));
  return [from, Math.min(count, Math.max(from, Math.floor(Math.max(...bounds)) + 1))];
}
