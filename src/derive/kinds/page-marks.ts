import type { Document } from '../../model/document.ts';
import type { CatalogueRow, Evidence } from '../../model/field.ts';
import type { Page } from '../../model/page.ts';
import {
  type CountedPage,
  countedPage,
  type NumberPlace,
  type PageNumber,
  pageNumbers,
} from '../../shared/page-marks.ts';
import {
  ABSENT_FACT,
  type Derivation,
  documentsOf,
  type FactKind,
  foundField,
  isScannedDocument,
  known,
  unknown,
} from '../derivation.ts';
import { copiedPapers } from './files.ts';

/** Confidence of a line below which the numbers on it prove nothing. */
const SURE = 0.8;

function pagesOf({ caseFile }: Derivation, document: Document): Page[] {
  return document.pages.flatMap(
    ({ file, pageNumber }) =>
      caseFile.pages.find((p) => p.file === file && p.pageNumber === pageNumber) ?? [],
  );
}

/** Whether a form that prints 第 x 页 共 y 页 has all its pages. */
export const formPagesComplete: FactKind = (_declaration, derivation) => {
  const { document } = derivation;
  const pages = document ? pagesOf(derivation, document) : [];
  const counted = pages.flatMap((page) => {
    const mark = countedPage(page);
    return mark ? [{ page, mark }] : [];
  });
  const first = counted[0];
  if (!document || !first) return ABSENT_FACT;
  const evidence = counted.map(({ page, mark }) => evidenceOf(page, mark));
  const totals = new Set(counted.map(({ mark }) => mark.of));
  const total = first.mark.of;
  if (pages.length >= Math.max(...totals)) return known(true, evidence, `共 ${total} 页，齐全`);
  if (totals.size > 1) return unknown('各页印的总页数不一致，请人工核对', evidence);
  const seen = new Set([...counted.map(({ mark }) => mark.page), ...strayPages(derivation, document, total)]);
  const missing = Array.from({ length: total }, (_, i) => i + 1).filter((n) => !seen.has(n));
  if (missing.length <= pages.length - counted.length) return known(true, evidence, `共 ${total} 页`);
  const workings = `印明共 ${total} 页，缺第 ${missing.join('、')} 页`;
  const isSure = counted.every(({ mark }) => mark.line.confidence >= SURE);
  return isSure
    ? known(false, evidence, workings)
    : unknown(`${workings}；页码读自扫描件，请人工核对`, evidence);
};

function evidenceOf(page: Page, { line }: CountedPage | PageNumber): Evidence {
  return { file: page.file, pageNumber: page.pageNumber, box: line.box, quote: line.text };
}

/** Pages of a form that nobody could assign: they lie in the case, only apart. */
function strayPages(derivation: Derivation, document: Document, total: number): number[] {
  return derivation.caseFile.documents
    .filter((d) => d.id !== document.id && d.type === 'other')
    .flatMap((d) => pagesOf(derivation, d))
    .flatMap((page) => {
      const mark = countedPage(page);
      return mark?.of === total ? [mark.page] : [];
    });
}

/** Papers that stand outside a volume's own numbers. */
const SHELL = ['case-cover', 'file-catalogue', 'file-notes'];

/** Files of which no earlier one has the same bytes. */
function filesOnce({ caseFile }: Derivation): ReadonlySet<string> {
  const firstOf = new Map<string, string>();
  for (const { file } of caseFile.files) if (!firstOf.has(file.sha256)) firstOf.set(file.sha256, file.path);
  return new Set(firstOf.values());
}

