import type { Box, TableCell } from '../../model/page.ts';
import type { Ruling } from './word.ts';

/** Points: how far two rulings may miss each other and still meet. */
const TOLERANCE = 3;
const MIN_CELL = { width: 8, height: 7 };

interface Segment {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

interface Crossing {
  readonly h: number;
  readonly v: number;
}

/**
 * Fields of ruled tables from their printed lines: every smallest rectangle whose four sides are drawn. Tables are
 * numbered from the top; a lone frame around text is no table.
 */
export function tableCells(rulings: readonly Ruling[]): TableCell[] {
  const horizontal = merged(rulings.filter(isHorizontal).map((r) => segment(r.y1, r.x1, r.x2)));
  const vertical = merged(rulings.filter((r) => !isHorizontal(r)).map((r) => segment(r.x1, r.y1, r.y2)));
  const closed = merged([...vertical, ...openSides(horizontal, vertical)]);
  return numbered(smallestRectangles(horizontal, closed).filter(isLargeEnough));
}

/** Points: how far the ends of lines below each other may lie apart on a photograph, and how wide an open column is. */
const DRIFT = 8;
const OPEN_COLUMN = 24;

/**
 * Sides that a form leaves open, or that were too slanted or pale to be seen: between lines that end below each other,
 * where a vertical one parts the row they enclose.
 */
function openSides(horizontal: readonly Segment[], vertical: readonly Segment[]): Segment[] {
  return vertical.flatMap((inner) => {
    const met = horizontal.filter((line) => isCrossing(line, inner)).sort((a, b) => a.at - b.at);
    return met.slice(1).flatMap((lower, i) => {
      const upper = met[i] ?? lower;
      return (['from', 'to'] as const).flatMap((end) => {
        const side = { at: (upper[end] + lower[end]) / 2, from: upper.at, to: lower.at };
        const isEnd =
          Math.abs(upper[end] - lower[end]) <= DRIFT && Math.abs(side.at - inner.at) >= OPEN_COLUMN;
        return isEnd && !vertical.some((known) => isBeside(known, side)) ? [side] : [];
      });
    });
  });
}

function isBeside(known: Segment, side: Segment): boolean {
  return (
    Math.abs(known.at - side.at) <= DRIFT &&
    known.from < side.to - TOLERANCE &&
    known.to > side.from + TOLERANCE
  );
}

function isHorizontal(ruling: Ruling): boolean {
  return Math.abs(ruling.y2 - ruling.y1) <= Math.abs(ruling.x2 - ruling.x1);
}

function segment(at: number, a: number, b: number): Segment {
  return { at, from: Math.min(a, b), to: Math.max(a, b) };
}

/** Collinear pieces become one: producers draw each side of each cell apart. */
function merged(segments: readonly Segment[]): Segment[] {
  const lanes: { at: number; members: Segment[] }[] = [];
  for (const s of [...segments].sort((a, b) => a.at - b.at)) {
    const lane = lanes.at(-1);
    if (lane && s.at - lane.at <= TOLERANCE) lane.members.push(s);
    else lanes.push({ at: s.at, members: [s] });
  }
  return lanes.flatMap(({ members }) => mergedLane(members)).filter((s) => s.to - s.from > TOLERANCE);
}

function mergedLane(members: readonly Segment[]): Segment[] {
  const at = members.reduce((sum, s) => sum + s.at, 0) / members.length;
  const result: { at: number; from: number; to: number }[] = [];
  for (const s of [...members].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && s.from - last.to <= TOLERANCE) last.to = Math.max(last.to, s.to);
    else result.push({ at, from: s.from, to: s.to });
  }
  return result;
}

function smallestRectangles(horizontal: readonly Segment[], vertical: readonly Segment[]): Box[] {
  const meets = horizontal.map((h) => vertical.map((v) => isCrossing(h, v)));
  const crossings: Crossing[] = horizontal.flatMap((_, h) =>
    vertical.flatMap((_v, v) => (meets[h]?.[v] ? [{ h, v }] : [])),
  );
  return crossings.flatMap((corner) => rectangleFrom(corner, horizontal, vertical, meets) ?? []);
}

function isCrossing(horizontal: Segment, vertical: Segment): boolean {
  return spans(horizontal, vertical.at) && spans(vertical, horizontal.at);
}

function spans(s: Segment, at: number): boolean {
  return at >= s.from - TOLERANCE && at <= s.to + TOLERANCE;
}

/** The smallest rectangle with this upper left corner: the sides are single (merged) rulings. */
function rectangleFrom(
  corner: Crossing,
  horizontal: readonly Segment[],
  vertical: readonly Segment[],
  meets: readonly (readonly boolean[])[],
): Box | undefined {
  const top = horizontal[corner.h];
  const left = vertical[corner.v];
  if (!top || !left) return undefined;
  const below = indexesAfter(horizontal, top.at).filter((h) => meets[h]?.[corner.v]);
  const right = indexesAfter(vertical, left.at).filter((v) => meets[corner.h]?.[v]);
  for (const h of below) {
    for (const v of right) {
      if (!meets[h]?.[v]) continue;
      const bottom = horizontal[h];
      const rightSide = vertical[v];
      if (!bottom || !rightSide) continue;
      return { x: left.at, y: top.at, width: rightSide.at - left.at, height: bottom.at - top.at };
    }
  }
  return undefined;
}

function indexesAfter(segments: readonly Segment[], at: number): number[] {
  return segments
    .map((s, index) => ({ at: s.at, index }))
    .filter((s) => s.at > at + TOLERANCE)
    .sort((a, b) => a.at - b.at)
    .map((s) => s.index);
}

function isLargeEnough(box: Box): boolean {
  return box.width >= MIN_CELL.width && box.height >= MIN_CELL.height;
}

function numbered(boxes: readonly Box[]): TableCell[] {
  return connected(boxes)
    .filter((table) => table.length > 1)
    .sort((a, b) => top(a) - top(b))
    .flatMap((table, index) => gridded(table, index));
}

function top(boxes: readonly Box[]): number {
  return Math.min(...boxes.map((b) => b.y));
}

/** Boxes that touch belong to one table. */
function connected(boxes: readonly Box[]): Box[][] {
  const groups: Box[][] = [];
  for (const box of boxes) {
    const touching = groups.filter((group) => group.some((other) => touch(box, other)));
    const rest = groups.filter((group) => !touching.includes(group));
    groups.length = 0;
    groups.push(...rest, [...touching.flat(), box]);
  }
  return groups;
}

function touch(a: Box, b: Box): boolean {
  return (
    a.x <= b.x + b.width + TOLERANCE &&
    b.x <= a.x + a.width + TOLERANCE &&
    a.y <= b.y + b.height + TOLERANCE &&
    b.y <= a.y + a.height + TOLERANCE
  );
}

function gridded(boxes: readonly Box[], table: number): TableCell[] {
  const rows = lanes(boxes.map((b) => b.y));
  const columns = lanes(boxes.map((b) => b.x));
  return boxes
    .map((box) => ({ box, table, row: laneOf(rows, box.y), column: laneOf(columns, box.x) }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

function lanes(positions: readonly number[]): number[] {
  const result: number[] = [];
  for (const p of [...positions].sort((a, b) => a - b)) {
    const last = result.at(-1);
    if (last === undefined || p - last > TOLERANCE) result.push(p);
  }
  return result;
}

function laneOf(starts: readonly number[], position: number): number {
  return starts.reduce((best, start, index) => (position >= start - 0.5 ? index : best), 0);
}
