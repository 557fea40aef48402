import type { PixelLine } from '../../image/ruling-lines.ts';
import type { OrientedBox } from './oriented-box.ts';

/** Share of a box's height along which a ruling must run beside it to part it. */
const REACH = 0.6;
/** Of a box's height: narrower pieces hold no character. */
const MIN_WIDTH = 0.4;
/** Tangent of the tilt above which a box is not parted: its sides would not lie along the ruling. */
const MAX_TILT = 0.05;

/** A box across the sides of table cells, cut into one box a cell; any other box as it is. */
export function partedByRulings(box: OrientedBox, rulings: readonly PixelLine[]): OrientedBox[] {
  const [left, right] = [box.centre.x - box.width / 2, box.centre.x + box.width / 2];
  const cuts = rulings
    .filter((line) => !line.isHorizontal && line.at > left && line.at < right && runsThrough(line, box))
    .sort((a, b) => a.at - b.at);
  if (cuts.length === 0 || Math.abs(Math.tan(box.angle)) > MAX_TILT) return [box];
  const starts = [left, ...cuts.map((cut) => cut.at + cut.thickness / 2 + 1)];
  const ends = [...cuts.map((cut) => cut.at - cut.thickness / 2 - 1), right];
  return starts
    .map((start, i) => between(box, start, ends[i] ?? right))
    .filter((piece) => piece.width >= MIN_WIDTH * box.height);
}

function runsThrough(line: PixelLine, { centre, height }: OrientedBox): boolean {
  const shared = Math.min(line.to, centre.y + height / 2) - Math.max(line.from, centre.y - height / 2);
  return shared >= REACH * height;
}

function between(box: OrientedBox, left: number, right: number): OrientedBox {
  const x = (left + right) / 2;
  const y = box.centre.y + (x - box.centre.x) * Math.tan(box.angle);
  return { ...box, centre: { x, y }, width: right - left };
}
