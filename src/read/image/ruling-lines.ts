import type { BitImage, GreyImage } from './grey-image.ts';

/** Of the page's width and height: shorter strokes may belong to characters. */
const MIN_LENGTH = { horizontal: 1 / 12, vertical: 1 / 22 };
/** Of the page's height: the side of a cell of one row, which reaches from one horizontal line to the next. */
const MIN_SIDE = 1 / 80;
/** Of the page's height: how far a side may end from the line that it meets. */
const MEETS = 1 / 300;
/** Pixels. */
const MAX_THICKNESS = 7;
/** Pixels: breaks in a printed line that do not end it. */
const MAX_BREAK = 4;

/** A printed line in pixels: `at` is its middle across, `from` and `to` its ends along. */
export interface PixelLine {
  readonly isHorizontal: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly thickness: number;
}

/** Long thin straight lines of forms. They give the cells of tables and are then erased. */
export function rulingLines(bits: BitImage): PixelLine[] {
  const horizontal = linesAlong(bits, true, bits.width * MIN_LENGTH.horizontal);
  const long = bits.height * MIN_LENGTH.vertical;
  const vertical = linesAlong(bits, false, bits.height * MIN_SIDE).filter(
    (line) => line.to - line.from >= long || joinsTwo(line, horizontal, bits.height * MEETS),
  );
  return [...horizontal, ...vertical];
}

/** Strokes of characters do not reach from one line of a form to the next. */
function joinsTwo(side: PixelLine, horizontal: readonly PixelLine[], tolerance: number): boolean {
  const meets = (end: number): boolean =>
    horizontal.some(
      (h) =>
        Math.abs(h.at - end) <= tolerance + h.thickness / 2 &&
        side.at >= h.from - tolerance &&
        side.at <= h.to + tolerance,
    );
  return meets(side.from) && meets(side.to);
}

interface Run {
  readonly lane: number;
  readonly from: number;
  readonly to: number;
}

function linesAlong(bits: BitImage, isHorizontal: boolean, length: number): PixelLine[] {
  const groups: { runs: Run[]; from: number; to: number; last: number }[] = [];
  for (const run of longRuns(bits, isHorizontal, length)) {
    const group = groups.findLast((g) => run.lane - g.last <= 1 && run.from < g.to && run.to > g.from);
    if (!group) groups.push({ runs: [run], from: run.from, to: run.to, last: run.lane });
    else {
      group.runs.push(run);
      group.from = Math.min(group.from, run.from);
      group.to = Math.max(group.to, run.to);
      group.last = run.lane;
    }
  }
  return groups.flatMap((g) => {
    const first = g.runs[0]?.lane ?? 0;
    const thickness = g.last - first + 1;
    // A line that is not quite straight wanders over a few lanes.
    const allowance = MAX_THICKNESS + Math.round((g.to - g.from) / 250);
    if (thickness > allowance) return [];
    return [{ isHorizontal, at: (first + g.last) / 2, from: g.from, to: g.to, thickness }];
  });
}

/** Runs of ink along one direction, lane by lane. */
function longRuns(bits: BitImage, isHorizontal: boolean, minLength: number): Run[] {
  const open = new OpenRuns(isHorizontal ? bits.height : bits.width, minLength);
  eachStroke(bits, (y, from, to) => {
    if (isHorizontal) open.ink(y, from, to);
    else for (let x = from; x < to; x++) open.ink(x, y, y + 1);
  });
  return open.closed();
}

/** Neighbouring ink of each row: most of a page is white, which the search for the next ink passes over quickly. */
function eachStroke(
  { width, height, data }: BitImage,
  take: (y: number, from: number, to: number) => void,
): void {
  for (let y = 0; y < height; y++) {
    const row = data.subarray(y * width, (y + 1) * width);
    for (let from = row.indexOf(1); from >= 0;) {
      let to = from + 1;
      while (row[to] === 1) to++;
      take(y, from, to);
      from = row.indexOf(1, to);
    }
  }
}

/** A run of ink in each lane that may go on. */
class OpenRuns {
  readonly #minLength: number;
  /** Where the run of each lane began, and the place after its last ink; equal before there is any. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #runs: Run[] = [];

  constructor(lanes: number, minLength: number) {
    this.#minLength = minLength;
    this.#from = new Int32Array(lanes);
    this.#to = new Int32Array(lanes);
  }

  /** Ink in a lane, beyond all that was there before. */
  ink(lane: number, from: number, to: number): void {
    const end = this.#to[lane] as number;
    if (from - end > MAX_BREAK || end === 0) {
      this.#close(lane);
      this.#from[lane] = from;
    }
    this.#to[lane] = to;
  }

  /** All runs that are long enough, lane by lane. */
  closed(): Run[] {
    for (let lane = 0; lane < this.#to.length; lane++) this.#close(lane);
    return this.#runs.sort((a, b) => a.lane - b.lane || a.from - b.from);
  }

  #close(lane: number): void {
    const from = this.#from[lane] ?? 0;
    const to = this.#to[lane] ?? 0;
    if (to > from && to - from >= this.#minLength) this.#runs.push({ lane, from, to });
  }
}

/** The image without its ruling lines; strokes that cross a line are kept where they are thicker than it. */
export function withoutRulings(image: GreyImage, lines: readonly PixelLine[]): GreyImage {
  const data = Uint8Array.from(image.data);
  for (const line of lines) eraseLine(data, image, line);
  return { ...image, data };
}

function eraseLine(data: Uint8Array, { width, height, data: original }: GreyImage, line: PixelLine): void {
  const half = Math.ceil(line.thickness / 2) + 1;
  const lanes = line.isHorizontal ? height : width;
  const along = line.isHorizontal ? 1 : width;
  const across = line.isHorizontal ? width : 1;
  const middle = Math.round(line.at);
  for (let i = line.from; i < line.to; i++) {
    const before = (middle - half - 2) * across + i * along;
    const after = (middle + half + 2) * across + i * along;
    // A stroke that goes on on both sides belongs to a character.
    if ((original[before] ?? 255) < 110 && (original[after] ?? 255) < 110) continue;
    for (let lane = Math.max(0, middle - half); lane <= Math.min(lanes - 1, middle + half); lane++) {
      data[lane * across + i * along] = 255;
    }
  }
}
