import { LOOK_GRID } from '../../shared/look.ts';
import type { BitImage } from './grey-image.ts';

/** Pixels that are passed over in each direction: print is thicker. */
const STEP = 2;
/** Pixels of ink, of those looked at, below which a page has no look of its own. */
const LEAST_INK = 300;
/** Share of the ink that may lie outside the frame on each side: specks, remains of borders. */
const OUTSIDE = 0.005;
/** Level of a cell that holds as much ink as the average one; 15 is the highest. */
const AVERAGE_LEVEL = 4;

/**
 * What a page looks like: how much ink stands in each cell of a grid that is laid over the part with ink, so that
 * margins, size and light do not matter. One hexadecimal digit a cell, row by row; undefined where there is next to no ink.
 */
export function fingerprint(bits: BitImage): string | undefined {
  const columns = frameOf(inkAlong(bits, true));
  const rows = frameOf(inkAlong(bits, false));
  if (!columns || !rows) return undefined;
  const cells = inkByCell(bits, columns, rows);
  const average = cells.reduce((sum, ink) => sum + ink, 0) / cells.length;
  return Array.from(cells, (ink) =>
    Math.min(15, Math.round((ink / average) * AVERAGE_LEVEL)).toString(16),
  ).join('');
}

interface Frame {
  readonly from: number;
  readonly to: number;
}

function inkAlong({ width, height, data }: BitImage, isAcross: boolean): Uint32Array {
  const sums = new Uint32Array(isAcross ? width : height);
  for (let y = 0; y < height; y += STEP) {
    for (let x = 0; x < width; x += STEP) {
      const at = isAcross ? x : y;
      if (data[y * width + x]) sums[at] = (sums[at] ?? 0) + 1;
    }
  }
  return sums;
}

function frameOf(sums: Uint32Array): Frame | undefined {
  const total = sums.reduce((sum, ink) => sum + ink, 0);
  if (total < LEAST_INK) return undefined;
  let seen = 0;
  const reaches = (share: number): number => {
    seen = 0;
    return sums.findIndex((ink) => (seen += ink) >= total * share);
  };
  const [from, to] = [reaches(OUTSIDE), reaches(1 - OUTSIDE)];
  return to - from < LOOK_GRID.rows ? undefined : { from, to };
}

/** Ink is shared out among the four cells whose middles are nearest: a shift by a few pixels changes little. */
function inkByCell({ width, data }: BitImage, across: Frame, down: Frame): Float64Array {
  const { columns, rows } = LOOK_GRID;
  const cells = new Float64Array(columns * rows);
  const add = (column: number, row: number, share: number): void => {
    const at = Math.min(rows - 1, Math.max(0, row)) * columns + Math.min(columns - 1, Math.max(0, column));
    cells[at] = (cells[at] ?? 0) + share;
  };
  const first = { x: across.from + (across.from % STEP), y: down.from + (down.from % STEP) };
  for (let y = first.y; y <= down.to; y += STEP) {
    const v = ((y - down.from) / (down.to - down.from + 1)) * rows - 0.5;
    const [row, below] = [Math.floor(v), v - Math.floor(v)];
    for (let x = first.x; x <= across.to; x += STEP) {
      if (!data[y * width + x]) continue;
      const u = ((x - across.from) / (across.to - across.from + 1)) * columns - 0.5;
      const [column, right] = [Math.floor(u), u - Math.floor(u)];
      add(column, row, (1 - right) * (1 - below));
      add(column + 1, row, right * (1 - below));
      add(column, row + 1, (1 - right) * below);
      add(column + 1, row + 1, right * below);
    }
  }
  return cells;
}
