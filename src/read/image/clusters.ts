import type { Box } from '../../model/page.ts';

/** A group of neighbouring squares of a page. */
export interface Cluster {
  /** Pixels. */
  readonly box: Box;
  /** Pixels of what was sought inside it. */
  readonly count: number;
}

/** Squares in which pixels are counted, and when one of them counts. */
export interface ClusterOptions {
  /** Side of a square in pixels. */
  readonly cell: number;
  /** Share of its pixels from which a square counts. */
  readonly minShare: number;
  /** Squares that may lie empty between two that belong together. */
  readonly reach: number;
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly counts: Uint16Array;
}

/** Groups of the pixels from 1 to `highest`, in the order in which they are met. */
export function clusters(
  pixels: Uint8Array,
  width: number,
  height: number,
  highest: number,
  { cell, minShare, reach }: ClusterOptions,
): Cluster[] {
  const grid = counted(pixels, width, height, highest, cell);
  const least = cell * cell * minShare;
  return connected(grid, least, reach + 1).map(({ box: { x, y, width: w, height: h }, count }) => ({
    box: { x: x * cell, y: y * cell, width: w * cell, height: h * cell },
    count,
  }));
}

function counted(pixels: Uint8Array, width: number, height: number, highest: number, cell: number): Grid {
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const counts = new Uint16Array(columns * rows);
  for (let y = 0, i = 0; y < height; y++) {
    let at = Math.floor(y / cell) * columns;
    for (let end = i + cell, last = (y + 1) * width; i < last; end += cell, at++) {
      let count = 0;
      for (const stop = end < last ? end : last; i < stop; i++) {
        const value = pixels[i] as number;
        if (value !== 0 && value <= highest) count++;
      }
      counts[at] = (counts[at] as number) + count;
    }
  }
  return { columns, rows, counts };
}

function connected({ columns, rows, counts }: Grid, least: number, step: number): Cluster[] {
  const seen = new Uint8Array(counts.length);
  const result: Cluster[] = [];
  counts.forEach((value, start) => {
    if (value < least || seen[start]) return;
    const stack = [start];
    seen[start] = 1;
    let [x1, y1, x2, y2, count] = [columns, rows, 0, 0, 0];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % columns;
      const y = Math.floor(at / columns);
      [x1, y1, x2, y2] = [Math.min(x1, x), Math.min(y1, y), Math.max(x2, x), Math.max(y2, y)];
      count += counts[at] ?? 0;
      for (let ny = Math.max(0, y - step); ny <= Math.min(rows - 1, y + step); ny++) {
        for (let nx = Math.max(0, x - step); nx <= Math.min(columns - 1, x + step); nx++) {
          const next = ny * columns + nx;
          if ((counts[next] ?? 0) >= least && !seen[next]) {
            seen[next] = 1;
            stack.push(next);
          }
        }
      }
    }
    result.push({ box: { x: x1, y: y1, width: x2 - x1 + 1, height: y2 - y1 + 1 }, count });
  });
  return result;
}
