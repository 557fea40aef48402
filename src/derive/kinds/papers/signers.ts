import type { Person } from '../../../model/field.ts';
import { documentTypes, optional, options } from '../../../shared/options/options.ts';
import { factKind, foundField, isScannedDocument, pagesOf } from '../../derivation.ts';
import { ABSENT_FACT, compared } from '../../facts.ts';

/**
 * Whether two of the officers whom a record names signed it, the one who kept the record among them. It says nothing where a
 * name may be written by hand: only what the file prints in every place to sign shows that one of them is missing.
 */
export const twoOfficersSigned = factKind({
  options: options({ documents: optional(documentTypes) }),
  needs: { fields: ['officers', 'signers'] },
  derive: (_declaration, derivation) => {
    const { caseFile, document } = derivation;
    if (!document || isScannedDocument(derivation, document)) return ABSENT_FACT;
    const hasPen = pagesOf(caseFile, document).some(
      ({ marks, unread = [] }) => marks.length > 0 || unread.length > 0,
    );
    const named = foundField(caseFile, document, 'officers');
    const signed = foundField(caseFile, document, 'signers');
    if (hasPen || !named || !signed) return ABSENT_FACT;
    const officers = (named.value as readonly Person[]).map(({ name }) => name);
    const signers = (signed.value as readonly Person[]).map(({ name }) => name);
    if (officers.length < 2) return ABSENT_FACT;
    const both = officers.filter((name) => signers.includes(name));
    return compared(both.length > 1, [...named.evidence, ...signed.evidence]);
  },
});
