import type { BitImage } from './grey-image.ts';

const MAX_DEGREES = 4;
const COARSE = 0.5;
const FINE = 0.1;
/** Width in pixels of the reduced image on which the angle is sought. */
const REDUCED_WIDTH = 800;

/**
 * Degrees by which the page must be turned clockwise to stand straight, to 0.1°: the angle at which lines of text and
 * rulings stand out most sharply in the row profile. 0 where the page shows no lines.
 */
export function skewOf(bits: BitImage): number {
  const points = reducedPoints(bits);
  if (points.xs.length < 200) return 0;
  const coarse = best(thinned(points), range(-MAX_DEGREES, MAX_DEGREES, COARSE));
  const fine = best(points, range(coarse - COARSE, coarse + COARSE, FINE));
  return Math.round(fine * 10) / 10 || 0;
}

interface Points {
  readonly xs: Int32Array;
  readonly ys: Int32Array;
  readonly height: number;
}

function reducedPoints({ width, height, data }: BitImage): Points {
  const step = Math.max(1, Math.floor(width / REDUCED_WIDTH));
  const [columns, rows] = [Math.ceil(width / step), Math.ceil(height / step)];
  const xs = new Int32Array(columns * rows);
  const ys = new Int32Array(columns * rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0, i = row * step * width; column < columns; column++, i += step) {
      if (data[i] === 0) continue;
      xs[count] = column;
      ys[count] = row;
      count++;
    }
  }
  return { xs: xs.subarray(0, count), ys: ys.subarray(0, count), height: rows };
}

/** A quarter of the points: enough to find about where the angle lies. */
function thinned({ xs, ys, height }: Points): Points {
  const quarter = (_: number, i: number): boolean => i % 4 === 0;
  return { xs: xs.filter(quarter), ys: ys.filter(quarter), height };
}

function range(from: number, to: number, step: number): number[] {
  const count = Math.round((to - from) / step);
  return Array.from({ length: count + 1 }, (_, i) => from + i * step);
}

/** The angle with the sharpest profile; the smaller turn wins a tie. */
function best(points: Points, angles: readonly number[]): number {
  const rated = angles
    .map((angle) => ({ angle, score: sharpness(points, angle) }))
    .sort((a, b) => b.score - a.score || Math.abs(a.angle) - Math.abs(b.angle));
  return rated[0]?.angle ?? 0;
}

function sharpness({ xs, ys, height }: Points, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  // No page is so wide that a point falls off the profile.
  const offset = Math.ceil(Math.abs(slope) * REDUCED_WIDTH * 2) + 2;
  const profile = new Int32Array(height + 2 * offset);
  for (let i = 0; i < xs.length; i++) {
    const row = ((ys[i] as number) + (xs[i] as number) * slope + offset + 0.5) | 0;
    profile[row] = (profile[row] as number) + 1;
  }
  let sum = 0;
  for (let i = 1; i < profile.length; i++) sum += ((profile[i] ?? 0) - (profile[i - 1] ?? 0)) ** 2;
  return sum;
}
