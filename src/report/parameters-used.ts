import type { AuditedCase } from '../model/audit-report.ts';
import type { ParameterUse } from '../model/parameter.ts';
import type { Rule } from '../model/rule.ts';
import type { Ruleset } from '../model/ruleset.ts';
import { factsOfLeaf, leavesOf } from '../shared/conditions/kleene.ts';

/** Legal numbers on which the facts of a rule rest in this case, however far; each once, in the order met. */
export function parametersUsed(ruleId: string, { facts }: AuditedCase, ruleset: Ruleset): ParameterUse[] {
  const rule = ruleset.rules.find(({ id }) => id === ruleId);
  if (!rule) return [];
  const needs = needsOf(ruleset);
  const seen = new Set<string>();
  const used = new Map<string, ParameterUse>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const use = facts.facts[name]?.parameter;
    if (use && !used.has(use.id)) used.set(use.id, use);
    for (const need of needs.get(name) ?? []) visit(need);
  };
  for (const name of factsOfRule(rule)) visit(name);
  return [...used.values()];
}

/** What a number is and where it comes from. */
export function parameterWords({ title, value, reference, confidence, stillValidOn }: ParameterUse): string {
  const read =
    confidence === 'K' ? '，原文待核对' : stillValidOn === undefined ? '' : `，${stillValidOn}核对`;
  return `${title}：${value}（${reference}${read}）`;
}

function factsOfRule({ applicability, expectations }: Rule): string[] {
  const conditions = [
    ...(applicability ? [applicability.condition] : []),
    ...expectations.map(({ condition }) => condition),
  ];
  const lists = expectations.flatMap(({ forEach }) => forEach ?? []);
  return [...lists, ...conditions.flatMap(leavesOf).flatMap(factsOfLeaf)];
}

function needsOf(ruleset: Ruleset): ReadonlyMap<string, readonly string[]> {
  const known = NEEDS.get(ruleset);
  if (known) return known;
  const needs = new Map(ruleset.facts.map(({ name, needs: own = [] }) => [name, own]));
  NEEDS.set(ruleset, needs);
  return needs;
}

/** Asked for every finding of every case. */
const NEEDS = new WeakMap<Ruleset, ReadonlyMap<string, readonly string[]>>();
