import type { Box, Mark } from '../../model/page.ts';
import type { DocumentText } from '../../shared/page/document-text.ts';
import { datesIn } from '../../shared/values/dates.ts';
import { xOf } from './page-layout.ts';
import { marksOn, unreadOn } from './part-marks.ts';
import { signingArea } from './signing-area.ts';

/** Points: larger pictures are no words by hand. */
const WORDS = { width: 300, height: 40 };
/** Of a line's height, by which what is written on it leaves it. */
const STRAY = 0.5;

/**
 * Whether somebody wrote by hand where a value was to be filled in: between the printed characters of a place, 年 月 日,
 * or behind its label where nothing is printed.
 */
export function isFilledByPen(text: DocumentText, start: number, end: number): boolean {
  const at = text.lineAt(Math.max(0, end > start ? end - 1 : start - 1));
  const index = text.parts.findIndex(({ page }) => page === at?.page);
  const part = text.parts[index];
  if (!at || !part) return false;
  const { line } = at;
  const [from, to] = [start - at.start, end - at.start].map((place) =>
    Math.min(line.text.length, Math.max(0, place)),
  );
  const printed = line.text.slice(from, to).trim();
  const written = [...marksOn(part).filter(isWritten), ...unreadOn(part)];
  if (printed !== '') {
    const [x, right] = [xOf(line, from ?? 0), xOf(line, to ?? 0)];
    return written.some((mark) => isMiddleOn(mark, { ...line.box, x, width: right - x }));
  }
  const label = { part, line, to: from ?? 0, printed: line.text.slice(0, from) };
  const { zones, text: beside } = signingArea(label, text.parts[index + 1]);
  // What was filled in by a printer is no blank, whoever signed beside it.
  if (datesIn(beside).length > 0) return false;
  return zones.some((zone) => zone.part === part && written.some((mark) => isMiddleOn(mark, zone.box)));
}

function isWritten({ kind, box }: Mark): boolean {
  const isSmall = box.width <= WORDS.width && box.height <= WORDS.height;
  return isSmall && (kind === 'handwriting' || kind === 'picture');
}

function isMiddleOn({ box }: { readonly box: Box }, { x, y, width, height }: Box): boolean {
  const [middle, row] = [box.x + box.width / 2, box.y + box.height / 2];
  const stray = STRAY * Math.min(height, 16);
  return middle >= x && middle <= x + width && row >= y - stray && row <= y + height + stray;
}
