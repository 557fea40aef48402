import type { Person } from '../../../model/field.ts';
import { type FactKind } from '../../derivation.ts';
import { ABSENT_FACT, compared, known } from '../../facts.ts';

interface ApartOptions {
  /** Facts with people who must not be the same. */
  readonly first: string;
  readonly second: string;
  /** Fact with people of `first` who do not count: they report or take the minutes. */
  readonly except?: string;
}

/** Whether none of the first is one of the second. Names that OCR misread are hardly ever equal: equal ones count. */
export const namesApart: FactKind = (declaration, derivation) => {
  const options = declaration.options as unknown as ApartOptions;
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
};

function namesOf(value: unknown): string[] {
  return Array.isArray(value) ? (value as Person[]).map((p) => p.name) : [];
}
