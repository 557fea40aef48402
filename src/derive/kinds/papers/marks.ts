import { denialOf } from '../../facts.ts';
import type { NotFoundCode } from '../../../model/absence.ts';
import type { Document } from '../../../model/document.ts';
import type { Fact, FactItem } from '../../../model/fact.ts';
import type { Page } from '../../../model/page.ts';
import {
  documentTypes,
  fieldName,
  ofPapers,
  optional,
  options,
  someField,
} from '../../../shared/options/options.ts';
import {
  type Derivation,
  documentEvidence,
  documentsOf,
  factKind,
  fieldOf,
  foundField,
  type FoundField,
  pagesOf,
} from '../../derivation.ts';
import { hiddenReason } from '../../hidden-papers.ts';
import {
  ABSENT_FACT,
  absentAs,
  denialOfAll,
  denied,
  known,
  lacking,
  no,
  proofEvidence,
  unknown,
} from '../../facts.ts';
import { mayHoldWords, onRowOf, withLineAbove } from '../../words-by-hand.ts';
import { mannerIn } from '../service/manner.ts';
import { receiptsLinked } from '../service/links.ts';

const SIGNED_OPTIONS = options({
  /** Types of the papers of a case; without it each paper by itself. */
  documents: optional(documentTypes),
  field: fieldName,
});

/** Whether a signature or seal that a paper provides for is there: one of several papers suffices. */
export const signed = factKind({
  options: SIGNED_OPTIONS,
  needs: { documents: ['proof-of-service'] },
  derive: (declaration, derivation) => {
    const { documents = [], field } = declaration.options;
    const all = derivation.document ? [derivation.document] : documentsOf(derivation.caseFile, documents);
    // Another form may serve as the paper, but only where the paper itself is not there.
    const own = all.filter((d) => documents.includes(d.type));
    const papers = own.length > 0 ? own : all;
    if (papers.length === 0) return hiddenReason(derivation, documents) ?? ABSENT_FACT;
    return signedFact(derivation, papers, field);
  },
});

function signedFact({ caseFile }: Derivation, papers: readonly Document[], name: string): Fact {
  const fields = papers.map((paper) => fieldOf(caseFile, paper, name));
  const there = fields.find((f) => f.state === 'found');
  if (there?.state === 'found') return known(true, there.evidence);
  const unread = fields.find((f) => f.state === 'unreadable');
  if (unread?.state === 'unreadable') return unknown(unread.reason, unread.evidence);
  // A typed name, or ink that nobody read: the place is there, and whether it is signed is the question.
  const seen = fields.find((f) => f.state === 'notFound' && SEEN.has(f.why));
  if (seen?.state === 'notFound') return denied(denialOf(seen), seen.evidence);
  const empty = fields.find((f) => f.state === 'lacking');
  return empty?.state === 'lacking'
    ? lacking(empty.proof, proofEvidence(empty.proof))
    : absentAs(denialOfAll(fields));
}

/** Why a mark was not found although something was seen in its place. */
const SEEN = new Set<NotFoundCode>(['typed-name', 'unread-ink', 'several-readings']);

/** Each page of a record but a lone one: whether somebody signed it. */
export const pageSignatures = factKind({
  options: options(ofPapers),
  needs: { fields: ['page-signatures', 'refusal-noted'] },
  derive: (_declaration, derivation) => {
    const { caseFile, document } = derivation;
    const pages = document && foundField(caseFile, document, 'page-signatures');
    if (!document || !pages) return ABSENT_FACT;
    const refused = foundField(caseFile, document, 'refusal-noted') !== undefined;
    const states = pages.value as readonly string[];
    const items = states.map((state, index): FactItem => {
      const place = pages.evidence[index] ?? documentEvidence(document);
      const label = `第 ${index + 1} 页`;
      const isSigned = state === 'signed' || refused ? true : state === 'blank' ? false : undefined;
      return {
        key: `${index + 1}`,
        label,
        values: { isSigned: isSigned === false ? no({ by: 'empty-place', evidence: [place] }) : isSigned },
        evidence: [place],
        ...(isSigned === undefined ? { reason: '扫描页上没有认出签名或者指印，请人工查看' } : {}),
      };
    });
    return known(items);
  },
});

