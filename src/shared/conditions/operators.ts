import { compiled } from '../text/compiled.ts';

/** Comparisons that conditions may name. Each sees a decided fact, never an unknown or absent one. */
export const OPERATORS: Readonly<Record<string, (fact: unknown, value: unknown) => boolean>> = {
  equal: (fact, value) => fact === value,
  notEqual: (fact, value) => fact !== value,
  in: (fact, value) => Array.isArray(value) && value.includes(fact),
  notIn: (fact, value) => Array.isArray(value) && !value.includes(fact),
  contains: (fact, value) => Array.isArray(fact) && fact.includes(value),
  containsAny: (fact, value) =>
    Array.isArray(fact) && Array.isArray(value) && value.some((v) => fact.includes(v)),
  onlyContains: (fact, value) =>
    Array.isArray(fact) && Array.isArray(value) && fact.every((v) => value.includes(v)),
  matches: (fact, value) => typeof fact === 'string' && compiled(String(value)).test(fact),
  lessThan: (fact, value) => ordered(fact, value, (a, b) => a < b),
  lessThanInclusive: (fact, value) => ordered(fact, value, (a, b) => a <= b),
  greaterThan: (fact, value) => ordered(fact, value, (a, b) => a > b),
  greaterThanInclusive: (fact, value) => ordered(fact, value, (a, b) => a >= b),
  notEarlierThan: (fact, value) => ordered(fact, value, (a, b) => a >= b),
  notLaterThan: (fact, value) => ordered(fact, value, (a, b) => a <= b),
  laterThan: (fact, value) => ordered(fact, value, (a, b) => a > b),
  earlierThan: (fact, value) => ordered(fact, value, (a, b) => a < b),
};

/** Whether a comparison is one of order: between two ends that give the same, nothing gives another. */
export function isOfOrder(operator: string): boolean {
  return /Than/u.test(operator);
}

/** The one operator that may look at an absent fact. */
export const PRESENCE_OPERATOR = 'isPresent';

/** Numbers with numbers, ISO days with ISO days. */
function ordered(
  a: unknown,
  b: unknown,
  compare: (a: number | string, b: number | string) => boolean,
): boolean {
  if (typeof a === 'number' && typeof b === 'number') return compare(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compare(a, b);
  return false;
}
