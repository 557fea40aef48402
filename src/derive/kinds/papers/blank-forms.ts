import type { FactItem } from '../../../model/fact.ts';
import { NO_OPTIONS } from '../../../shared/options/options.ts';
import { documentEvidence, factKind } from '../../derivation.ts';
import { ABSENT_FACT, known, no } from '../../facts.ts';

/** Each form that nobody filled in. */
export const blankForms = factKind({
  options: NO_OPTIONS,
  derive: (_declaration, { caseFile }) => {
    const blank = new Set(
      caseFile.fields.filter(({ isBlankForm }) => isBlankForm).map(({ documentId }) => documentId),
    );
    const items = caseFile.documents
      .filter(({ id }) => blank.has(id))
      .map((document): FactItem => {
        const evidence = documentEvidence(document);
        const label = `《${document.title}》，${evidence.file} 第 ${evidence.pageNumber} 页`;
        return {
          key: document.id,
          label,
          values: { isFilledIn: no({ by: 'empty-place', evidence: [evidence] }) },
          evidence: [evidence],
        };
      });
    return items.length === 0 ? ABSENT_FACT : known(items);
  },
});
