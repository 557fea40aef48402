import type { Rule } from '../model/rule.ts';
import type { Ruleset } from '../model/ruleset.ts';

/** The rules that wait for a parameter: those whose facts rest on it, however far; what is optional is not waited for. */
export function rulesOf(parameter: string, { facts, rules }: Pick<Ruleset, 'facts' | 'rules'>): Rule[] {
  const resting = new Set(
    facts
      .filter(({ options }) => options.parameter === parameter && options.isOptional !== true)
      .map(({ name }) => name),
  );
  for (let before = -1; before !== resting.size;) {
    before = resting.size;
    for (const { name, needs = [] } of facts) if (needs.some((each) => resting.has(each))) resting.add(name);
  }
  return rules.filter((rule) =>
    stringsIn([rule.applicability, rule.expectations]).some((s) => resting.has(s)),
  );
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
