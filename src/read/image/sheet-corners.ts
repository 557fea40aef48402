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
/** Share of them that must meet the edge on one straight line; some miss the sheet, others lie in a shadow. */
const ENOUGH = 0.5;
/** Share of them between two that make out a line, and how aslant a sheet may lie. */
const FAR_APART = 0.3;
const STEEPEST = 0.2;
/** Of the picture's longer side: how far an edge may lie beside that line. */
const STRAY = 0.004;
/** Brightness by which paper stands out from what it lies on. */
const CONTRAST = 25;
/** Of the way from the desk's brightness to the paper's: a shadow may lie on the edge. */
const PAPER_SHARE = 0.4;
/** Of a side of the picture: the rim that is desk in any case, how far inside the edge may lie, and where paper is. */
const RIM = 0.02;
const DEEPEST = 0.3;
const INSIDE = { from: 0.2, to: 0.42 };
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
  // Scans, of which there are many, show no desk at the first side already.
  const left = edgeLine(image, 'left');
  const right = left && edgeLine(image, 'right');
  const top = right && edgeLine(image, 'top');
  const bottom = top && edgeLine(image, 'bottom');
  return (
    bottom && [crossing(left, top), crossing(right, top), crossing(right, bottom), crossing(left, bottom)]
  );
}

function quantile(values: number[], share: number): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

/** The straight line on which most probes meet the edge: a shadow or a grain may lead the others astray. */
function edgeLine(image: GreyImage, side: Side): Line | undefined {
  const isUpright = side === 'left' || side === 'right';
  const [long, deep] = isUpright ? [image.height, image.width] : [image.width, image.height];
  const met = Array.from({ length: PROBES }, (_, i) => Math.round(((i + 0.5) / PROBES) * long)).flatMap(
    (along) => {
      const at = edgeAt(image, side, along);
      return at === undefined ? [] : [{ along, at }];
    },
  );
  const stray = STRAY * Math.max(long, deep);
  const onLine = ({ offset, slope }: Line): typeof met =>
    met.filter(({ along, at }) => Math.abs(at - offset - slope * along) <= stray);
  let best: typeof met = [];
  for (const [i, near] of met.entries()) {
    for (const far of met.slice(i + Math.round(PROBES * FAR_APART))) {
      const slope = (far.at - near.at) / (far.along - near.along);
      if (Math.abs(slope) > STEEPEST) continue;
      const members = onLine({ slope, offset: near.at - slope * near.along });
      if (members.length > best.length) best = members;
    }
  }
  return best.length >= PROBES * ENOUGH ? fitted(best) : undefined;
}

/** Least squares. */
function fitted(points: readonly { readonly along: number; readonly at: number }[]): Line {
  const mean = (values: number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
  const [x, y] = [mean(points.map(({ along }) => along)), mean(points.map(({ at }) => at))];
  const across = points.reduce((sum, { along, at }) => sum + (along - x) * (at - y), 0);
  const slope = across / points.reduce((sum, { along }) => sum + (along - x) ** 2, 0);
  return { slope, offset: y - slope * x };
}

/** Where paper begins, coming from a side of the picture; how bright it is there, the probe tells. */
function edgeAt({ width, height, data }: GreyImage, side: Side, along: number): number | undefined {
  const isUpright = side === 'left' || side === 'right';
  const isFromEnd = side === 'right' || side === 'bottom';
  const deep = isUpright ? width : height;
  const brightness = (depth: number): number => {
    const at = isFromEnd ? deep - 1 - depth : depth;
    return data[isUpright ? along * width + at : at * width + along] ?? 0;
  };
  const desk = quantile(sampled(brightness, 0, deep * RIM), 0.5);
  const paper = quantile(sampled(brightness, deep * INSIDE.from, deep * INSIDE.to), 0.6);
  if (paper - desk < CONTRAST) return undefined;
  const limit = desk + (paper - desk) * PAPER_SHARE;
  let run = 0;
  for (let depth = 0; depth < deep * DEEPEST; depth++) {
    run = brightness(depth) >= limit ? run + 1 : 0;
    if (run < PAPER_RUN) continue;
    const edge = depth - PAPER_RUN;
    // The sheet must not run out of the picture.
    if (edge < 0) return undefined;
    return isFromEnd ? deep - 1 - edge : edge;
  }
  return undefined;
}

/** Every fourth value tells as much as all. */
function sampled(brightness: (depth: number) => number, from: number, to: number): number[] {
  const values: number[] = [];
  for (let depth = Math.round(from); depth < to; depth += 4) values.push(brightness(depth));
  return values;
}

/** Where an upright line (x by y) and a level one (y by x) meet. */
function crossing(upright: Line, level: Line): Point {
  const y = (level.offset + level.slope * upright.offset) / (1 - level.slope * upright.slope);
  return { x: upright.offset + upright.slope * y, y };
}
