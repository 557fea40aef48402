import type { Box, Page, TextLine } from '../../model/page.ts';
import type { DocumentPart } from '../../shared/page/document-text.ts';
import { isPageFurniture } from '../../shared/page/page-furniture.ts';
import { withoutBlanks } from '../../shared/text/normalise.ts';

/** Points: two cells that share a side. */
const SIDE = 4;
/** What heads a column or row of signatures. */
const HEADING =
  /^(?:[\p{Script=Han}（()）、\s]{2,16}(?:人|员|意见|签名|签字|领导|机构|日期|时间|地点|方式)(?:[（(][^（()）]{1,8}[）)])?|备\s?注|附\s?注)[:：]?$/u;

/** Lines of a document on one of its pages, without page numbers and the like. */
export function ownLines({ page, lines }: DocumentPart): TextLine[] {
  return page.lines.slice(lines.from, lines.to).filter((l) => !isPageFurniture(l, page));
}

/** Whether a line stands on the same row as another, to its right. */
export function isBesideLine(l: TextLine, line: TextLine): boolean {
  if (l === line || l.cell !== line.cell) return false;
  const shared =
    Math.min(l.box.y + l.box.height, line.box.y + line.box.height) - Math.max(l.box.y, line.box.y);
  return l.box.x > line.box.x && shared >= 0.5 * Math.min(l.box.height, line.box.height);
}

/** The cell to the right of a head cell, with those that stand below it beside the same head; else the one below. */
export function valueCells(page: Page, cell: number, own: readonly TextLine[]): number[] {
  const head = page.cells[cell];
  if (!head) return [];
  const { box, table } = head;
  const others = page.cells
    .map((c, index) => ({ ...c, index }))
    .filter((c) => c.table === table && c.index !== cell);
  const right = others.filter(({ box: b }) => {
    const middle = b.y + b.height / 2;
    return b.x >= box.x + box.width - SIDE && middle > box.y && middle < box.y + box.height;
  });
  const next = Math.min(...right.map(({ box: b }) => b.x));
  const beside = right.filter(({ box: b }) => b.x <= next + SIDE).map(({ index }) => index);
  if (beside.length > 0 && !beside.some((index) => HEADING.test(textOfCell(own, index)))) return beside;
  const below = cellBelow(page, cell);
  return below === undefined ? [] : [below];
}

export function textOfCell(own: readonly TextLine[], cell: number): string {
  return own
    .filter((l) => l.cell === cell)
    .map((l) => l.text)
    .join('');
}

/** Cells of a row that is all heads, at least. */
const FEWEST_HEADS = 3;
/** Characters of a head at most. */
const LONGEST_HEAD = 12;

/** The cell below a head in a row of nothing but heads, half of the others known. */
export function cellBelowHead(
  page: Page,
  cell: number,
  textOf: (cell: number) => string,
  isKnown: (text: string) => boolean,
): number | undefined {
  const head = page.cells[cell];
  if (!head) return undefined;
  const row = page.cells.flatMap((other, index) =>
    other.table === head.table && Math.abs(other.box.y - head.box.y) <= SIDE ? [index] : [],
  );
  const texts = row.map(textOf);
  const areHeads = texts.every((text) => text !== '' && text.length <= LONGEST_HEAD && !/\d/u.test(text));
  const known = row.filter((other) => other !== cell && isKnown(textOf(other)));
  return areHeads && row.length >= FEWEST_HEADS && known.length * 2 >= row.length - 1
    ? cellBelow(page, cell)
    : undefined;
}

function cellBelow(page: Page, cell: number): number | undefined {
  const head = page.cells[cell];
  if (!head) return undefined;
  const { box, table } = head;
  const lower = page.cells
    .map((c, index) => ({ ...c, index }))
    .filter((c) => c.table === table && c.index !== cell)
    .filter(({ box: b }) => b.y >= box.y + box.height - SIDE && Math.abs(b.x - box.x) <= SIDE);
  return lower.sort((a, b) => a.box.y - b.box.y)[0]?.index;
}

/**
 * Where a character of a line begins in page points: Chinese ones are twice as wide as digits, and a blank is as wide as
 * what was left out there.
 */
export function xOf({ text, box, fontSize }: TextLine, index: number): number {
  const before = text.slice(0, Math.max(0, index));
  const spare = box.width - (halves(withoutBlanks(text)) * fontSize) / 2;
  const blanks = blanksIn(text);
  if (blanks > 0 && spare > 0)
    return box.x + (halves(withoutBlanks(before)) * fontSize) / 2 + (spare * blanksIn(before)) / blanks;
  return box.x + (box.width * halves(before)) / Math.max(1, halves(text));
}

/** Width in halves of a Chinese character. */
function halves(text: string): number {
  return [...text].reduce((sum, c) => sum + (c < '\u2000' ? 1 : 2), 0);
}

function blanksIn(text: string): number {
  return text.length - withoutBlanks(text).length;
}

/** Heights of a line by which two lines of one cell stand apart at most, and a head above its cell. */
const SAME_CELL = 1.9;
const BELOW_HEAD = 4;

/** The lines that stand below a head within its width, up to the next gap. */
export function cellBelowLine(own: readonly TextLine[], head: TextLine): TextLine[] {
  const below = own
    .filter(({ box }) => box.y >= head.box.y + head.box.height && overlapsInWidth(box, head.box))
    .sort((a, b) => a.box.y - b.box.y);
  const gap = below.findIndex((line, index) => {
    const above = below[index - 1] ?? head;
    return line.box.y - above.box.y > (index === 0 ? BELOW_HEAD : SAME_CELL) * head.box.height;
  });
  return gap === -1 ? below : below.slice(0, gap);
}

/** Whether two boxes stand in one column. */
export function overlapsInWidth(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width;
}
