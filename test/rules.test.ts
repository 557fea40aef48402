import { describe, expect, it } from 'vitest';
import { evaluateRule } from '../src/evaluate/evaluate.ts';
import type { Rule } from '../src/model/rule.ts';
import { byId, unlistedFailures } from '../src/ruleset/example-holds.ts';
import { loadExamples, loadLaws } from '../src/ruleset/load-examples.ts';
import { factsOf } from '../src/ruleset/example-facts.ts';
import { RULES_FOLDER, shippedRuleset } from './shipped-ruleset.ts';

const { rules, facts } = await shippedRuleset();
const examples = await loadExamples(RULES_FOLDER);
const laws = await loadLaws(RULES_FOLDER);
const factNames = new Set(facts.map((f) => f.name));
/** What an example may set besides the catalogue: whether a stage is due. */
const isFact = (name: string): boolean => factNames.has(name) || name.startsWith('stage-due-');

describe.each(rules)('rule $id', (rule) => {
  const own = examples.get(rule.id) ?? [];

  it('has an example of each outcome that it can have', () => {
    const outcomes = new Set<string>(own.map((e) => e.outcome));
    expect([...expectedOutcomes(rule)].filter((o) => !outcomes.has(o))).toEqual([]);
  });

  it('sets only facts of the catalogue in its examples', () => {
    expect(own.flatMap((e) => Object.keys(e.facts)).filter((name) => !isFact(name))).toEqual([]);
  });

  it.each(own)('says $outcome: $name', async (example) => {
    const judgement = await evaluateRule(rule, factsOf(example));
    expect(judgement.outcome).toBe(example.outcome);
    expect(byId(judgement)).toMatchObject(example.expectations ?? {});
    expect(unlistedFailures(example, judgement, rule.expectations.length)).toEqual([]);
    const messages = [judgement.message, ...judgement.expectations.map((e) => e.message)];
    expect(messages.filter((m) => /[{}]|undefined|null|NaN/u.test(m))).toEqual([]);
  });

  it('asks nothing of a case that has not come so far', async () => {
    const failing = own.find((e) => e.outcome === 'failed');
    const notDue = { ...factsOf(failing ?? { name: '', facts: {}, outcome: 'failed' }) };
    const judgement = await evaluateRule(rule, {
      ...notDue,
      [`stage-due-${rule.stage}`]: { value: false, denial: { by: 'comparison' }, evidence: [] },
    });
    expect(judgement.outcome).toBe('inapplicable');
  });

  it('rests on a law whose article is in the index', () => {
    const missing = rule.basis.filter((b) => b.article !== undefined && !isIndexed(b.law, b.article));
    expect(missing).toEqual([]);
    expect(rule.basis.length > 0 || isArchiveRule(rule)).toBe(true);
  });

  it('says how to put it right and why it exists', () => {
    expect(rule.fix).not.toBe('');
    expect(rule.background).not.toBe('');
  });
});

it('has no examples without their rule', () => {
  const ids = new Set(rules.map((r) => r.id));
  expect([...examples.keys()].filter((id) => !ids.has(id))).toEqual([]);
});

/** `inapplicable` only where applicability, a span of time or a list that may be empty can make it so. */
function expectedOutcomes(rule: Rule): Set<string> {
  if (rule.mode === 'manual') return new Set(['untested']);
  const always = ['passed', 'failed', 'cantTell'];
  return new Set(rule.applicability || rule.inForce ? [...always, 'inapplicable'] : always);
}

/** In a law's version that is in force now. */
function isIndexed(law: string, article: string): boolean {
  return laws.some(
    (l) => l.law === law && l.effective.some((span) => span.to === undefined) && article in l.articles,
  );
}

/** Archive rules rest on the archive's own order. */
function isArchiveRule(rule: Rule): boolean {
  return /^(?:file|page|cover|catalogue|filing-order|foreign)-/u.test(rule.id);
}
