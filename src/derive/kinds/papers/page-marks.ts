import type { Document } from '../../../model/document.ts';
import type { Evidence } from '../../../model/evidence.ts';
import type { Page } from '../../../model/page.ts';
import {
  type CountedPage,
  countedPages,
  type NumberPlace,
  type PageNumber,
  pageNumbers,
} from '../../../shared/page/page-marks.ts';
import { NO_OPTIONS, ofPapers, options } from '../../../shared/options/options.ts';
import { type Derivation, factKind } from '../../derivation.ts';
import { ABSENT_FACT, compared, known, unknown } from '../../facts.ts';
import { volumePages } from './volume-pages.ts';
import { SURE_LINE } from '../../../shared/certainty/thresholds.ts';
import { pageAt } from '../../../shared/page/page-at.ts';

function pagesOf({ caseFile }: Derivation, document: Document): Page[] {
  return document.pages.flatMap((place) => pageAt(caseFile.pages, place) ?? []);
}

/** Whether a form that prints 第 x 页 共 y 页 has all its pages. */
export const formPagesComplete = factKind({
  options: options(ofPapers),
  derive: (_declaration, derivation) => {
    const { document } = derivation;
    const pages = document ? pagesOf(derivation, document) : [];
    const counted = pages.flatMap((page) => countedPages(page).map((mark) => ({ page, mark })));
    const first = counted[0];
    if (!document || !first) return ABSENT_FACT;
    const evidence = counted.map(({ page, mark }) => evidenceOf(page, mark));
    const totals = new Set(counted.map(({ mark }) => mark.of));
    const total = first.mark.of;
    if (pages.length >= Math.max(...totals)) return known(true, evidence, `共 ${total} 页，齐全`);
    if (totals.size > 1) return unknown('各页印的总页数不一致，请人工核对', evidence);
    const seen = new Set([
      ...counted.map(({ mark }) => mark.page),
      ...strayPages(derivation, document, total),
    ]);
    const missing = Array.from({ length: total }, (_, i) => i + 1).filter((n) => !seen.has(n));
    const unmarked = pages.filter((page) => countedPages(page).length === 0).length;
    if (missing.length <= unmarked) return known(true, evidence, `共 ${total} 页`);
    const workings = `印明共 ${total} 页，缺第 ${missing.join('、')} 页`;
    const isSure = counted.every(({ mark }) => mark.line.confidence >= SURE_LINE);
    return isSure
      ? compared(false, evidence, workings)
      : unknown(`${workings}；页码读自扫描件，请人工核对`, evidence);
  },
});

function evidenceOf(page: Page, { line }: CountedPage | PageNumber): Evidence {
  return { file: page.file, pageNumber: page.pageNumber, box: line.box, quote: line.text };
}

/**
 * Pages of a form that nobody could assign, or that were taken for a further paper of its kind: they lie in the case, only apart.
 * A paper with a first page of its own has its own pages.
 */
function strayPages(derivation: Derivation, document: Document, total: number): number[] {
  return derivation.caseFile.documents
    .filter((d) => d.id !== document.id && (d.type === 'other' || d.type === document.type))
    .map((d) => pagesOf(derivation, d).flatMap((page) => countedPages(page)))
    .filter((marks) => marks.every(({ page }) => page !== 1))
    .flatMap((marks) => marks.flatMap(({ page: n, of }) => (of === total ? [n] : [])));
}

/** Share of a volume's pages that bear a number where the volume is numbered. */
const NUMBERED_SHARE = 0.6;
/** Share of numbers that stand only once: papers with numbers of their own begin again and again. */
const DISTINCT_SHARE = 0.9;
const FEWEST = 6;

interface NumberedPage {
  readonly page: Page;
  readonly number: PageNumber;
}

/** The numbers of the volume, stamped or printed in one place on most of its pages; empty where it has none. */
function volumeNumbers(pages: readonly Page[]): NumberedPage[] {
  const places: readonly NumberPlace[] = ['top-side', 'bottom-side', 'top-middle', 'bottom-middle'];
  for (const place of places) {
    const numbered = pages.flatMap((page) => {
      const number = pageNumbers(page).find((n) => n.place === place);
      return number ? [{ page, number }] : [];
    });
    const distinct = new Set(numbered.map(({ number }) => number.number)).size;
    const isVolume = numbered.length >= Math.max(FEWEST, NUMBERED_SHARE * pages.length);
    if (isVolume && distinct >= DISTINCT_SHARE * numbered.length) return numbered;
  }
  return [];
}

interface Gaps {
  readonly missing: readonly number[];
  /** Pages whose number was not read. */
  readonly unnumbered: number;
  readonly numbered: readonly NumberedPage[];
}

function gapsOf(derivation: Derivation): Gaps | undefined {
  const { pages } = volumePages(derivation);
  const numbered = volumeNumbers(pages);
  if (numbered.length === 0) return undefined;
  const plausible = withoutMisread(numbered, pages.length);
  const seen = new Set(plausible.map(({ number }) => number.number));
  const [from, to] = [Math.min(...seen), Math.max(...seen)];
  const missing = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((n) => !seen.has(n));
  return { missing, unnumbered: pages.length - seen.size, numbered: plausible };
}

/** Numbers far beyond the pages there are: 113 read for 13. */
function withoutMisread(numbered: readonly NumberedPage[], pages: number): NumberedPage[] {
  const sorted = numbered.map(({ number }) => number.number).sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return numbered.filter(({ number }) => Math.abs(number.number - middle) <= pages);
}

/** Fewest even numbers that must lack before they look like backs that were not scanned. */
const BACKS = 3;

function areBacks({ missing, numbered }: Gaps): boolean {
  return (
    missing.length >= BACKS &&
    missing.every((n) => n % 2 === 0) &&
    numbered.every(({ number }) => number.number % 2 === 1)
  );
}

/** Whether the volume's own numbers run on without a gap; absent where it bears none. */
export const volumeNumbersComplete = factKind({
  options: NO_OPTIONS,
  needs: { documents: ['case-cover', 'file-catalogue', 'file-notes'] },
  derive: (_declaration, derivation) => {
    const gaps = gapsOf(derivation);
    if (!gaps) return ABSENT_FACT;
    const { missing, unnumbered, numbered } = gaps;
    if (missing.length <= unnumbered || areBacks(gaps)) return known(true);
    const workings = `卷内页号缺第 ${missing.join('、')} 页`;
    const beside = numbered.filter(({ number }) => missing.includes(number.number + 1));
    const evidence = beside.map(({ page, number }) => evidenceOf(page, number));
    const isUnread = derivation.caseFile.files.some((f) => f.status !== 'read');
    const isSure = beside.every(({ number }) => number.line.confidence >= SURE_LINE);
    if (!isUnread && isSure && unnumbered === 0) return compared(false, evidence, workings);
    return unknown(`${workings}；可能是页号没有读清或者文件没有读全，请人工核对`, evidence);
  },
});

/** Whether only the even numbers lack: the backs of the sheets were not scanned. */
export const volumeBacksMissing = factKind({
  options: NO_OPTIONS,
  needs: { documents: ['case-cover', 'file-catalogue', 'file-notes'] },
  derive: (_declaration, derivation) => {
    const gaps = gapsOf(derivation);
    return gaps ? compared(areBacks(gaps)) : ABSENT_FACT;
  },
});
