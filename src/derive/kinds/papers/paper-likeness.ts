import type { Document, DocumentPage } from '../../../model/document.ts';
import type { Page } from '../../../model/page.ts';
import { type Likeness, pageLikeness } from '../../../shared/page/page-likeness.ts';
import type { Derivation } from '../../derivation.ts';
import { pageAt } from '../../../shared/page/page-at.ts';

/** Characters: a form with less on it may agree with another one by chance. */
const WHOLE_PAPER = 120;

/** Whether two papers are one: the same bytes, the same sheets scanned again, or the same text word for word again. */
export function paperLikeness({ caseFile }: Derivation, a: Document, b: Document): Likeness {
  if (a.type !== b.type) return 'different';
  const [first, second] = [hashesOf(caseFile, a), hashesOf(caseFile, b)];
  if (first !== '' && first === second && a.pages[0]?.file !== b.pages[0]?.file) return 'same';
  const [own, others] = [pagesOf(caseFile, a), pagesOf(caseFile, b)];
  const isSeen = [...own, ...others].every((page) => page?.quality.look !== undefined);
  if (isSeen && !shareSheet(a, b))
    return own.length <= others.length ? leastOf(own, others) : leastOf(others, own);
  if (own.length !== others.length) return 'different';
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
  return document.pages.map((place) => pageAt(pages, place));
}

/** Two papers on one sheet: its look tells nothing of either. */
function shareSheet(a: Document, b: Document): boolean {
  const isOf = (page: DocumentPage): boolean =>
    b.pages.some(({ file, pageNumber }) => file === page.file && pageNumber === page.pageNumber);
  return a.pages.some(isOf);
}

/** A paper, or the sheets of it that were uploaded again, is as like another one as its least like sheet. */
function leastOf(sheets: readonly (Page | undefined)[], others: readonly (Page | undefined)[]): Likeness {
  let least: Likeness = 'same';
  for (const sheet of sheets) {
    const likeness = bestOf(sheet, others);
    if (likeness === 'different') return 'different';
    if (likeness === 'perhaps') least = 'perhaps';
  }
  return least;
}

function bestOf(sheet: Page | undefined, others: readonly (Page | undefined)[]): Likeness {
  let best: Likeness = 'different';
  for (const other of others) {
    const likeness = sheet && other ? pageLikeness(sheet, other) : 'different';
    if (likeness === 'same') return 'same';
    if (likeness === 'perhaps') best = 'perhaps';
  }
  return best;
}

function textOf(document: Document, pages: readonly (Page | undefined)[]): string {
  return document.pages
    .map(({ file, lines }, index) => {
      const own = pages[index]?.lines.slice(lines.from, lines.to);
      return own?.map((line) => line.text).join('') ?? file;
    })
    .join('\n');
}
