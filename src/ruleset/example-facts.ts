import type { Fact, FactItem, FactValue } from '../model/fact.ts';
import type { RuleExample } from './load-examples.ts';

/** Facts as an example writes them: a value, `{ "unknown": "<reason>" }` or `{ "absent": true }`. */
export function factsOf(example: RuleExample): Record<string, Fact> {
  return Object.fromEntries(Object.entries(example.facts).map(([name, written]) => [name, factOf(written)]));
}

function factOf(written: unknown): Fact {
  if (isObject(written) && 'unknown' in written) {
    return { value: undefined, reason: String(written.unknown), evidence: [] };
  }
  if (isObject(written) && 'absent' in written) return { value: undefined, isAbsent: true, evidence: [] };
  if (Array.isArray(written) && written.every((v) => isObject(v) && 'key' in v && 'values' in v)) {
    return { value: written.map((v) => itemOf(v as WrittenItem)), evidence: [] };
  }
  return { value: written as FactValue, evidence: [] };
}

interface WrittenItem extends Omit<FactItem, 'evidence'> {
  /** Values that cannot be told: JSON has no `undefined`. */
  readonly undecided?: readonly string[];
}

function itemOf({ key, label, values, undecided = [], reason }: WrittenItem): FactItem {
  const unknown = Object.fromEntries(undecided.map((name) => [name, undefined]));
  return { key, label, values: { ...values, ...unknown }, evidence: [], ...(reason ? { reason } : {}) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
