import type { TextLine } from '../../model/page.ts';
import type { DocumentPart } from '../../shared/page/document-text.ts';
import { rowNumbers } from '../../shared/page/row-numbers.ts';
import { overlapsInWidth, ownLines } from '../marks/page-layout.ts';

/** Numbered rows at least that make a table of lines that no rules part. */
const ROWS = 3;
/** Share of a line's height by which two lines of one row may stand higher or lower. */
const LEVEL = 0.4;

/**
 * The rows of a table without rules, each from the number that opens it, as the texts of its cells: what stands below a
 * text within its width goes on with it. Empty where the page has rules, or no such table.
 */
export function unruledRows(parts: readonly DocumentPart[]): string[][] {
  const pages = parts.map((part) => (part.page.cells.length > 0 ? [] : ownLines(part)));
  const numbers = pages.flatMap((lines) => rowNumbers(lines));
  return numbers.length < ROWS ? [] : pages.flatMap(rowsOn);
}

function rowsOn(lines: readonly TextLine[]): string[][] {
  const numbers = rowNumbers(lines);
  const others = lines.filter(
    (line) => !numbers.includes(line) && line.box.y > top(numbers) - line.box.height,
  );
  const owner = isCentred(numbers, others) ? nearest : lastAbove;
  return numbers.map((number) => cellsOf(others.filter((line) => owner(numbers, line) === number)));
}

function top(numbers: readonly TextLine[]): number {
  return numbers[0]?.box.y ?? 0;
}

/** A number in the middle of its row has lines half a line above it. */
function isCentred(numbers: readonly TextLine[], others: readonly TextLine[]): boolean {
  return numbers.some(({ box: own }) =>
    others.some(({ box }) => {
      const above = (own.y - box.y) / own.height;
      return above > LEVEL && above < 1;
    }),
  );
}

function nearest(numbers: readonly TextLine[], line: TextLine): TextLine | undefined {
  const distance = (number: TextLine): number => Math.abs(number.box.y - line.box.y);
  return numbers.reduce<TextLine | undefined>(
    (best, each) => (best && distance(best) <= distance(each) ? best : each),
    undefined,
  );
}

function lastAbove(numbers: readonly TextLine[], line: TextLine): TextLine | undefined {
  return numbers.findLast(({ box }) => box.y < line.box.y + LEVEL * line.box.height);
}

/** Lines one below the other are one cell. */
function cellsOf(lines: readonly TextLine[]): string[] {
  const columns: TextLine[][] = [];
  for (const line of [...lines].sort((a, b) => a.box.y - b.box.y)) {
    const column = columns.find((above) => above.some((other) => overlapsInWidth(other.box, line.box)));
    if (column) column.push(line);
    else columns.push([line]);
  }
  return columns.sort((a, b) => left(a) - left(b)).map((column) => column.map(({ text }) => text).join(''));
}

function left(column: readonly TextLine[]): number {
  return Math.min(...column.map(({ box }) => box.x));
}
