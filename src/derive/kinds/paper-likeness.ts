import type { Document, DocumentPage } from '../../model/document.ts';
import type { Page } from '../../model/page.ts';
import { type Likeness, pageLikeness } from '../../shared/page-likeness.ts';
import type { Derivation } from '../derivation.ts';

/** Characters: a form with less on it may agree with another one by chance. */
const WHOLE_PAPER = 120;

/** Whether two papers are one: the same bytes, the same sheets scanned again, or the same text word for word again. */
export function paperLikeness({ caseFile }: Derivation, a: Document, b: Document): Likeness {
  if (a.type !== b.type) return 'different';
  const [first, second] = [hashesOf(caseFile, a), hashesOf(caseFile, b)];
  if (first !== '' && first === second && a.pages[0]?.file !== b.pages[0]?.file) return 'same';
  if (a.pages.length !== b.pages.length) return 'different';
  const [own, others] = [pagesOf(caseFile, a), pagesOf(caseFile, b)];
  const isSeen = [...own, ...others].every((page) => page?.quality.look !== undefined);
  if (isSeen && !shareSheet(a, b)) return leastOf(own, others);
  const text = textOf(a, own);
  return text.length >= WHOLE_PAPER && text === textOf(b, others) ? 'same' : 'different';
}

type CaseFile = Derivation['caseFile'];

function hashesOf({ files }: CaseFile, document: Document): string {
  const places = document.pages.map(({ file, pageNumber }) => {
    const hash = files.find((f) => f.file.path === file)?.file.sha256 ?? '';
    return hash === '' ? '' : `${hash}:${pageNumber}`;
  });
  return places.includes('') ? '' : places.join(',');
}

function pagesOf({ pages }: CaseFile, document: Document): (Page | undefined)[] {
  return document.pages.map(({ file, pageNumber }) =>
    pages.find((p) => p.file === file && p.pageNumber === pageNumber),
  );
}

/** Two papers on one sheet: its look tells nothing of either. */
function shareSheet(a: Document, b: Document): boolean {
  const isOf = (page: DocumentPage): boolean =>
    b.pages.some(({ file, pageNumber }) => file === page.file && pageNumber === page.pageNumber);
  return a.pages.some(isOf);
}

/** A paper is as like another one as its least like sheet. */
function leastOf(own: readonly (Page | undefined)[], others: readonly (Page | undefined)[]): Likeness {
  let least: Likeness = 'same';
  for (const [index, page] of own.entries()) {
    const other = others[index];
    const likeness = page && other ? pageLikeness(page, other) : 'different';
    if (likeness === 'different') return 'different';
    if (likeness === 'perhaps') least = 'perhaps';
  }
  return least;
}

function textOf(document: Document, pages: readonly (Page | undefined)[]): string {
  return document.pages
    .map(({ file, lines }, index) => {
      const own = pages[index]?.lines.slice(lines.from, lines.to);
      return own?.map((line) => line.text).join('') ?? file;
    })
    .join('\n');
}
