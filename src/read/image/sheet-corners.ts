import type { GreyImage } from './grey-image.ts';

/** A point in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Corners of a sheet, clockwise from the top left. */
export type Corners = readonly [Point, Point, Point, Point];

/** Lines across the picture on which the edge of the sheet is sought, a side. */
const PROBES = 64;
/** Share of them that must meet the edge, and lie on one straight line. */
const ENOUGH = 0.7;
/** Of the picture's longer side: how far an edge may lie beside that line. */
const STRAY = 0.004;
/** Brightness by which paper stands out from what it lies on. */
const CONTRAST = 25;
/** Of a side of the picture: the rim that is desk in any case, and how far inside the edge may lie. */
const RIM = 0.008;
const DEEPEST = 0.3;
/** Pixels that must be paper behind the edge: print is thinner, wood grain too. */
const PAPER_RUN = 14;

type Side = 'left' | 'right' | 'top' | 'bottom';

/** `at` = offset + slope · along, across the side. */
interface Line {
  readonly offset: number;
  readonly slope: number;
}

/** The sheet in a photograph that shows the desk on all four sides of it; undefined for any other picture. */
export function sheetCorners(image: GreyImage): Corners | undefined {
  const limit = paperLimit(image);
  if (limit === undefined) return undefined;
  const left = edgeLine(image, 'left', limit);
  const right = edgeLine(image, 'right', limit);
  const top = edgeLine(image, 'top', limit);
  const bottom = edgeLine(image, 'bottom', limit);
  if (!left || !right || !top || !bottom) return undefined;
  return [crossing(left, top), crossing(right, top), crossing(right, bottom), crossing(left, bottom)];
}

/** The brightness half way between the rim of the picture and the paper in its middle. */
function paperLimit({ width, height, data }: GreyImage): number | undefined {
  const rim: number[] = [];
  const middle: number[] = [];
  const step = Math.max(1, Math.floor(Math.min(width, height) / 200));
  for (let y = 0; y < height; y += step) {
    for (let x = 0; x < width; x += step) {
      const value = data[y * width + x] ?? 0;
      const inset = Math.min(x / width, y / height, 1 - x / width, 1 - y / height);
      if (inset < RIM) rim.push(value);
      else if (inset > DEEPEST) middle.push(value);
    }
  }
  const desk = quantile(rim, 0.8);
  const paper = quantile(middle, 0.6);
  return paper - desk < CONTRAST ? undefined : (desk + paper) / 2;
}

function quantile(values: number[], share: number): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

/** The straight line on which most probes meet the edge: median of the slopes, then of the offsets. */
function edgeLine(image: GreyImage, side: Side, limit: number): Line | undefined {
  const isUpright = side === 'left' || side === 'right';
  const [long, deep] = isUpright ? [image.height, image.width] : [image.width, image.height];
  const met = Array.from({ length: PROBES }, (_, i) => Math.round(((i + 0.5) / PROBES) * long)).flatMap(
    (along) => {
      const at = edgeAt(image, side, along, limit);
      return at === undefined ? [] : [{ along, at }];
    },
  );
  const half = met.length >> 1;
  if (half < (PROBES * ENOUGH) / 2) return undefined;
  const slopes = met.slice(0, half).flatMap((near, i) => {
    const far = met[i + half];
    return far ? [(far.at - near.at) / (far.along - near.along)] : [];
  });
  const slope = quantile(slopes, 0.5);
  const offset = quantile(
    met.map(({ along, at }) => at - slope * along),
    0.5,
  );
  const stray = STRAY * Math.max(long, deep);
  const straight = met.filter(({ along, at }) => Math.abs(at - offset - slope * along) <= stray);
  return straight.length >= PROBES * ENOUGH ? { offset, slope } : undefined;
}

/** Where paper begins, coming from a side of the picture. */
function edgeAt(
  { width, height, data }: GreyImage,
  side: Side,
  along: number,
  limit: number,
): number | undefined {
  const isUpright = side === 'left' || side === 'right';
  const deep = isUpright ? width : height;
  const isFromEnd = side === 'right' || side === 'bottom';
  let run = 0;
  for (let depth = 0; depth < deep * DEEPEST; depth++) {
    const at = isFromEnd ? deep - 1 - depth : depth;
    const value = (isUpright ? data[along * width + at] : data[at * width + along]) ?? 0;
    run = value >= limit ? run + 1 : 0;
    // The sheet must not run out of the picture.
    if (run === PAPER_RUN) return depth < PAPER_RUN ? undefined : isFromEnd ? at + PAPER_RUN : at - PAPER_RUN;
  }
  return undefined;
}

/** Where an upright line (x by y) and a level one (y by x) meet. */
function crossing(upright: Line, level: Line): Point {
  const y = (level.offset + level.slope * upright.offset) / (1 - level.slope * upright.slope);
  return { x: upright.offset + upright.slope * y, y };
}
