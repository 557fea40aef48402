import type { Document } from '../../../model/document.ts';
import { options, flag, documentTypes, fieldName } from '../../../shared/options/options.ts';
import {
  type Derivation,
  documentEvidence,
  documentsOf,
  factKind,
  fieldOf,
  foundField,
} from '../../derivation.ts';
import { hiddenReason } from '../../hidden-papers.ts';
import { ABSENT_FACT, denialOfAll, denied, known, unknown } from '../../facts.ts';

const LATEST_OPTIONS = options({
  documents: documentTypes,
  field: fieldName,
  /** What a scan does not show was not said: for objections, which nobody could write unseen beside a consent. */
  isFalseUnlessRead: flag,
});

/** Whether the last of the papers by date says it: an objection that a later review withdrew does not count. */
export const latestStatement = factKind({
  options: LATEST_OPTIONS,
  needs: { documents: ['proof-of-service'], fields: ['date'] },
  derive: (declaration, derivation) => {
    const { documents, field, isFalseUnlessRead } = declaration.options;
    const last = latest(derivation, documents);
    if (!last) return hiddenReason(derivation, documents) ?? ABSENT_FACT;
    const said = fieldOf(derivation.caseFile, last, field);
    if (said.state === 'found') return known(true, said.evidence);
    return said.state === 'unreadable' && !isFalseUnlessRead
      ? unknown(said.reason, [documentEvidence(last)])
      : denied(denialOfAll([said]), [documentEvidence(last)]);
  },
});

function latest({ caseFile }: Derivation, types: readonly string[]): Document | undefined {
  const dated = documentsOf(caseFile, types).map((document) => ({
    document,
    date: String(foundField(caseFile, document, 'date')?.value ?? ''),
  }));
  return dated.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))[0]?.document;
}
