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

/** Pages counted anew, each run of numbers by itself: those of a paper, and those of the volume. */
export function renumbered(broken: readonly BrokenPage[]): Page[] {
  const numbers = new Map<Page, Counted[]>();
  for (const isTop of [true, false]) {
    let last: Counted | undefined;
    for (const { page, isRest } of broken) {
      const line = page.lines.find((each) => isTop === each.box.y < page.height / 2 && isNumber(each, page));
      if (!line) continue;
      last = counted(line, isRest, last);
      numbers.set(page, [...(numbers.get(page) ?? []), last]);
    }
  }
  return broken.map(({ page }) => {
    const own = numbers.get(page) ?? [];
    return {
      ...page,
      lines: page.lines.map((line) => {
        const of = own.find((each) => each.line === line);
        return of ? withNumber(of) : line;
      }),
    };
  });
}

function isNumber(line: TextLine, page: Page): boolean {
  const groups = line.text.match(/\d+/gu) ?? [];
  return isPageFurniture(line, page) && groups.length > 0 && groups.length < 3 && !/\d{4}/u.test(line.text);
}

function counted(line: TextLine, isRest: boolean, last: Counted | undefined): Counted {
  const [number = 0, of] = (line.text.match(/\d+/gu) ?? []).map(Number);
  const goesOn = last !== undefined && last.of === of && (isRest || number > last.number);
  const run = goesOn ? last.run : { added: 0 };
  if (isRest) run.added++;
  return { line, number, of, added: run.added, run };
}

function withNumber({ line, number, of, added, run }: Counted): TextLine {
  const values = [number + added, ...(of === undefined ? [] : [of + run.added])];
  let at = 0;
  return { ...line, text: line.text.replace(/\d+/gu, () => String(values[at++] ?? '')) };
}
