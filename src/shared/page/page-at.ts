import type { Page } from '../../model/page.ts';
import { indexedBy } from '../values/indexed.ts';

/** Where a page is: the file, and its number in it from 1. */
export type PagePlace = Pick<Page, 'file' | 'pageNumber'>;

const byPlace = indexedBy(
  (page: Page) => keyOf(page),
  (page) => page,
);

/** The page at a place; undefined where there is none. */
export function pageAt(pages: readonly Page[], place: PagePlace): Page | undefined {
  return byPlace(pages).get(keyOf(place));
}

function keyOf({ file, pageNumber }: PagePlace): string {
  return `${file}#${pageNumber}`;
}
