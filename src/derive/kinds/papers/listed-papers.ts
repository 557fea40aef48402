import type { Document } from '../../../model/document.ts';
import type { Evidence } from '../../../model/evidence.ts';
import type { Fact, FactItem } from '../../../model/fact.ts';
import { withoutBlanks } from '../../../shared/text/normalise.ts';
import {
  NO_OPTIONS,
  documentTypes,
  fieldName,
  flag,
  listOf,
  options,
  pattern,
  words,
} from '../../../shared/options/options.ts';
import {
  type Derivation,
  documentEvidence,
  documentsOf,
  factKind,
  fieldOf,
  foundField,
} from '../../derivation.ts';
import { missingPaper } from '../../hidden-papers.ts';
import { ABSENT_FACT, answerOf, isDenied, known, reasonFrom, unknown } from '../../facts.ts';
import { compiled } from '../../../shared/text/compiled.ts';

const EVIDENCE_OPTIONS = options({
  documents: documentTypes,
  field: fieldName,
  /** What decisions call a piece of evidence, and the types of paper that it may be. */
  kinds: listOf(
    options({
      label: words,
      pattern,
      types: documentTypes,
      /** Such papers often lie untitled behind others: not found is a question. */
      isQuestion: flag,
    }),
  ),
});

/** Pieces of evidence that the decision lists, and whether each is among the uploads. */
export const listedEvidence = factKind({
  options: EVIDENCE_OPTIONS,
  needs: { documents: ['evidence-extract', 'proof-of-service'] },
  derive: (declaration, derivation) => {
    const { documents, field, kinds } = declaration.options;
    const [decision] = documentsOf(derivation.caseFile, documents);
    const listed = decision && fieldOf(derivation.caseFile, decision, field);
    if (listed?.state === 'unreadable') return unknown(listed.reason, listed.evidence);
    if (listed?.state !== 'found') return ABSENT_FACT;
    const text = withoutBlanks(String(listed.value));
    const named = kinds.filter(({ pattern }) => compiled(pattern).test(text));
    return known(
      named.map(({ label, types, isQuestion }) => {
        const item = paperItem(derivation, label, types, listed.evidence);
        return isQuestion && isDenied(item.values.isThere) ? asQuestion(item) : item;
      }),
    );
  },
});

function asQuestion(item: FactItem): FactItem {
  const reason = '没有见到，可能附在其他文书之后，请人工查看';
  return { ...item, values: { isThere: undefined }, reason };
}

function paperItem(
  derivation: Derivation,
  label: string,
  types: readonly string[],
  evidence: FactItem['evidence'],
): FactItem {
  const [present] = documentsOf(derivation.caseFile, types);
  if (present) return { key: label, label, values: { isThere: true }, evidence: [documentEvidence(present)] };
  const missing = untitledReason(derivation, types) ?? missingPaper(derivation, types);
  return {
    key: label,
    label,
    values: { isThere: answerOf(missing) },
    ...reasonFrom(missing),
    evidence,
  };
}

/** Photographs, certificates and slips bear no title: any page that nobody could name may be one. */
function untitledReason({ caseFile, rules }: Derivation, types: readonly string[]): Fact | undefined {
  const mayLackTitle = rules.documentTypes.some((t) => types.includes(t.id) && t.mayLackTitle);
  const unnamed = caseFile.documents.find((d) => d.type === 'other' || d.type === 'evidence-extract');
  return mayLackTitle && unnamed
    ? unknown(`${unnamed.pages[0]?.file ?? ''} 没有标题，可能就是这份材料，请人工查看`, [
        documentEvidence(unnamed),
      ])
    : undefined;
}

/** What a paper says is attached, and whether each piece is among the uploads. */
export const attachmentItems = factKind({
  options: NO_OPTIONS,
  needs: { documents: ['evidence-extract', 'proof-of-service'], fields: ['attachments'] },
  derive: (_declaration, derivation) => {
    const { caseFile, document } = derivation;
    const listed = document && foundField(caseFile, document, 'attachments');
    if (!listed) return ABSENT_FACT;
    const names = (listed.value as readonly string[]).filter((name) => !LAW_TEXT.test(name));
    const items = names.flatMap((name) => attachmentItem(derivation, document, name, listed.evidence));
    return items.length > 0 ? known(items) : ABSENT_FACT;
  },
});

/** Articles printed for the reader belong to the letter itself. */
const LAW_TEXT = /法律|法规|条文|条款|规定|条例|依据|须知|格式|说明|地图/u;

/** Names of things that are filed. */
const PAPER = /(?:图|表|清单|照片|票据|收据|凭证|单|报告|笔录|证明|记录|执照|合同|协议|通知书|决定书)$/u;

function attachmentItem(
  derivation: Derivation,
  document: Document,
  name: string,
  evidence: FactItem['evidence'],
): FactItem[] {
  const { caseFile, rules } = derivation;
  const others = caseFile.documents.filter((d) => d.id !== document.id);
  const titled = others.find((d) => isSameName(d.title, name));
  if (titled)
    return [{ key: name, label: name, values: { isThere: true }, evidence: [documentEvidence(titled)] }];
  const heading = headedBy(derivation, name);
  if (heading) return [{ key: name, label: name, values: { isThere: true }, evidence: [heading] }];
  const types = rules.documentTypes.filter((t) => t.titles.some(({ text }) => isSameName(text, name)));
  if (types.length === 0) {
    if (!PAPER.test(name)) return [];
    const reason = '卷内没有这个名称的材料，请人工查看是否以其他名称归档';
    return [{ key: name, label: name, values: { isThere: undefined }, reason, evidence }];
  }
  return [
    paperItem(
      derivation,
      name,
      types.map((t) => t.id),
      evidence,
    ),
  ];
}

/** A list may stand on the pages of the paper itself, below a line that is its name. */
function headedBy({ caseFile }: Derivation, name: string): Evidence | undefined {
  for (const { file, pageNumber, lines } of caseFile.pages) {
    const line = lines.find(
      ({ text }) => !/附/u.test(text) && text.length <= name.length + 8 && isSameName(text, name),
    );
    if (line) return { file, pageNumber, box: line.box, quote: line.text };
  }
  return undefined;
}

function isSameName(title: string, name: string): boolean {
  const [a, b] = [bare(title), bare(name)];
  return a.length >= 3 && b.length >= 3 && (a.endsWith(b) || b.endsWith(a));
}

function bare(text: string): string {
  return withoutBlanks(text).replace(/[（）()《》、]/gu, '');
}