/** Manners of service that no recipient signs; each has a proof of its own. */
const UNSIGNED_MANNERS = new Set(['邮寄', '公告', '留置', '电子', '转交', '委托']);

const SERVICE_OPTIONS = options({
  /** Types of the papers that were served. */
  documents: documentTypes,
  /** The field of the receipt that is asked for. */
  onReceipt: someField,
  /** Another field of the receipt that says the same. */
  orElse: optional(someField),
});

/** Whether the recipient signed for the papers, where somebody had to sign. */
export const receiptSigned = factKind({
  options: SERVICE_OPTIONS,
  needs: {
    documents: ['proof-of-service'],
    fields: [
      'is-by-mail',
      'manner',
      'number',
      'received-signature',
      'refusal-stated',
      'served-numbers',
      'served-types',
    ],
  },
  derive: (declaration, derivation) => {
    const { documents, onReceipt, orElse } = declaration.options;
    const { caseFile } = derivation;
    const papers = documentsOf(caseFile, documents);
    const acknowledged = papers.map((paper) => foundField(caseFile, paper, 'received-signature'));
    const receipts = receiptsLinked(derivation, papers, documents, 'names');
    const ownReceipt = acknowledged.find((f) => f !== undefined);
    if (receipts.length === 0) return ownReceipt ? known(true, ownReceipt.evidence) : ABSENT_FACT;
    const due = receipts.filter((receipt) => needsSignature(derivation, receipt));
    if (due.length === 0) return known(true, receipts.map(documentEvidence));
    const others = orElse === undefined ? [] : due.map((receipt) => fieldOf(caseFile, receipt, orElse));
    const otherwise = others.find((f) => f.state === 'found');
    if (otherwise) return known(true, otherwise.evidence);
    const signed = signedFact(derivation, due, onReceipt);
    const unread = others.find((f) => f.state === 'unreadable');
    return signed.value === false && unread ? unknown(unread.reason, unread.evidence) : signed;
  },
});

function needsSignature({ caseFile }: Derivation, receipt: Document): boolean {
  const manner = mannerIn(String(foundField(caseFile, receipt, 'manner')?.value ?? ''));
  if (manner !== undefined && UNSIGNED_MANNERS.has(manner)) return false;
  return !['refusal-stated', 'is-by-mail'].some((name) => foundField(caseFile, receipt, name));
}

/** Whether a record says that it was read and is right; written by hand it may stand in a picture. */
export const recordConfirmed = factKind({
  options: options(ofPapers),
  needs: { fields: ['confirmation', 'party-signature', 'refusal-noted'] },
  derive: (_declaration, derivation) => {
    const { caseFile, document } = derivation;
    if (!document) return ABSENT_FACT;
    const said = fieldOf(caseFile, document, 'confirmation');
    const refused = foundField(caseFile, document, 'refusal-noted');
    if (said.state === 'found') return known(true, said.evidence);
    if (refused) return known(true, refused.evidence);
    if (said.state === 'unreadable') return unknown(said.reason, said.evidence);
    const last = pagesOf(caseFile, document).at(-1);
    const evidence = last ? [{ file: last.file, pageNumber: last.pageNumber, quote: '' }] : [];
    return last && mayBeConfirmedByHand(last, foundField(caseFile, document, 'party-signature'))
      ? unknown('笔录末尾的手写内容没有识别，请人工查看是否写明', evidence)
      : denied(denialOfAll([said]), evidence);
  },
});

/** Who signs writes 以上属实 beside the name or above it; what stands on other rows was written by others, where that row is known. */
function mayBeConfirmedByHand(page: Page, signature: FoundField | undefined): boolean {
  const place = signature?.evidence.find((e) => e.file === page.file && e.pageNumber === page.pageNumber);
  const beside = place?.box ? onRowOf(withLineAbove(place.box), page.marks) : [];
  return mayHoldWords(beside.length > 0 ? beside : page.marks);
}
