import type { Document } from '../../model/document.ts';
import type { FactItem } from '../../model/fact.ts';
import type { FileRecord } from '../../model/source-file.ts';
import { type Derivation, documentEvidence, type FactKind, known } from '../derivation.ts';

/** Formats that departments may upload and this version lists unread: a question, not a fault. */
const NOT_YET_READ = new Set(['docx', 'doc', 'xlsx', 'xls', 'ofd', 'txt', 'bmp', 'zip', 'rar', '7z']);

/** Each uploaded file: whether it opens and was read to its end. */
export const fileReadings: FactKind = (_declaration, { caseFile }) =>
  known(
    caseFile.files
      .filter(({ file }) => file.mediaType !== 'declaration')
      .map((record) => ({
        ...itemOf(record),
        values: { isReadable: isReadable(record) },
        ...reasonOf(record),
      })),
  );

function itemOf({ file, problems }: FileRecord): Pick<FactItem, 'key' | 'label' | 'evidence'> {
  const detail = problems[0]?.message.replace(`${file.path}：`, '');
  return {
    key: file.path,
    label: detail ? `${file.path}（${detail}）` : file.path,
    evidence: [{ file: file.path, pageNumber: problems[0]?.pageNumber ?? 1, quote: '' }],
  };
}

function isReadable({ file, status, problems }: FileRecord): boolean | undefined {
  if (status === 'listed') return true;
  if (problems.some((p) => p.code === 'unsupported-format'))
    return NOT_YET_READ.has(file.mediaType) ? undefined : false;
  if (
    problems.some(
      (p) => p.code === 'page-timeout' || p.code === 'reader-crashed' || p.code === 'limit-exceeded',
    )
  ) {
    return undefined;
  }
  return problems.length === 0;
}

function reasonOf(record: FileRecord): { reason?: string } {
  const problem = record.problems[0];
  return isReadable(record) === undefined && problem ? { reason: problem.message } : {};
}

/** Each readable file: whether its extension agrees with its content. */
export const fileFormats: FactKind = (_declaration, { caseFile }) =>
  known(
    caseFile.files
      .filter(
        ({ file, status }) =>
          status !== 'unread' && file.mediaType !== 'declaration' && file.mediaType !== 'unknown',
      )
      .map(({ file }) => ({
        key: file.path,
        label: `${file.path}（实际是 ${file.mediaType.toUpperCase()} 文件）`,
        values: { hasFittingExtension: file.hasFittingExtension },
        evidence: [{ file: file.path, pageNumber: 1, quote: '' }],
      })),
  );

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

/** Each paper of the agency's own making: whether it was uploaded before. */
export const duplicates: FactKind = (_declaration, derivation) => {
  const items = papersWithTwins(derivation).map(({ paper, twin }) => duplicateItem(paper, twin));
  return known(items);
};

/** Papers of the agency's own making that were uploaded before. */
export function copiedPapers(derivation: Derivation): Document[] {
  return papersWithTwins(derivation).flatMap(({ paper, twin }) => (twin ? [paper] : []));
}

interface Twinned {
  readonly paper: Document;
  readonly twin: Document | undefined;
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
  return own.map((paper, index) => ({
    paper,
    twin: own.slice(0, index).find((other) => isSamePaper(derivation, paper, other)),
  }));
}

function duplicateItem(document: Document, twin: Document | undefined): FactItem {
  const evidence = documentEvidence(document);
  const label = twin
    ? `${evidence.file}（与 ${twin.pages[0]?.file ?? ''} 重复）`
    : `${evidence.file} 第 ${evidence.pageNumber} 页`;
  return { key: document.id, label, values: { isFirstCopy: twin === undefined }, evidence: [evidence] };
}

/** Characters: a form with less on it may agree with another one by chance. */
const WHOLE_PAPER = 120;

/** The same bytes, or the same paper word for word again. */
function isSamePaper(derivation: Derivation, a: Document, b: Document): boolean {
  if (a.type !== b.type) return false;
  const [first, second] = [hashesOf(derivation, a), hashesOf(derivation, b)];
  if (first !== '' && first === second && a.pages[0]?.file !== b.pages[0]?.file) return true;
  if (a.pages.length !== b.pages.length) return false;
  const text = textOf(derivation, a);
  return text.length >= WHOLE_PAPER && text === textOf(derivation, b);
}

function hashesOf({ caseFile }: Derivation, document: Document): string {
  const places = document.pages.map(({ file, pageNumber }) => {
    const hash = caseFile.files.find((f) => f.file.path === file)?.file.sha256 ?? '';
    return hash === '' ? '' : `${hash}:${pageNumber}`;
  });
  return places.includes('') ? '' : places.join(',');
}

function textOf({ caseFile }: Derivation, document: Document): string {
  return document.pages
    .map(({ file, pageNumber, lines }) => {
      const page = caseFile.pages.find((p) => p.file === file && p.pageNumber === pageNumber);
      return (
        page?.lines
          .slice(lines.from, lines.to)
          .map((l) => l.text)
          .join('') ?? file
      );
    })
    .join('\n');
}
