import { factName, options } from '../../../shared/options/options.ts';
import { factKind, foundField } from '../../derivation.ts';
import { ABSENT_FACT, compared } from '../../facts.ts';

/** Whether a fine that a paper of the case names is that of the decision on somebody else. */
export const othersFine = factKind({
  options: options({ fact: factName }),
  needs: { fields: ['fine'] },
  derive: (declaration, derivation) => {
    const { caseFile } = derivation;
    const fine = derivation.fact(declaration.options.fact);
    if (typeof fine.value !== 'number' || caseFile.besides === undefined) return ABSENT_FACT;
    const fines = caseFile.besides.map((decision) => foundField(caseFile, decision, 'fine')?.value);
    return compared(fines.includes(fine.value), fine.evidence);
  },
});
