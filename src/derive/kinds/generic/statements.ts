import { isProven } from '../../../shared/certainty/proof.ts';
import { documentTypes, fieldName, flag, options } from '../../../shared/options/options.ts';
import { documentEvidence, documentsOf, factKind, fieldOf } from '../../derivation.ts';
import { hiddenReason } from '../../hidden-papers.ts';
import { ABSENT_FACT, compared, denialOf, denialOfAll, denied, known, unknown } from '../../facts.ts';
import { byPreference } from './fields.ts';

const STATEMENT_OPTIONS = options({
  documents: documentTypes,
  field: fieldName,
  isOptional: flag,
  /** Each paper has to say it by itself: of two decisions none speaks for the other. */
  ofEach: flag,
});

/** Whether one of the papers says it, or each of them; absent where there is no such paper. */
export const statement = factKind({
  options: STATEMENT_OPTIONS,
  needs: { documents: ['proof-of-service'] },
  derive: (declaration, derivation) => {
    const { documents, field: name, isOptional, ofEach } = declaration.options;
    const { caseFile } = derivation;
    const papers = derivation.document ? [derivation.document] : documentsOf(caseFile, documents);
    if (papers.length === 0)
      return (isOptional ? undefined : hiddenReason(derivation, documents)) ?? ABSENT_FACT;
    const fields = papers.map((d) => fieldOf(caseFile, d, name));
    const said = fields.flatMap((f) => (f.state === 'found' ? [f.evidence] : []));
    if (said.length >= (ofEach ? fields.length : 1)) return known(true, said.flat());
    const unread = fields.find((f) => f.state === 'unreadable');
    if (unread?.state === 'unreadable' && !isOptional)
      return unknown(
        unread.reason,
        papers.map((d) => documentEvidence(d)),
      );
    return denied(
      denialOfAll(fields),
      papers.map((d) => documentEvidence(d)),
    );
  },
});

/** Whether each paper of the first type that is there has the field; absent where there is no such paper. */
export const inEach = factKind({
  options: STATEMENT_OPTIONS,
  needs: { documents: ['proof-of-service'] },
  derive: (declaration, derivation) => {
    const { documents, field: name } = declaration.options;
    const { caseFile } = derivation;
    const papers = byPreference(derivation, documents).find((group) => group.length > 0);
    if (!papers) return hiddenReason(derivation, documents) ?? ABSENT_FACT;
    const fields = papers.map((paper) => ({ paper, field: fieldOf(caseFile, paper, name) }));
    const without = fields.flatMap(({ paper, field }) =>
      field.state === 'lacking' || field.state === 'notFound' ? [{ paper, denial: denialOf(field) }] : [],
    );
    const worst = without.find(({ denial }) => isProven(denial)) ?? without[0];
    if (worst) return denied(worst.denial, [documentEvidence(worst.paper)]);
    const unread = fields.find(({ field }) => field.state === 'unreadable')?.field;
    if (unread?.state === 'unreadable') return unknown(unread.reason, unread.evidence);
    return known(
      true,
      fields.flatMap(({ field }) => (field.state === 'found' ? field.evidence : [])),
    );
  },
});

/** Whether a place that the papers provide is left empty in all of them; absent where none provides it. */
export const blankPlace = factKind({
  options: STATEMENT_OPTIONS,
  derive: (declaration, derivation) => {
    const { documents, field: name } = declaration.options;
    const { caseFile } = derivation;
    const papers = derivation.document ? [derivation.document] : documentsOf(caseFile, documents);
    const fields = papers.map((d) => fieldOf(caseFile, d, name));
    const empty = fields.flatMap((f) =>
      f.state === 'lacking' && f.proof.by === 'empty-place' ? [f.proof] : [],
    )[0];
    return fields.some((f) => f.state === 'found') || !empty ? compared(false) : known(true, empty.evidence);
  },
});
