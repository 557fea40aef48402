import type { Document } from '../../../model/document.ts';
import type { Fact } from '../../../model/fact.ts';
import type { Evidence } from '../../../model/evidence.ts';
import type { Field } from '../../../model/field.ts';
import { daysBetween } from '../../../shared/values/dates.ts';
import { documentTypes, optional, options } from '../../../shared/options/options.ts';
import {
  type Derivation,
  documentEvidence,
  documentsOf,
  factKind,
  fieldOf,
  foundField,
} from '../../derivation.ts';
import { hiddenReason, missingPaper } from '../../hidden-papers.ts';
import { ABSENT_FACT, known, unknown } from '../../facts.ts';
import { papersLinked, receiptsLinked } from './links.ts';
import { mannerIn } from './manner.ts';
import { announcedInWords, servedByAnnouncement } from './announcement.ts';

const RECEIPT = ['proof-of-service'];
const ANNOUNCEMENT = ['service-publication'];

const SERVICE_OPTIONS = options({
  /** Types of the papers that were to be served. */
  documents: documentTypes,
  /** Papers of the party that show that it had received them. */
  shownBy: optional(documentTypes),
});

/** Whether there is proof that the papers reached the party. */
export const served = factKind({
  options: SERVICE_OPTIONS,
  needs: {
    documents: ['proof-of-service', 'service-publication'],
    fields: [
      'date',
      'deemed-served',
      'service-announcement',
      'mail-day',
      'manner',
      'number',
      'received-signature',
      'served-numbers',
      'served-types',
    ],
  },
  derive: (declaration, derivation) => {
    const { documents, shownBy = [] } = declaration.options;
    const papers = documentsOf(derivation.caseFile, documents);
    if (papers.length === 0) return hiddenReason(derivation, documents) ?? ABSENT_FACT;
    const proofs = proofsOf(derivation, papers, documents);
    if (proofs.length > 0)
      return known(
        true,
        proofs.map((p) => p.evidence),
      );
    const shown = documentsOf(derivation.caseFile, shownBy);
    if (shown.length > 0)
      return known(
        true,
        shown.map((d) => documentEvidence(d)),
      );
    const unclear = receiptsLinked(derivation, papers, documents, 'unclear')[0];
    if (unclear) {
      return unknown('送达回证上的送达文书名称、文号识别不清，不能确认送达的是哪份文书，请人工查看', [
        documentEvidence(unclear),
      ]);
    }
    return announcedInWords(derivation) ?? missingPaper(withoutSlips(derivation), RECEIPT);
  },
});

/** Days between the post's own dates and those of the receipt that the slip belongs to. */
const SLIP_DAYS = 20;

/** Without the slips of services that have their receipts: of those, none hides another receipt. */
export function withoutSlips(derivation: Derivation): Derivation {
  const { caseFile } = derivation;
  const posted = documentsOf(caseFile, RECEIPT).flatMap((receipt) => {
    const manner = foundField(caseFile, receipt, 'manner');
    const date = foundField(caseFile, receipt, 'date');
    return manner && date && mannerIn(String(manner.value)) === '邮寄' ? [String(date.value)] : [];
  });
  const isSlip = (paper: Document): boolean => {
    const day = foundField(caseFile, paper, 'mail-day');
    return posted.some((date) => day && Math.abs(daysBetween(date, String(day.value))) <= SLIP_DAYS);
  };
  const documents = caseFile.documents.filter((d) => d.type !== 'other' || !isSlip(d));
  return { ...derivation, caseFile: { ...caseFile, documents } };
}

/** The day on which the papers reached their last recipient. */
export const serviceDate = factKind({
  options: SERVICE_OPTIONS,
  needs: {
    documents: ['proof-of-service', 'service-publication'],
    fields: [
      'date',
      'service-announcement',
      'deemed-served',
      'manner',
      'number',
      'received-signature',
      'served-numbers',
      'served-types',
    ],
  },
  derive: (declaration, derivation) => {
    const { documents } = declaration.options;
    const papers = documentsOf(derivation.caseFile, documents);
    const proofs = proofsOf(derivation, papers, documents);
    const dated = proofs.flatMap((p) =>
      p.date === undefined ? [] : [{ date: p.date, evidence: p.evidence, otherwise: p.otherwise }],
    );
    const [latest] = dated.sort((a, b) => (a.date < b.date ? 1 : -1));
    if (latest) return withOtherDay(known(latest.date, [latest.evidence]), latest.otherwise);
    const unread = proofs.find((p) => p.unread !== undefined);
    if (unread) return unknown(unread.unread ?? '', [unread.evidence]);
    if (receiptsLinked(derivation, papers, documents, 'unclear').length > 0) {
      return unknown('送达回证识别不清，不能确认送达日期，请人工查看');
    }
    if (papers.length === 0) return hiddenReason(derivation, documents) ?? ABSENT_FACT;
    return (proofs.length === 0 ? announcedInWords(derivation) : undefined) ?? ABSENT_FACT;
  },
});

