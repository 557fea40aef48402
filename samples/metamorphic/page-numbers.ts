import type { Page, TextLine } from '../../src/model/page.ts';
import { isPageFurniture } from '../../src/shared/page/page-furniture.ts';

export interface BrokenPage {
  readonly page: Page;
  /** What found no room on the page before it. */
  readonly isRest: boolean;
}

/** A number that a page bears, as the printer counts it after pages were broken. */
interface Counted {
  readonly line: TextLine;
  readonly kind: Kind;
  readonly number: number;
  /** 共 3 页. */
  readonly of: number | undefined;
  readonly added: number;
  readonly run: Run;
}

/** Pages that are counted on. */
interface Run {
  added: number;
}

interface Kind {
  readonly number: RegExp;
  readonly of?: RegExp;
}

/** 第 2 页 共 3 页, 共3页 第2页, 2/3 and bare numbers, each at the top or at the foot. */
const KINDS: readonly Kind[] = [
  { number: /(?<=第\s*)\d{1,3}(?=\s*页)/u, of: /(?<=共\s*)\d{1,3}(?=\s*页)/u },
  { number: /^\d{1,3}(?=\s*\/\s*\d{1,3}$)/u, of: /(?<=^\d{1,3}\s*\/\s*)\d{1,3}$/u },
  { number: /(?<=^\D{0,3})\d{1,3}(?=\D{0,3}$)/u },
];

/** Pages counted anew, each run of numbers by itself: those of a paper, and those of the volume. */
export function renumbered(broken: readonly BrokenPage[]): Page[] {
  const runs = KINDS.flatMap((kind) => [true, false].map((isTop) => numbersOf(broken, kind, isTop)));
  const numbers = new Map(runs.flat().map((counted) => [counted.line, counted]));
  return broken.map(({ page }) => ({
    ...page,
    lines: page.lines.map((line) => {
      const counted = numbers.get(line);
      return counted ? withNumber(counted) : line;
    }),
  }));
}

function numbersOf(broken: readonly BrokenPage[], kind: Kind, isTop: boolean): Counted[] {
  const numbers: Counted[] = [];
  for (const { page, isRest } of broken) {
    const line = page.lines.find(
      (each) =>
        isTop === each.box.y < page.height / 2 && isPageFurniture(each, page) && kind.number.test(each.text),
    );
    if (line) numbers.push(counted(line, kind, isRest, numbers.at(-1)));
  }
  return numbers;
}

function counted(line: TextLine, kind: Kind, isRest: boolean, last: Counted | undefined): Counted {
  const number = Number(kind.number.exec(line.text)?.[0]);
  const total = kind.of?.exec(line.text)?.[0];
  const of = total === undefined ? undefined : Number(total);
  const goesOn = last !== undefined && last.of === of && (isRest || number > last.number);
  const run = goesOn ? last.run : { added: 0 };
  if (isRest) run.added++;
  return { line, kind, number, of, added: run.added, run };
}

function withNumber({ line, kind, number, of, added, run }: Counted): TextLine {
  const text = line.text.replace(kind.number, String(number + added));
  return {
    ...line,
    text: kind.of && of !== undefined ? text.replace(kind.of, String(of + run.added)) : text,
  };
}
