import type { Box } from '../../../model/page.ts';
import type { OrientedBox } from './oriented-box.ts';

/** Of a row's height: white around the print that the recognition network expects. */
const AROUND = 0.3;
/** Share of a box that lies in a row from which it is a piece of that row. */
const PIECE = 0.5;

/** Boxes of text with rows that are known otherwise in place of the pieces that were seen of them. */
export function withKnownRows(boxes: readonly OrientedBox[], rows: readonly Box[]): OrientedBox[] {
  if (rows.length === 0) return [...boxes];
  const known = rows.map(boxOf);
  const others = boxes.filter((box) => !known.some((row) => shareInside(box, row) >= PIECE));
  return [...others, ...known].sort((a, b) => a.centre.y - b.centre.y || a.centre.x - b.centre.x);
}

function boxOf({ x, y, width, height }: Box): OrientedBox {
  const around = AROUND * height;
  return {
    centre: { x: x + width / 2, y: y + height / 2 },
    width: width + 2 * around,
    height: height + 2 * around,
    angle: 0,
  };
}

function shareInside(box: OrientedBox, row: OrientedBox): number {
  const shared = (along: 'x' | 'y', side: 'width' | 'height'): number =>
    Math.max(
      0,
      Math.min(box.centre[along] + box[side] / 2, row.centre[along] + row[side] / 2) -
        Math.max(box.centre[along] - box[side] / 2, row.centre[along] - row[side] / 2),
    );
  return (shared('x', 'width') * shared('y', 'height')) / Math.max(1, box.width * box.height);
}
