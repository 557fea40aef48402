import type { CaseFile } from '../model/case-file.ts';
import type { Page } from '../model/page.ts';
import { datesIn } from '../shared/values/dates.ts';

/** Days by the pages that name them, once for the pages of a case. */
const DAYS = new WeakMap<readonly Page[], ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * Whether a day stands on two pages of the case, however it is written: OCR hardly ever misreads two days into the same
 * one. Names and codes prove nothing in this way, as one font is misread alike wherever it stands.
 */
export function isDayReadTwice({ pages }: CaseFile, iso: string): boolean {
  const days = DAYS.get(pages) ?? daysByIso(pages);
  DAYS.set(pages, days);
  return (days.get(iso)?.size ?? 0) >= 2 && ![...days.keys()].some((other) => mayHaveLost(iso, other));
}

/** Whether a day is what is left of another one that lost a digit: 12月11日 read as 12月1日, which the case names, too. */
function mayHaveLost(iso: string, whole: string): boolean {
  const [year, month, day] = numbersOf(iso);
  const [otherYear, otherMonth, otherDay] = numbersOf(whole);
  if (year !== otherYear) return false;
  return (
    (month === otherMonth && isPieceOf(day, otherDay)) || (day === otherDay && isPieceOf(month, otherMonth))
  );
}

/** Without leading noughts. */
function numbersOf(iso: string): [year: string, month: string, day: string] {
  const [year = '', month = '', day = ''] = iso.split('-').map((number) => String(Number(number)));
  return [year, month, day];
}

function isPieceOf(number: string, whole: string): boolean {
  return number.length === 1 && whole.length === 2 && whole.includes(number);
}

function daysByIso(pages: readonly Page[]): Map<string, Set<string>> {
  const days = new Map<string, Set<string>>();
  for (const page of pages) {
    for (const { iso } of datesIn(page.lines.map((line) => line.text).join('\n'))) {
      if (iso === undefined) continue;
      const seen = days.get(iso) ?? new Set<string>();
      days.set(iso, seen.add(`${page.file}#${page.pageNumber}`));
    }
  }
  return days;
}
