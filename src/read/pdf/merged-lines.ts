import type { Page, TableCell, TextLine } from '../../model/page.ts';
import { withoutBlanks } from '../../shared/text/normalise.ts';
import { isMiddleInside } from '../layout/middle-inside.ts';
import { shareInside } from '../layout/boxes.ts';

/** Share of a line's box from which another one reads the same print. */
const SAME_PRINT = 0.5;

/** Lines of a page with others put where they stand: after what is in their cell, or before the running text below them. */
export function withLines(
  lines: readonly TextLine[],
  extra: readonly TextLine[],
  cells: readonly TableCell[],
): TextLine[] {
  const result = [...lines];
  for (const { cell: _cell, ...line } of extra) {
    const at = cells.findIndex(({ box }) => isMiddleInside(line.box, box));
    const placed: TextLine = at === -1 ? line : { ...line, cell: at };
    result.splice(placeOf(placed, result), 0, placed);
  }
  return result;
}

function placeOf({ cell, box }: TextLine, lines: readonly TextLine[]): number {
  if (cell !== undefined) {
    const isBefore = (other: TextLine): boolean =>
      other.cell === undefined
        ? other.box.y + other.box.height <= box.y
        : other.cell < cell || (other.cell === cell && other.box.y <= box.y);
    return lines.findLastIndex(isBefore) + 1;
  }
  const below = lines.findIndex(
    (other) => other.box.y > box.y || (other.box.y === box.y && other.box.x > box.x),
  );
  return below === -1 ? lines.length : below;
}

/** The lines among `seen` that read print of which the page itself says nothing. */
export function linesBeside(seen: readonly TextLine[], own: readonly TextLine[]): TextLine[] {
  return seen.filter((line) => !own.some((o) => shareInside(line.box, o.box) >= SAME_PRINT));
}

/** A page read by OCR with the text that the file itself lays over its picture: that text is sure, and counts. */
export function withOwnText(read: Page, own: readonly TextLine[]): Page {
  if (own.length === 0) return read;
  const kept = linesBeside(read.lines, own);
  // What stands in a printed line was read there with it, and need not be told twice.
  const isRead = (line: TextLine): boolean =>
    kept.some(
      (o) => isMiddleInside(line.box, o.box) && withoutBlanks(o.text).includes(withoutBlanks(line.text)),
    );
  const extra = own.filter((line) => !isRead(line));
  const { isBlank: _isBlank, ...quality } = read.quality;
  return {
    ...read,
    lines: withLines(kept, extra, read.cells),
    textOrigin: 'ocr',
    quality: { ...quality, isBlank: false },
  };
}

/** A born-digital page with what OCR read in its pictures. */
export function withPictureText(own: Page, seen: Page): Page {
  if (own.lines.length === 0) return { ...seen, ...unreadOf(own) };
  const extra = linesBeside(seen.lines, own.lines);
  const stamps = seen.marks.filter(
    (mark) =>
      (mark.kind === 'seal' || mark.kind === 'fingerprint') &&
      !own.marks.some((o) => o.kind !== 'picture' && isMiddleInside(mark.box, o.box)),
  );
  return { ...own, lines: withLines(own.lines, extra, own.cells), marks: [...own.marks, ...stamps] };
}

function unreadOf({ unread }: Page): Pick<Page, 'unread'> {
  return unread === undefined ? {} : { unread };
}
