import type { Person } from '../../../model/field.ts';
import { options, optional, factName } from '../../../shared/options/options.ts';
import { factKind } from '../../derivation.ts';
import { ABSENT_FACT, compared, known } from '../../facts.ts';

const APART_OPTIONS = options({
  /** Facts with people who must not be the same. */
  first: factName,
  second: factName,
  /** Fact with people of `first` who do not count: they report or take the minutes. */
  except: optional(factName),
});

/** Whether none of the first is one of the second. Names that OCR misread are hardly ever equal: equal ones count. */
export const namesApart = factKind({
  options: APART_OPTIONS,
  derive: (declaration, derivation) => {
    const options = declaration.options;
    const [first, second] = [derivation.fact(options.first), derivation.fact(options.second)];
    const unclear = [first, second].find((f) => f.value === undefined && !f.isAbsent);
    if (unclear) return unclear;
    if (first.isAbsent || second.isAbsent) return ABSENT_FACT;
    const except = options.except === undefined ? [] : namesOf(derivation.fact(options.except).value);
    const both = namesOf(first.value).filter((n) => namesOf(second.value).includes(n) && !except.includes(n));
    const evidence = [...first.evidence, ...second.evidence];
    return both.length === 0
      ? known(true, evidence)
      : compared(false, evidence, `${[...new Set(both)].join('、')}两处都有`);
  },
});

function namesOf(value: unknown): string[] {
  return Array.isArray(value) ? (value as Person[]).map((p) => p.name) : [];
}
