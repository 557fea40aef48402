import type { Denial } from '../model/absence.ts';
import type { Fact, FactItem, FactScalar, FactValue } from '../model/fact.ts';
import type { RuleExample } from './load-examples.ts';

/** Facts as an example writes them: a value, `{ "unknown": "<reason>" }`, `{ "absent": true }` (and surely so) or `{ "notFound": true }`. */
export function factsOf(example: RuleExample): Record<string, Fact> {
  return Object.fromEntries(Object.entries(example.facts).map(([name, written]) => [name, factOf(written)]));
}

function factOf(written: unknown): Fact {
  if (isObject(written) && 'unknown' in written) {
    return { value: undefined, reason: String(written.unknown), reasonCode: 'unread', evidence: [] };
  }
  if (isObject(written) && 'absent' in written) return { ...ABSENT, denial: PROVEN };
  if (isObject(written) && 'notFound' in written)
    return { value: false, denial: { why: 'unknown-form' }, evidence: [] };
  if (written === false) return { value: false, denial: PROVEN, evidence: [] };
  if (Array.isArray(written) && written.every((v) => isObject(v) && 'key' in v && 'values' in v)) {
    return { value: written.map((v) => itemOf(v as WrittenItem)), evidence: [] };
  }
  return { value: written as Exclude<FactValue, false>, evidence: [] };
}

const ABSENT = { value: undefined, isAbsent: true, evidence: [] } as const;
/** What an example calls absent or false is so. */
const PROVEN: Denial = { by: 'person', decision: 'example' };

interface WrittenItem extends Omit<FactItem, 'evidence' | 'values'> {
  readonly values: Readonly<Record<string, FactScalar>>;
  /** Values that cannot be told: JSON has no `undefined`. */
  readonly undecided?: readonly string[];
}

function itemOf({ key, label, values, undecided = [], reason }: WrittenItem): FactItem {
  const answers = Object.entries(values).map(([name, value]) => [
    name,
    value === false ? { denied: PROVEN } : value,
  ]);
  const unknown = Object.fromEntries(undecided.map((name) => [name, undefined]));
  return {
    key,
    label,
    values: { ...Object.fromEntries(answers), ...unknown } as FactItem['values'],
    evidence: [],
    ...(reason ? { reason } : {}),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
