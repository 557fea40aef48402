import type { Page } from '../../model/page.ts';
import { pageLikeness } from './page-likeness.ts';
import { wordsOf } from './same-words.ts';

/** A page that shows what an earlier page of its case shows. */
export interface RepeatedPage {
  readonly file: string;
  readonly pageNumber: number;
  readonly of: { readonly file: string; readonly pageNumber: number };
  /** False where a person has to compare the two. */
  readonly isSure: boolean;
}

/** Characters of a born-digital page from which the very same words are no chance. */
const WHOLE_PAGE = 120;
/** The shorter of two readings has at least this share of the longer one: others need not be compared. */
const LEAST_SHARE = 0.8;

/** Pages of a case that were uploaded twice: scanned or photographed again, or the same text again. */
export function repeatedPages(pages: readonly Page[]): RepeatedPage[] {
  const measured = pages.map((page) => ({ page, length: wordsOf(page).length }));
  return measured.flatMap(({ page, length }, index) => {
    const near = measured
      .slice(0, index)
      .filter((other) => Math.min(length, other.length) >= LEAST_SHARE * Math.max(length, other.length))
      .map((other) => other.page);
    return repeatOf(page, near) ?? [];
  });
}

function repeatOf(page: Page, earlier: readonly Page[]): RepeatedPage | undefined {
  let candidate: Page | undefined;
  for (const other of earlier) {
    const likeness =
      page.textOrigin === 'embedded' ? likenessOfTexts(page, other) : pageLikeness(page, other);
    if (likeness === 'same') return repeat(page, other, true);
    if (likeness === 'perhaps') candidate ??= other;
  }
  return candidate && repeat(page, candidate, false);
}

function likenessOfTexts(page: Page, other: Page): 'same' | 'different' {
  if (other.textOrigin !== 'embedded') return 'different';
  const words = wordsOf(page);
  return words.length >= WHOLE_PAGE && words === wordsOf(other) ? 'same' : 'different';
}

function repeat(page: Page, of: Page, isSure: boolean): RepeatedPage {
  return {
    file: page.file,
    pageNumber: page.pageNumber,
    of: { file: of.file, pageNumber: of.pageNumber },
    isSure,
  };
}
