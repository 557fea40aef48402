import type { Mark, UnreadInk } from '../../model/page.ts';
import { isMiddleInside } from '../layout/middle-inside.ts';
import type { Reading } from './best-reading.ts';
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
/** A page with more is a picture. */
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
      return isInside && count >= FILL * box.width * box.height && !isShortLine(bits, box, count);
    })
    .map(({ box }) => scaledBox(box, scale))
    .filter(({ width, height }) => Math.max(width, height) >= LARGE && Math.min(width, height) >= THIN)
    .filter((box) => !marks.some((mark) => isMiddleInside(box, mark.box) || isMiddleInside(mark.box, box)));
  return found.slice(0, MOST).map((box) => ({ kind: 'ink', box }));
}
