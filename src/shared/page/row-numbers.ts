import type { TextLine } from '../../model/page.ts';

const ROW_NUMBER = /^\d{1,3}[.、．]?$/u;

/** The lines that number the rows of a table, from the top: numbers of pages stand further right. */
export function rowNumbers(lines: readonly TextLine[]): TextLine[] {
  const numbers = lines.filter(({ text }) => ROW_NUMBER.test(text));
  const left = Math.min(...numbers.map(({ box }) => box.x));
  return numbers.filter(({ box, fontSize }) => box.x < left + 2 * fontSize).sort((a, b) => a.box.y - b.box.y);
}

/** Rows at least that tell a table. */
const ROWS = 5;

/** Whether the rows of a page are numbered on from those of the page before it. */
export function isNumberedOn(before: readonly TextLine[], lines: readonly TextLine[]): boolean {
  const earlier = rowNumbers(before).map(valueOf);
  const [first] = rowNumbers(lines).map(valueOf);
  return earlier.length >= ROWS && earlier.every(isNextOf) && first === (earlier.at(-1) ?? 0) + 1;
}

function valueOf({ text }: TextLine): number {
  return Number.parseInt(text, 10);
}

function isNextOf(number: number, index: number, all: readonly number[]): boolean {
  return index === 0 || number === (all[index - 1] ?? 0) + 1;
}
