import type { Page, TextLine } from '../../model/page.ts';
import { marginsAround } from './margins.ts';
import { edgesAround, type Edges } from './page-half.ts';

/** A line and the page it stands on. */
interface PlacedLine {
  readonly page: Page;
  readonly line: TextLine;
}

/** What parts two lines of a text: nothing where the first goes on in the second, a tab on one row, else a line feed. */
export function separator(previous: PlacedLine, next: PlacedLine): string {
  const a = previous.line;
  const b = next.line;
  if (a.cell !== undefined || b.cell !== undefined) {
    if (previous.page !== next.page || a.cell === undefined || b.cell === undefined) return '\n';
    return a.cell === b.cell ? withinCell(next.page, a, b) : betweenCells(next.page, a.cell, b.cell);
  }
  const isSameHalf =
    previous.page === next.page && edgesAround(a.box, next.page).left === edgesAround(b.box, next.page).left;
  if (isSameHalf && isSameRow(a, b)) return '\t';
  if (isBrokenDay(a, b) || goesOnInColumn(previous, next)) return '';
  return continues(a, b, marginsAround(a, previous.page), marginsAround(b, next.page)) ? '' : '\n';
}

/** Characters of what may not be parted, 12,000.00元 or 《某某条例》, and leaves so much of its line empty. */
const UNPARTED = 9;
/** What ends with its line, whatever the line is filled to: a sentence, what introduces a list. */
const ENDS = /[。；;：:！？!?]\s*$/u;
/** What begins on a line of its own: an item of a list, a label. */
const BEGINS =
  /^\s*(?:[（(]?[一二三四五六七八九十甲乙丙丁\d]{1,3}[）)、.．]|\p{Script=Han}[\p{Script=Han}、/]{1,9}[:：])/u;

/** Whether a sentence may go on in the next line, though the first one is not full: what decides may stand in both. */
export function mayGoOn(previous: PlacedLine, next: PlacedLine): boolean {
  const [a, b] = [previous.line, next.line];
  if (a.cell !== undefined || b.cell !== undefined || ENDS.test(a.text) || BEGINS.test(b.text)) return false;
  const size = Math.max(a.fontSize, 8);
  const isNearlyFull = a.box.x + a.box.width >= marginsAround(a, previous.page).right - UNPARTED * size;
  const isIndented = b.box.x > marginsAround(b, next.page).left + 1.2 * size;
  return isNearlyFull && !isIndented && Math.abs(a.fontSize - b.fontSize) < 0.35 * size;
}

/** Sizes of a line from its top to that of the next one of its cell at most, and its width at least. */
const PITCH = 1.9;
const NARROWEST = 4;

/**
 * Two lines of a cell whose table has no rules: they stand in one column, closely, beside a label; the second one is no
 * longer than the first and has no label of its own.
 */
function goesOnInColumn({ page, line: a }: PlacedLine, { page: next, line: b }: PlacedLine): boolean {
  if (page !== next || ENDS.test(a.text) || BEGINS.test(b.text) || !isNextInColumn(a, b)) return false;
  const size = Math.max(a.fontSize, 8);
  if (a.box.width <= NARROWEST * size || a.box.width < b.box.width - 0.5 * size) return false;
  const top = topOfColumn(page, a).box.y;
  const beside = page.lines.filter(
    ({ box }) => box.x + box.width <= a.box.x && box.y + box.height > top && box.y < b.box.y + b.box.height,
  );
  // Further left the letters of a label may stand one below the other: 当 / 事 / 人.
  const label = Math.max(...beside.map(({ box }) => box.x));
  return (
    beside.length > 0 && !beside.some((line) => isSameRow(line, b) && line.box.x + line.box.width > label)
  );
}

function isNextInColumn(a: TextLine, b: TextLine): boolean {
  const size = Math.max(a.fontSize, 8);
  const isBelow = b.box.y > a.box.y && b.box.y - a.box.y < PITCH * size;
  return (
    isBelow && Math.abs(a.box.x - b.box.x) < 0.3 * size && Math.abs(a.fontSize - b.fontSize) < 0.35 * size
  );
}

/** The label stands beside the first line of a cell. */
function topOfColumn(page: Page, line: TextLine): TextLine {
  const above = page.lines.find((other) => isNextInColumn(other, line));
  return above ? topOfColumn(page, above) : line;
}

/** 2022-1 / 0-20: a day that found no room on its line. */
function isBrokenDay(a: TextLine, b: TextLine): boolean {
  return /(?:19|20)\d{2}[-./年]\d$/u.test(a.text) && /^\d[-./月]\d{1,2}日?$/u.test(b.text);
}

function withinCell(page: Page, a: TextLine, b: TextLine): string {
  const cell = page.cells[a.cell ?? -1]?.box;
  if (!cell) return '\n';
  if (isSameRow(a, b)) return '\t';
  const isNarrow = cell.width < 3 * a.fontSize;
  const isFull = a.box.x + a.box.width >= cell.x + cell.width - 1.9 * a.fontSize;
  return isNarrow || isFull ? '' : '\n';
}

function betweenCells(page: Page, a: number, b: number): string {
  const first = page.cells[a];
  const second = page.cells[b];
  return first && second && first.table === second.table && first.row === second.row ? '\t' : '\n';
}

function isSameRow(a: TextLine, b: TextLine): boolean {
  const shared = Math.min(a.box.y + a.box.height, b.box.y + b.box.height) - Math.max(a.box.y, b.box.y);
  return shared >= 0.5 * Math.min(a.box.height, b.box.height) && b.box.x >= a.box.x;
}

function hasOpenBracket(text: string): boolean {
  return (text.match(/[（(〔]/gu)?.length ?? 0) > (text.match(/[）)〕]/gu)?.length ?? 0);
}

const LABEL_LINE =
  /^(?!.{0,12}(?:处罚|决定|作出|给予|如下|以下|规定|证明|查明|认为|事实|包括)[:：])\p{Script=Han}[\p{Script=Han}（()）、/]{1,15}[:：]/u;

/** A title as wide as the page ends there all the same. */
const TITLE_LINE =
  /^[\p{Script=Han}（()）、]{6,40}(?:决定书|告知书|通知书|指令书|催告书|申请书|审批表|笔录|回证|意见书|报告)$/u;

/** A full line goes on in the next one unless that is indented as a new paragraph. */
function continues(a: TextLine, b: TextLine, around: Edges, next: Edges): boolean {
  const size = Math.max(a.fontSize, 8);
  const isFull = a.box.x + a.box.width >= around.right - 1.9 * size;
  const isIndented = b.box.x > next.left + 1.2 * size;
  const isSameSize = Math.abs(a.fontSize - b.fontSize) < 0.35 * size;
  // A number set at the right edge ends there; a line that begins with a label is a field of its own.
  const isSetRight = a.box.x > around.left + 4 * size;
  const endsItself = /[〕\])）】].{0,14}号$/u.test(a.text) || TITLE_LINE.test(a.text);
  if (!isFull || isIndented || !isSameSize || isSetRight) return false;
  return hasOpenBracket(a.text) || (!endsItself && !LABEL_LINE.test(b.text));
}