function withOtherDay(fact: Fact, day: string | undefined): Fact {
  return day === undefined ? fact : { ...fact, rivals: [{ value: day, evidence: fact.evidence }] };
}

/** Every day on which one of the papers reached somebody. */
export function serviceDays(derivation: Derivation, documents: readonly string[]): string[] {
  const papers = documentsOf(derivation.caseFile, documents);
  return proofsOf(derivation, papers, documents).flatMap(({ date }) => date ?? []);
}

interface Proof {
  readonly evidence: Evidence;
  readonly date: string | undefined;
  /** Another day on which the paper may have been served, by the same receipt. */
  readonly otherwise?: string;
  readonly unread?: string;
}

/** Receipts that name the papers, and dated signatures on the papers themselves. */
function proofsOf(derivation: Derivation, papers: readonly Document[], types: readonly string[]): Proof[] {
  const { caseFile } = derivation;
  const announcements = papersLinked(derivation, ANNOUNCEMENT, { papers, types, link: 'names' });
  const announced = announcements
    .flatMap((each) => String(foundField(caseFile, each, 'date')?.value ?? ''))
    .sort()
    .at(-1);
  const receipts = receiptsLinked(derivation, papers, types, 'names').map((receipt) =>
    receiptProof(derivation, receipt, announced === '' ? undefined : announced),
  );
  const alone = receipts.length > 0 ? [] : announcements.map((each) => announcementProof(derivation, each));
  const signatures = papers.flatMap((paper) => {
    const signed = fieldOf(caseFile, paper, 'received-signature');
    return signed.state === 'found' || signed.state === 'unreadable' ? [proofBy(paper, signed)] : [];
  });
  return [...receipts, ...alone, ...signatures];
}

function announcementProof({ caseFile }: Derivation, announcement: Document): Proof {
  const proof = proofBy(announcement, fieldOf(caseFile, announcement, 'date'));
  return proof.date === undefined ? proof : { ...proof, date: servedByAnnouncement(proof.date) };
}

/** Of a receipt: the recipient's day; of an announced paper the end of its term, unless the receipt itself counts it. */
function receiptProof({ caseFile }: Derivation, receipt: Document, announced: string | undefined): Proof {
  const proof = proofBy(receipt, fieldOf(caseFile, receipt, 'date'));
  const manner = foundField(caseFile, receipt, 'manner');
  if (proof.date === undefined || !manner || mannerIn(String(manner.value)) !== '公告') return proof;
  if (announced !== undefined)
    return { ...proof, date: laterOf(proof.date, servedByAnnouncement(announced)) };
  if (foundField(caseFile, receipt, 'deemed-served')) return proof;
  // Whether the receipt shows the day of the announcement or the end of its term nobody can tell.
  return { ...proof, date: servedByAnnouncement(proof.date), otherwise: proof.date };
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}

function proofBy(paper: Document, day: Field): Proof {
  const evidence = documentEvidence(paper);
  if (day.state === 'found') return { evidence: day.evidence[0] ?? evidence, date: String(day.value) };
  return { evidence, date: undefined, ...(day.state === 'unreadable' ? { unread: day.reason } : {}) };
}

/** When the papers were given to the post, where receipts say so. */
export const postingDate = factKind({
  options: SERVICE_OPTIONS,
  needs: {
    documents: ['proof-of-service'],
    fields: ['number', 'posting-date', 'served-numbers', 'served-types'],
  },
  derive: (declaration, derivation) => {
    const { documents } = declaration.options;
    const papers = documentsOf(derivation.caseFile, documents);
    for (const receipt of receiptsLinked(derivation, papers, documents, 'names')) {
      const date = foundField(derivation.caseFile, receipt, 'posting-date');
      if (date) return known(String(date.value), date.evidence);
    }
    return ABSENT_FACT;
  },
});
