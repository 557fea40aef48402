import type { FactItem, FactTable } from '../model/fact.ts';
import type { Rule } from '../model/rule.ts';
import { askingRule, type AskedPapers } from './judgement.ts';

/** Rules after those they, or the items they look at, yield to. */
export function inOrder(rules: readonly Rule[], table: FactTable, papers: AskedPapers): Rule[] {
  const done = new Set<string>();
  const result: Rule[] = [];
  const visit = (rule: Rule): void => {
    if (done.has(rule.id)) return;
    done.add(rule.id);
    for (const id of [...(rule.yieldsTo ?? []), ...coveringRules(rule, table, papers)]) {
      const before = rules.find((r) => r.id === id);
      if (before) visit(before);
    }
    result.push(rule);
  };
  rules.forEach(visit);
  return result;
}

/** Rules that ask already for the paper of an item of a list of the case. */
function coveringRules(rule: Rule, { facts }: FactTable, papers: AskedPapers): string[] {
  return rule.expectations
    .flatMap(({ forEach }) => (forEach === undefined ? [] : ((facts[forEach]?.value ?? []) as FactItem[])))
    .flatMap((item) => askingRule(papers, item) ?? []);
}
