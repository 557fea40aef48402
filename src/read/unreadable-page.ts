import type { Page } from '../model/page.ts';

/** A page that is there and could not be read: nothing on it, and why. */
export function unreadablePage(file: string, pageNumber: number, why: string): Page {
  return {
    file,
    pageNumber,
    width: 0,
    height: 0,
    textOrigin: 'none',
    lines: [],
    cells: [],
    marks: [],
    quality: { unreadable: why },
  };
}
