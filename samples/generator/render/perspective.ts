export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Top left, top right, bottom right, bottom left. */
export type Corners = readonly [Point, Point, Point, Point];

/** RGB, row by row. */
export interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Eight numbers of a projective map; the ninth is 1. */
type Projection = readonly number[];

/** Lays a flat sheet onto a ground, its corners at the places given, as a camera sees it: sharp has affine maps only. */
export function laidOnto(ground: Pixels, sheet: Pixels, corners: Corners): Buffer {
  const out = Buffer.from(ground.data);
  const toSheet = projection(corners, sheet.width - 1, sheet.height - 1);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = toSheet;
  for (let y = 0; y < ground.height; y++) {
    for (let x = 0; x < ground.width; x++) {
      const depth = g * x + h * y + 1;
      const u = (a * x + b * y + c) / depth;
      const v = (d * x + e * y + f) / depth;
      if (u < 0 || v < 0 || u > sheet.width - 1 || v > sheet.height - 1) continue;
      putBilinear(out, (y * ground.width + x) * 3, sheet, u, v);
    }
  }
  return out;
}

function putBilinear(out: Buffer, to: number, { data, width, height }: Pixels, u: number, v: number): void {
  const left = Math.min(Math.floor(u), width - 2);
  const top = Math.min(Math.floor(v), height - 2);
  const x = u - left;
  const y = v - top;
  const from = (top * width + left) * 3;
  const below = from + width * 3;
  for (let channel = 0; channel < 3; channel++) {
    const upper = at(data, from + channel) * (1 - x) + at(data, from + 3 + channel) * x;
    const lower = at(data, below + channel) * (1 - x) + at(data, below + 3 + channel) * x;
    out[to + channel] = Math.round(upper * (1 - y) + lower * y);
  }
}

function at(data: Buffer, index: number): number {
  return data[index] ?? 0;
}

/** The map that takes the four corners to those of a rectangle of this size. */
export function projection(corners: Corners, width: number, height: number): Projection {
  const targets = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  const rows = corners.flatMap(({ x, y }, i) => {
    const { x: u, y: v } = targets[i] ?? { x: 0, y: 0 };
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  return solved(rows);
}

/** Gauss and Jordan, the greatest pivot first; the last column is the right side. */
function solved(rows: readonly (readonly number[])[]): number[] {
  let left = rows.map((row) => [...row]);
  for (let column = 0; column < rows.length; column++) {
    const rest = left.slice(column).sort((p, q) => size(q, column) - size(p, column));
    const [pivot = [], ...others] = rest;
    const unit = pivot.map((value) => value / (pivot[column] ?? 1));
    const cleared = (row: readonly number[]): number[] =>
      row.map((value, i) => value - (row[column] ?? 0) * (unit[i] ?? 0));
    left = [...left.slice(0, column).map(cleared), unit, ...others.map(cleared)];
  }
  return left.map((row) => row.at(-1) ?? 0);
}

function size(row: readonly number[], column: number): number {
  return Math.abs(row[column] ?? 0);
}
