import type { Page } from '../../model/page.ts';
import { datesIn } from '../values/dates.ts';
import { mayHaveLostDigit } from '../values/lost-digit.ts';

/** Days by the pages that name them, once for the pages of a case. */
const DAYS = new WeakMap<readonly Page[], ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * Whether a day stands on two pages of the case, however it is written: OCR hardly ever misreads two days into the same
 * one. Names and codes prove nothing in this way, as one font is misread alike wherever it stands.
 */
export function isDayReadTwice(pages: readonly Page[], iso: string): boolean {
  const days = DAYS.get(pages) ?? daysByIso(pages);
  DAYS.set(pages, days);
  return (days.get(iso)?.size ?? 0) >= 2 && ![...days.keys()].some((other) => mayHaveLostDigit(iso, other));
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
