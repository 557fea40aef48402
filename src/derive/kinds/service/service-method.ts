import type { Document } from '../../../model/document.ts';
import type { Fact } from '../../../model/fact.ts';
import {
  type OptionsOf,
  documentTypes,
  listOf,
  mapOf,
  number,
  ofPapers,
  optional,
  options,
  someField,
  words,
} from '../../../shared/options/options.ts';
import {
  type Derivation,
  documentEvidence,
  documentsOf,
  factKind,
  foundField,
  NAMING_PAPERS,
} from '../../derivation.ts';
import { hiddenReason, wholeCase } from '../../hidden-papers.ts';
import { ABSENT_FACT, known, lacking, unknown } from '../../facts.ts';
import { isReadThroughout } from '../../misreading.ts';
import { daysBetween } from '../../../shared/values/dates.ts';
import { mannerIn } from './manner.ts';

const DEMAND = options({
  /** What the manner needs, in Chinese. */
  label: words,
  /** Fields one of which must be found on the receipt … */
  onReceipt: optional(listOf(someField)),
  /** … or on any other paper of the case. */
  inCase: optional(listOf(someField)),
  /** … or a paper of one of these types. */
  documents: optional(documentTypes),
  /** The day that such a paper may show: it belongs to a service that is this near, in days. */
  day: optional(options({ field: someField, within: number })),
});
type Demand = OptionsOf<typeof DEMAND>;

/** Manner of service ← what it needs. */
const METHOD_OPTIONS = options({ ...ofPapers, demands: mapOf(listOf(DEMAND)) });

/** Whether a manner of service other than handing over has the proof that it needs (民诉法 89–91, 95). */
export const serviceMethodProof = factKind({
  options: METHOD_OPTIONS,
  needs: { documents: ['case-cover', 'file-catalogue', 'proof-of-service'], fields: ['date', 'manner'] },
  derive: (declaration, derivation) => {
    const { caseFile, document } = derivation;
    if (!document) return ABSENT_FACT;
    const { demands } = declaration.options;
    const manner = foundField(caseFile, document, 'manner');
    const needed = manner && demands[mannerIn(String(manner.value)) ?? ''];
    if (!needed) return ABSENT_FACT;
    const unmet = needed.filter((demand) => !isMet(derivation, document, demand));
    const evidence = [documentEvidence(document)];
    if (unmet.length === 0) return known(true, evidence);
    const hidden = hiddenProof(derivation, unmet);
    const labels = unmet.map((d) => d.label).join('、');
    return hidden
      ? unknown(`${labels}没有见到；${hidden.reason ?? ''}`, evidence)
      : lacking(wholeCase(derivation), evidence, labels);
  },
});

function isMet({ caseFile }: Derivation, receipt: Document, demand: Demand): boolean {
  const { onReceipt = [], inCase = [], documents = [] } = demand;
  if (onReceipt.some((name) => foundField(caseFile, receipt, name))) return true;
  const others = caseFile.documents.filter(
    (d) =>
      !isReceipt(caseFile, d) && !NAMING_PAPERS.includes(d.type) && isOfTime(caseFile, d, receipt, demand),
  );
  return others.some(
    (d) => documents.includes(d.type) || inCase.some((name) => foundField(caseFile, d, name)),
  );
}

/** A receipt tells how a paper was served; its slip is another paper. */
function isReceipt(caseFile: Derivation['caseFile'], paper: Document): boolean {
  return paper.type === 'proof-of-service' && foundField(caseFile, paper, 'manner') !== undefined;
}

/** The slip of another service, weeks away or nearer to another receipt, proves nothing about this one. */
function isOfTime(
  caseFile: Derivation['caseFile'],
  paper: Document,
  receipt: Document,
  { day }: Demand,
): boolean {
  if (!day) return true;
  const shown = foundField(caseFile, paper, day.field);
  const apart = daysApart(caseFile, paper, receipt, day.field);
  if (!shown || apart === undefined) return true;
  const isNearer = (other: Document): boolean => {
    const days = other.id === receipt.id ? undefined : daysApart(caseFile, paper, other, day.field);
    return days !== undefined && days < apart && mannerOf(caseFile, other) === mannerOf(caseFile, receipt);
  };
  return apart <= day.within && !documentsOf(caseFile, [receipt.type]).some(isNearer);
}

/** Days between what a slip shows and the service that a receipt proves. */
function daysApart(
  caseFile: Derivation['caseFile'],
  paper: Document,
  receipt: Document,
  name: string,
): number | undefined {
  const [shown, served] = [foundField(caseFile, paper, name), foundField(caseFile, receipt, 'date')];
  return shown && served ? Math.abs(daysBetween(String(shown.value), String(served.value))) : undefined;
}

function mannerOf(caseFile: Derivation['caseFile'], receipt: Document): string | undefined {
  const manner = foundField(caseFile, receipt, 'manner');
  return manner && mannerIn(String(manner.value));
}

/** A slip or a screenshot may be a picture that was not read. */
function hiddenProof(derivation: Derivation, unmet: readonly Demand[]): Fact | undefined {
  const { document } = derivation;
  if (document && !isReadThroughout(derivation, document)) return unknown('送达回证是扫描件，请人工查看');
  const types = unmet.flatMap((d) => d.documents ?? []);
  return hiddenReason(derivation, types.length > 0 ? types : ['proof-of-service']);
}