/** Pages that a volume numbers: without its cover, catalogue and notes, without blank backs, copies of files once. */
function volumePages(derivation: Derivation): { pages: Page[]; shell: number } {
  const { caseFile } = derivation;
  const shell = new Set(
    documentsOf(caseFile, SHELL).flatMap((d) => d.pages.map((p) => `${p.file}\n${p.pageNumber}`)),
  );
  const inFiles = filesOnce(derivation);
  const pages = caseFile.pages.filter((page) => page.quality.isBlank !== true && inFiles.has(page.file));
  const inside = pages.filter((page) => !shell.has(`${page.file}\n${page.pageNumber}`));
  return { pages: inside, shell: pages.length - inside.length };
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
export const volumeNumbersComplete: FactKind = (_declaration, derivation) => {
  const gaps = gapsOf(derivation);
  if (!gaps) return ABSENT_FACT;
  const { missing, unnumbered, numbered } = gaps;
  if (missing.length <= unnumbered || areBacks(gaps)) return known(true);
  const workings = `卷内页号缺第 ${missing.join('、')} 页`;
  const beside = numbered.filter(({ number }) => missing.includes(number.number + 1));
  const evidence = beside.map(({ page, number }) => evidenceOf(page, number));
  const isUnread = derivation.caseFile.files.some((f) => f.status !== 'read');
  const isSure = beside.every(({ number }) => number.line.confidence >= SURE);
  if (!isUnread && isSure && unnumbered === 0) return known(false, evidence, workings);
  return unknown(`${workings}；可能是页号没有读清或者文件没有读全，请人工核对`, evidence);
};

/** Whether only the even numbers lack: the backs of the sheets were not scanned. */
export const volumeBacksMissing: FactKind = (_declaration, derivation) => {
  const gaps = gapsOf(derivation);
  return gaps ? known(areBacks(gaps)) : ABSENT_FACT;
};

/** Whether as many pages were uploaded as the notes or the catalogue of the volume state. */
export const pageCountAgrees: FactKind = (_declaration, derivation) => {
  const stated = statedPages(derivation);
  if (!stated) return ABSENT_FACT;
  const { pages, shell } = volumePages(derivation);
  const unread = derivation.caseFile.files.find((f) => f.status !== 'read');
  const workings = `${stated.where}写明 ${stated.count} 页，上传 ${pages.length} 页（封面、目录、备考表和空白页不计）`;
  const copies = copiedPages(derivation);
  const counts = [pages.length, pages.length + shell].flatMap((count) => [count, count - copies]);
  if (counts.includes(stated.count)) return known(true, stated.evidence, workings);
  if (unread) return unknown(`${workings}；有文件没有读全，请人工核对`, stated.evidence);
  return stated.isSure
    ? known(false, stated.evidence, workings)
    : unknown(`${workings}；数字读自扫描件，请人工核对`, stated.evidence);
};

/** Pages of papers that were uploaded a second time: another rule says so. */
function copiedPages(derivation: Derivation): number {
  const inFiles = filesOnce(derivation);
  return copiedPapers(derivation)
    .flatMap((paper) => paper.pages)
    .filter(({ file }) => inFiles.has(file)).length;
}

interface Stated {
  readonly count: number;
  readonly where: string;
  readonly evidence: readonly Evidence[];
  readonly isSure: boolean;
}

function statedPages(derivation: Derivation): Stated | undefined {
  const byRows = lastListedPage(derivation);
  for (const [type, where] of [
    ['file-notes', '备考表'],
    ['file-catalogue', '卷内目录'],
  ] as const) {
    for (const paper of documentsOf(derivation.caseFile, [type])) {
      const field = foundField(derivation.caseFile, paper, 'pages-stated');
      if (!field) continue;
      const count = Number(field.value);
      const isSure = !isScannedDocument(derivation, paper) || byRows?.count === count;
      return { count, where, evidence: field.evidence, isSure };
    }
  }
  return byRows;
}

/** The end of the last entry's pages, 45-46; a single number may be where the last paper begins. */
function lastListedPage(derivation: Derivation): Stated | undefined {
  const catalogues = documentsOf(derivation.caseFile, ['file-catalogue']);
  const paper = catalogues[0];
  if (!paper || catalogues.length > 1) return undefined;
  const field = foundField(derivation.caseFile, paper, 'rows');
  const last = ((field?.value ?? []) as readonly CatalogueRow[]).at(-1)?.pages;
  const end = /^\d{1,4}\s?[-—–~至]\s?(\d{1,4})$/u.exec(last ?? '')?.[1];
  if (!field || end === undefined) return undefined;
  return {
    count: Number(end),
    where: '卷内目录',
    evidence: field.evidence,
    isSure: !isScannedDocument(derivation, paper),
  };
}
