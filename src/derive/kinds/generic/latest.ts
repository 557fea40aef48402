import type { Document } from '../../../model/document.ts';
import {
  type Derivation,
  documentEvidence,
  documentsOf,
  type FactKind,
  fieldOf,
  foundField,
} from '../../derivation.ts';
import { hiddenReason } from '../../hidden-papers.ts';
import { ABSENT_FACT, denialOfAll, denied, known, unknown } from '../../facts.ts';

interface LatestOptions {
  readonly documents: readonly string[];
  readonly field: string;
  /** What a scan does not show was not said: for objections, which nobody could write unseen beside a consent. */
  readonly isFalseUnlessRead?: boolean;
}

/** Whether the last of the papers by date says it: an objection that a later review withdrew does not count. */
export const latestStatement: FactKind = (declaration, derivation) => {
  const { documents, field, isFalseUnlessRead } = declaration.options as unknown as LatestOptions;
  const last = latest(derivation, documents);
  if (!last) return hiddenReason(derivation, documents) ?? ABSENT_FACT;
  const said = fieldOf(derivation.caseFile, last, field);
  if (said.state === 'found') return known(true, said.evidence);
  return said.state === 'unreadable' && !isFalseUnlessRead
    ? unknown(said.reason, [documentEvidence(last)])
    : denied(denialOfAll([said]), [documentEvidence(last)]);
};

function latest({ caseFile }: Derivation, types: readonly string[]): Document | undefined {
  const dated = documentsOf(caseFile, types).map((document) => ({
    document,
    date: String(foundField(caseFile, document, 'date')?.value ?? ''),
  }));
  return dated.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))[0]?.document;
}
