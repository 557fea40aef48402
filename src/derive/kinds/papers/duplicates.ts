import type { Document } from '../../../model/document.ts';
import type { FactItem } from '../../../model/fact.ts';
import type { Page } from '../../../model/page.ts';
import { type Likeness, pageLikeness } from '../../../shared/page/page-likeness.ts';
import { NO_OPTIONS } from '../../../shared/options/options.ts';
import { type Derivation, documentEvidence, factKind } from '../../derivation.ts';
import { known, no } from '../../facts.ts';
import { paperLikeness } from './paper-likeness.ts';

/** Papers that others made: a second copy beside another paper is usual. */
const OTHERS_PAPERS = new Set([
  'party-identity',
  'officer-credentials',
  'authorization',
  'payment-receipt',
  'evidence-photo',
  'other',
  'test-report',
]);

/** Each paper of the agency's own making: whether it was uploaded before; pages that lie in it twice. */
export const duplicates = factKind({
  options: NO_OPTIONS,
  needs: {
    documents: [
      'authorization',
      'evidence-photo',
      'officer-credentials',
      'party-identity',
      'payment-receipt',
      'test-report',
    ],
  },
  derive: (_declaration, derivation) => {
    const papers = papersWithTwins(derivation);
    return known(papers.flatMap((paper) => [paperItem(paper), ...pageItems(derivation, paper.paper)]));
  },
});

/** Papers of the agency's own making that were surely uploaded before. */
export function copiedPapers(derivation: Derivation): Document[] {
  return papersWithTwins(derivation).flatMap(({ paper, likeness }) => (likeness === 'same' ? [paper] : []));
}

interface Twinned {
  readonly paper: Document;
  readonly twin: Document | undefined;
  readonly likeness: Likeness;
}

/** Three facts ask for it: each paper is compared with the others once. */
const TWINS = new WeakMap<readonly Document[], readonly Twinned[]>();

function papersWithTwins(derivation: Derivation): readonly Twinned[] {
  const { documents } = derivation.caseFile;
  const twins = TWINS.get(documents) ?? comparedPapers(derivation);
  TWINS.set(documents, twins);
  return twins;
}

function comparedPapers(derivation: Derivation): Twinned[] {
  const own = derivation.caseFile.documents.filter((d) => !OTHERS_PAPERS.has(d.type));
  return own.map((paper, index) => {
    let perhaps: Document | undefined;
    for (const twin of own.slice(0, index)) {
      const likeness = paperLikeness(derivation, paper, twin);
      if (likeness === 'same') return { paper, twin, likeness };
      if (likeness === 'perhaps') perhaps ??= twin;
    }
    return { paper, twin: perhaps, likeness: perhaps ? 'perhaps' : 'different' };
  });
}

/** What a person is to do where two scans may be of one sheet. */
const TO_COMPARE = '看上去相同，但识别出的文字不能确认完全一致，请人工核对是不是重复扫描';

function paperItem({ paper, twin, likeness }: Twinned): FactItem {
  const evidence = documentEvidence(paper);
  const place = `${evidence.file} 第 ${evidence.pageNumber} 页`;
  const file = twin?.pages[0]?.file ?? '';
  const item = { key: paper.id, evidence: [evidence] };
  if (likeness === 'different') return { ...item, label: place, values: { isFirstCopy: true } };
  if (likeness === 'same')
    return { ...item, label: `${evidence.file}（与 ${file} 重复）`, values: { isFirstCopy: no() } };
  const other = `${file} 第 ${twin?.pages[0]?.pageNumber ?? 1} 页`;
  return { ...item, label: place, values: { isFirstCopy: undefined }, reason: `与 ${other}${TO_COMPARE}` };
}

/** Sheets of one paper that were scanned twice. */
function pageItems({ caseFile }: Derivation, paper: Document): FactItem[] {
  const places = new Set(paper.pages.map(({ file, pageNumber }) => `${file}#${pageNumber}`));
  const pages = caseFile.pages.filter(({ file, pageNumber }) => places.has(`${file}#${pageNumber}`));
  return pages.flatMap((page, index) => pageItem(paper, page, pages.slice(0, index)) ?? []);
}

function pageItem(paper: Document, page: Page, earlier: readonly Page[]): FactItem | undefined {
  const rated = earlier.map((other) => ({ other, likeness: pageLikeness(page, other) }));
  const twin = rated.find((r) => r.likeness === 'same') ?? rated.find((r) => r.likeness === 'perhaps');
  if (!twin) return undefined;
  const { file, pageNumber } = page;
  const other = `${twin.other.file} 第 ${twin.other.pageNumber} 页`;
  const item = { key: `${paper.id}#${file}#${pageNumber}`, evidence: [{ file, pageNumber, quote: '' }] };
  const place = `${file} 第 ${pageNumber} 页`;
  return twin.likeness === 'same'
    ? { ...item, label: `${place}（与 ${other}重复）`, values: { isFirstCopy: no() } }
    : { ...item, label: place, values: { isFirstCopy: undefined }, reason: `与 ${other}${TO_COMPARE}` };
}
