import { factName, options } from '../../../shared/options/options.ts';
import { factKind } from '../../derivation.ts';
import { ABSENT_FACT } from '../../facts.ts';

/** A fact where it is clear, absent where it is not: the rule whose fact it is asks, and one question is enough. */
export const settled = factKind({
  options: options({ fact: factName }),
  derive: (declaration, derivation) => {
    const fact = derivation.fact(declaration.options.fact);
    return fact.value === undefined || fact.doubt !== undefined ? ABSENT_FACT : fact;
  },
});
