import type { Box, Mark } from '../model/page.ts';

/** Points: a name takes less. */
const WIDER_THAN_NAME = 100;

/** Whether what was drawn by hand may hold words beside a signature: it is more than one piece, or wider than a name. */
export function mayHoldWords(marks: readonly Mark[]): boolean {
  const drawn = marks.filter(({ kind }) => kind === 'handwriting');
  return drawn.length > 1 || drawn.some(({ box }) => box.width > WIDER_THAN_NAME);
}

/** The marks that stand on one row with something. */
export function onRowOf({ y, height }: Box, marks: readonly Mark[]): Mark[] {
  return marks.filter(({ box }) => {
    const middle = box.y + box.height / 2;
    return middle > y && middle < y + height;
  });
}

/** Points: a line by hand. */
const LINE = 26;

/** A place and the line above it, where what is long is written. */
export function withLineAbove({ y, height, ...box }: Box): Box {
  return { ...box, y: y - LINE, height: height + LINE };
}
