import type { FactTable } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { Rule } from '../model/rule.ts';
import { evaluateRule } from './evaluate-rule.ts';
import { factsOfDocument } from './facts.ts';
import type { RuleJudgement } from './judgement.ts';

/** What the rule of a finding says of its target on other facts; undefined where there is no such rule. */
export async function judgeAgain(
  { ruleId, target }: Finding,
  rules: readonly Rule[],
  table: FactTable,
): Promise<RuleJudgement | undefined> {
  const rule = rules.find(({ id }) => id === ruleId);
  return rule && evaluateRule(rule, target === 'case' ? table.facts : factsOfDocument(table, target));
}
