import type { GreyImage } from '../../image/grey-image.ts';
import type { OrientedBox } from './oriented-box.ts';

/** Height to width from which a box holds characters set one below the other. */
const COLUMN = 1.6;
/** Fewer columns are labels of a form, not lines of a page on its side. */
const MIN_LINES = 3;
/** Brightness below which a pixel is ink. */
const INK = 150;
/** Side of a character's box to the width of its ink. */
const GROWN = 1.35;

export function isColumn({ width, height }: OrientedBox): boolean {
  return height > COLUMN * width;
}

/** Whether the lines of a page run from top to bottom: it lies on its side, and nothing on it can be read as it is. */
export function isOnItsSide(boxes: readonly OrientedBox[]): boolean {
  const columns = boxes.filter(isColumn);
  const across = boxes.filter((box) => !isColumn(box)).reduce((sum, box) => sum + box.width, 0);
  return columns.length >= MIN_LINES && columns.reduce((sum, box) => sum + box.height, 0) > across;
}

/** A column of characters as one box a character, from the top. */
export function stackedPieces(page: GreyImage, box: OrientedBox): OrientedBox[] {
  const left = Math.max(0, Math.round(box.centre.x - box.width / 2));
  const right = Math.min(page.width, Math.round(box.centre.x + box.width / 2));
  const top = Math.max(0, Math.round(box.centre.y - box.height / 2));
  const bottom = Math.min(page.height, Math.round(box.centre.y + box.height / 2));
  const inkRows: boolean[] = [];
  let [first, last] = [right, left];
  for (let y = top; y < bottom; y++) {
    const ink = inkIn(page, y, left, right);
    inkRows.push(ink !== undefined);
    if (ink) [first, last] = [Math.min(first, ink.from), Math.max(last, ink.to)];
  }
  const size = Math.max(1, last - first);
  return characters(inkRows, size).map(({ from, to }) => ({
    centre: { x: (first + last) / 2, y: top + (from + to) / 2 },
    width: size * GROWN,
    height: size * GROWN,
    angle: 0,
  }));
}

/** Runs of rows with ink, put together as long as they are no higher than a character is wide: 二 has two. */
export function characters(inkRows: readonly boolean[], size: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  inkRows.forEach((isInk, row) => {
    if (!isInk) return;
    const last = found.at(-1);
    if (last && (last.to === row || row + 1 - last.from <= size)) last.to = row + 1;
    else found.push({ from: row, to: row + 1 });
  });
  return found;
}

function inkIn(
  { width, data }: GreyImage,
  y: number,
  left: number,
  right: number,
): { from: number; to: number } | undefined {
  let [from, to] = [-1, -1];
  for (let x = left; x < right; x++) {
    if ((data[y * width + x] ?? 255) >= INK) continue;
    if (from < 0) from = x;
    to = x + 1;
  }
  return from < 0 ? undefined : { from, to };
}
