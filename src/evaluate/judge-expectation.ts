import type { Fact, FactItem } from '../model/fact.ts';
import type { Evidence } from '../model/field.ts';
import type { ExpectationResult, FindingOutcome } from '../model/finding.ts';
import type { Expectation, Rule } from '../model/rule.ts';
import type { Truth } from '../shared/conditions/kleene.ts';
import { decide } from './engine.ts';
import { type Facts, factsIn, over, unclearFacts } from './facts.ts';
import type { Outcomes } from './judgement.ts';
import { filledIn } from './messages.ts';

/** One expectation on one item, or on the case. */
export interface JudgedExpectation {
  readonly result: ExpectationResult;
  readonly isAdvisory: boolean;
  readonly evidence: readonly Evidence[];
}

/** An expectation, once for each item of the list that it names; items that another rule has decided on are left out. */
export async function judgeExpectation(
  rule: Rule,
  expectation: Expectation,
  facts: Facts,
  outcomes: Outcomes,
): Promise<JudgedExpectation[]> {
  if (expectation.forEach === undefined) return [await judgeOne(rule, expectation, expectation.id, facts)];
  const list = facts[expectation.forEach];
  if (!list || list.isAbsent) return [];
  if (list.value === undefined) return [undecidedList(rule, expectation, list)];
  const judged: JudgedExpectation[] = [];
  for (const item of list.value as readonly FactItem[]) {
    if (isSettled(item, outcomes)) continue;
    judged.push(
      await judgeOne(rule, expectation, `${expectation.id}:${item.key}`, over(facts, itemFacts(item))),
    );
  }
  return judged;
}

/** Another rule has told already whether it is there. */
function isSettled({ coveredBy }: FactItem, outcomes: Outcomes): boolean {
  const outcome = coveredBy === undefined ? undefined : outcomes.get(coveredBy);
  return outcome === 'failed' || outcome === 'passed';
}

function undecidedList(rule: Rule, expectation: Expectation, list: Fact): JudgedExpectation {
  return {
    result: { id: expectation.id, outcome: 'cantTell', message: list.reason ?? '不能确认，请人工核查' },
    isAdvisory: isAdvisory(rule, expectation),
    evidence: list.evidence,
  };
}

/** A list's item as facts: `item.label` and each of its values. */
function itemFacts(item: FactItem): Record<string, Fact> {
  const { evidence, reason = '不能确认，请人工核查' } = item;
  const values = Object.entries(item.values).map(([name, value]): [string, Fact] => [
    `item.${name}`,
    value === undefined ? { value: undefined, reason, evidence } : { value, evidence },
  ]);
  return { ...Object.fromEntries(values), 'item.label': { value: item.label, evidence } };
}

async function judgeOne(
  rule: Rule,
  expectation: Expectation,
  id: string,
  facts: Facts,
): Promise<JudgedExpectation> {
  const decided = outcomeOf(await decide(expectation.condition, facts));
  const sources = factsIn(expectation.condition, facts);
  const message = expectationMessage(expectation, decided, facts);
  const doubt = decided === 'failed' ? sources.find((fact) => fact.doubt !== undefined)?.doubt : undefined;
  return {
    result: doubt
      ? { id, outcome: 'cantTell', message: `${message}；${doubt}` }
      : { id, outcome: decided, message },
    isAdvisory: isAdvisory(rule, expectation),
    evidence: sources.flatMap((f) => f.evidence),
  };
}

function isAdvisory(rule: Rule, expectation: Expectation): boolean {
  return !rule.isAdvisory && expectation.isAdvisory === true;
}

function outcomeOf(truth: Truth): FindingOutcome {
  if (truth === true) return 'passed';
  if (truth === false) return 'failed';
  return truth === 'unknown' ? 'cantTell' : 'inapplicable';
}

function expectationMessage(expectation: Expectation, outcome: FindingOutcome, facts: Facts): string {
  const { messages, condition } = expectation;
  if (outcome === 'passed') return filledIn(messages.passed ?? '', facts);
  if (outcome === 'failed') return filledIn(messages.failed, facts);
  if (outcome === 'inapplicable') return '没有可以核对的内容';
  const unclear = unclearFacts(condition, facts)[0];
  const reason = unclear?.reason ?? '不能确认，请人工核查';
  return messages.cantTell
    ? filledIn(messages.cantTell, over(facts, { reason: { value: reason, evidence: [] } }))
    : reason;
}
