import type { Box, Mark, UnreadInk } from '../../model/page.ts';
import { around } from '../layout/boxes.ts';
import { isMiddleInside } from '../layout/middle-inside.ts';
import type { Reading } from './best-reading.ts';
import type { BitImage } from './grey-image.ts';
import { isShortLine } from './handwriting.ts';
import { scaledBox } from './scaled-box.ts';
import { unnamedInk } from './unnamed-ink.ts';

/** Points: a character is as large in one direction; what is thinner in the other one is the rest of a line. */
const LARGE = 8;
const THIN = 4;
/** Of the page's width: holes, staples and the shadow of the edge. */
const MARGIN = 0.025;
/** Share of its box that is ink: grain is less. */
const FILL = 0.03;
/** Holes punched for filing: solid, as high as wide, near an edge. Of the page's width, and share of the box. */
const HOLE = { beside: 0.09, side: { min: 0.014, max: 0.05 }, ratio: 0.7, fill: 0.5 };
/** Of more pieces than this, as a picture or a page by hand has them, one box is told. */
const MOST = 60;

/** Ink that no word, ruling or mark explains, in points. `scale` makes points of pixels. */
export function unreadInk(reading: Reading, marks: readonly Mark[], scale: number): UnreadInk[] {
  const { bits, words } = reading;
  const margin = bits.width * MARGIN;
  const found = unnamedInk(bits, words, 0)
    .filter(({ box, count }) => {
      const isInside =
        box.x >= margin &&
        box.y >= margin &&
        box.x + box.width <= bits.width - margin &&
        box.y + box.height <= bits.height - margin;
      if (isHole(box, count, bits)) return false;
      return isInside && count >= FILL * box.width * box.height && !isShortLine(bits, box, count);
    })
    .map(({ box }) => scaledBox(box, scale))
    .filter(({ width, height }) => Math.max(width, height) >= LARGE && Math.min(width, height) >= THIN)
    .filter((box) => !marks.some((mark) => isMiddleInside(box, mark.box) || isMiddleInside(mark.box, box)));
  const told = found.length > MOST ? [around(found)] : found;
  return told.map((box) => ({ kind: 'ink', box }));
}

function isHole({ x, y, width, height }: Box, count: number, page: BitImage): boolean {
  const near = HOLE.beside * page.width;
  const isAtEdge = Math.min(x, y, page.width - x - width, page.height - y - height) <= near;
  const side = Math.max(width, height) / page.width;
  const isRound = Math.min(width, height) >= HOLE.ratio * Math.max(width, height);
  const isFull = count >= HOLE.fill * width * height;
  return isAtEdge && isRound && isFull && side >= HOLE.side.min && side <= HOLE.side.max;
}
