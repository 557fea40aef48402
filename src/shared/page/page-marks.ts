import type { Page, TextLine } from '../../model/page.ts';

/** What a form prints of a page's place in it: 第 2 页 共 3 页. */
export interface CountedPage {
  readonly page: number;
  readonly of: number;
  readonly line: TextLine;
}

/** Characters: running text may speak of pages too. */
const LONGEST_MARK = 26;
const COUNTED = [
  /第\s?(?<page>\d{1,3})\s?页[\s,，、/（(]{0,3}共\s?(?<of>\d{1,3})\s?页/u,
  /共\s?(?<of>\d{1,3})\s?页[\s,，、/（(]{0,3}第\s?(?<page>\d{1,3})\s?页/u,
];
const FRACTION = /^[-—–（(]?\s?(?<page>\d{1,3})\s?\/\s?(?<of>\d{1,3})\s?[-—–）)]?$/u;
const BARE_NUMBER = /^[-—–·.\s]{0,3}(\d{1,4})[-—–·.\s]{0,3}$/u;
/** Share of the page's height in which a page number stands. */
const EDGE = { top: 0.1, bottom: 0.9 };
/** Shares of the page's width between which a number stands in the middle. */
const MIDDLE = { from: 0.38, to: 0.62 };

/** Undefined where the page carries no such mark. */
export function countedPage(page: Page): CountedPage | undefined {
  return countedPages(page)[0];
}

/** Every such mark: two pages that lie side by side bear two. */
export function countedPages(page: Page): CountedPage[] {
  return page.lines.flatMap((line) => {
    if (line.text.length > LONGEST_MARK) return [];
    const groups = (
      COUNTED.map((pattern) => pattern.exec(line.text)).find((m) => m !== null) ??
      (isAtEdge(line, page) ? FRACTION.exec(line.text.trim()) : null)
    )?.groups;
    const counted = { page: Number(groups?.page ?? 0), of: Number(groups?.of ?? 0), line };
    return counted.page >= 1 && counted.of >= counted.page ? [counted] : [];
  });
}

/** Where on its page a bare number stands: a volume is numbered in one place, its papers in another. */
export type NumberPlace = 'top-middle' | 'top-side' | 'bottom-middle' | 'bottom-side';

export interface PageNumber {
  readonly number: number;
  readonly place: NumberPlace;
  readonly line: TextLine;
}

/** Bare numbers at the edges of a page: stamped in a corner, or printed at the foot. */
export function pageNumbers(page: Page): PageNumber[] {
  return page.lines.flatMap((line) => {
    const match = isAtEdge(line, page) && line.cell === undefined ? BARE_NUMBER.exec(line.text) : null;
    const number = Number(match?.[1] ?? 0);
    return number < 1 ? [] : [{ number, place: placeOf(line, page), line }];
  });
}

function isAtEdge({ box }: TextLine, { height }: Page): boolean {
  return box.y + box.height <= height * EDGE.top || box.y >= height * EDGE.bottom;
}

function placeOf({ box }: TextLine, { width, height }: Page): NumberPlace {
  const middle = (box.x + box.width / 2) / width;
  const isMiddle = middle >= MIDDLE.from && middle <= MIDDLE.to;
  const isTop = box.y < height / 2;
  if (isTop) return isMiddle ? 'top-middle' : 'top-side';
  return isMiddle ? 'bottom-middle' : 'bottom-side';
}
