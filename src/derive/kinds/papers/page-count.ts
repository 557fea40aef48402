import type { Evidence } from '../../../model/evidence.ts';
import type { CatalogueRow } from '../../../model/field.ts';
import { NO_OPTIONS } from '../../../shared/options/options.ts';
import { type Derivation, documentsOf, factKind, foundField, isScannedDocument } from '../../derivation.ts';
import { ABSENT_FACT, compared, known, unknown } from '../../facts.ts';
import { isSurelyRead } from '../../misreading.ts';
import { copiedPapers } from './duplicates.ts';
import { filesOnce, volumePages } from './volume-pages.ts';

/** Whether as many pages were uploaded as the notes or the catalogue of the volume state. */
export const pageCountAgrees = factKind({
  options: NO_OPTIONS,
  needs: {
    documents: [
      'authorization',
      'case-cover',
      'evidence-photo',
      'file-catalogue',
      'file-notes',
      'officer-credentials',
      'party-identity',
      'payment-receipt',
      'test-report',
    ],
    fields: ['pages-stated', 'rows'],
  },
  derive: (_declaration, derivation) => {
    const stated = statedPages(derivation);
    if (!stated) return ABSENT_FACT;
    const { pages, shell } = volumePages(derivation);
    const unread = derivation.caseFile.files.find((f) => f.status !== 'read');
    const workings = `${stated.where}写明 ${stated.count} 页，上传 ${pages.length} 页（封面、目录、备考表和空白页不计）`;
    const copies = copiedPages(derivation);
    const counts = [pages.length, pages.length + shell].flatMap((count) => [count, count - copies]);
    if (counts.includes(stated.count)) return known(true, stated.evidence, workings);
    if (unread) return unknown(`${workings}；有文件没有读全，请人工核对`, stated.evidence);
    if (mayBeShell(derivation, pages.length - stated.count))
      return unknown(`${workings}；有没有认出种类的页，可能是封面，请人工核对`, stated.evidence);
    return stated.isSure
      ? compared(false, stated.evidence, workings)
      : unknown(`${workings}；数字读自扫描件，请人工核对`, stated.evidence);
  },
});

/** Whether the pages too many may be a cover that nobody recognised. */
function mayBeShell(derivation: Derivation, over: number): boolean {
  const { caseFile } = derivation;
  const hasCover = documentsOf(caseFile, ['case-cover']).length > 0;
  const unnamed = documentsOf(caseFile, ['other']).flatMap(({ pages }) => pages);
  return !hasCover && over === 1 && unnamed.length > 0;
}

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
      const isSure = isSurelyRead(derivation, field.evidence) || byRows?.count === count;
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
