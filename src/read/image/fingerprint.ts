import type { Box } from '../../model/page.ts';
import { LOOK_GRID } from '../../shared/page/look.ts';
import type { BitImage } from './grey-image.ts';

/** Pixels that are passed over in each direction: print is thicker. */
const STEP = 2;
/** Length in pixels of all that was read below which the ink and not the text tells where the page's content stands. */
const LEAST_TEXT = 400;
/** Pixels of ink, of those looked at, below which a page has no look of its own. */
const LEAST_INK = 300;
/** Shares of the text between which the frame is measured. */
const FRAME = { from: 0.05, to: 0.95 };
/** How far the frame then reaches beyond, as a share of its size: signatures stand below the text, punch holes beside it. */
const BEYOND = { across: 0.1, down: 0.2 };
/** Level of a cell that holds as much ink as the average one; 15 is the highest. */
const AVERAGE_LEVEL = 4;

/**
 * What a page looks like: how much ink stands in each cell of a grid that is laid over its text, so that margins, size,
 * light, punch holes and black borders do not matter. One hexadecimal digit a cell, row by row; undefined where there is
 * next to no ink. `words` are the boxes of what was read, in pixels.
 */
export function fingerprint(bits: BitImage, words: readonly Box[]): string | undefined {
  const columns = frameOf(along(bits, words, true), BEYOND.across);
  const rows = frameOf(along(bits, words, false), BEYOND.down);
  if (!columns || !rows) return undefined;
  const cells = inkByCell(bits, columns, rows);
  const total = cells.reduce((sum, ink) => sum + ink, 0);
  if (total < LEAST_INK) return undefined;
  const level = (ink: number): number => Math.round(((ink * cells.length) / total) * AVERAGE_LEVEL);
  return Array.from(cells, (ink) => Math.min(15, level(ink)).toString(16)).join('');
}

interface Frame {
  readonly from: number;
  readonly to: number;
}

/** How much stands in each column (or row) of pixels: text, weighed by its length, or else ink. */
function along(bits: BitImage, words: readonly Box[], isAcross: boolean): Float64Array {
  const sums = new Float64Array(isAcross ? bits.width : bits.height);
  if (words.reduce((sum, { width }) => sum + width, 0) < LEAST_TEXT) return inkAlong(bits, isAcross, sums);
  for (const { x, y, width, height } of words) {
    const [start, length, weight] = isAcross ? [x, width, 1] : [y, height, width / height];
    const end = Math.min(sums.length, start + length);
    for (let at = Math.max(0, Math.round(start)); at < end; at++) sums[at] = (sums[at] ?? 0) + weight;
  }
  return sums;
}

function inkAlong({ width, height, data }: BitImage, isAcross: boolean, sums: Float64Array): Float64Array {
  for (let y = 0; y < height; y += STEP) {
    for (let x = 0; x < width; x += STEP) {
      const at = isAcross ? x : y;
      if (data[y * width + x]) sums[at] = (sums[at] ?? 0) + 1;
    }
  }
  return sums;
}

function frameOf(sums: Float64Array, reach: number): Frame | undefined {
  const total = sums.reduce((sum, each) => sum + each, 0);
  const reaches = (share: number): number => {
    let seen = 0;
    return sums.findIndex((each) => (seen += each) >= total * share);
  };
  const [from, to] = [reaches(FRAME.from), reaches(FRAME.to)];
  const beyond = Math.round((to - from) * reach);
  return to - from < LOOK_GRID.rows ? undefined : { from: from - beyond, to: to + beyond };
}

/** Ink is shared out among the four cells whose middles are nearest: a shift by a few pixels changes little. */
function inkByCell({ width, height, data }: BitImage, across: Frame, down: Frame): Float64Array {
  const { columns, rows } = LOOK_GRID;
  const cells = new Float64Array(columns * rows);
  const xs = shares(across, columns, width);
  for (const { at: y, cell: row, next: below } of shares(down, rows, height)) {
    for (const { at: x, cell: column, next: right } of xs) {
      if (!data[y * width + x]) continue;
      const [right1, below1] = [Math.min(columns - 1, column + 1), Math.min(rows - 1, row + 1)];
      const put = (c: number, r: number, share: number): void => {
        cells[r * columns + c] = (cells[r * columns + c] ?? 0) + share;
      };
      put(column, row, (1 - right) * (1 - below));
      put(right1, row, right * (1 - below));
      put(column, below1, (1 - right) * below);
      put(right1, below1, right * below);
    }
  }
  return cells;
}

interface Share {
  readonly at: number;
  readonly cell: number;
  /** How much of it belongs to the next cell, 0–1. */
  readonly next: number;
}

/** Each pixel of a frame that is looked at, with the cells between whose middles it lies. */
function shares({ from, to }: Frame, cells: number, end: number): Share[] {
  const result: Share[] = [];
  for (let at = Math.ceil(Math.max(0, from) / STEP) * STEP; at < Math.min(end, to); at += STEP) {
    const place = Math.max(0, ((at - from) / (to - from)) * cells - 0.5);
    const cell = Math.floor(place);
    result.push({ at, cell, next: place - cell });
  }
  return result;
}
