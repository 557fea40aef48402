import type { Fact, FactItem, UndecidedFact } from '../model/fact.ts';
import type { Evidence } from '../model/evidence.ts';
import type { FindingOutcome } from '../model/finding.ts';
import type { Condition, Expectation, Rule } from '../model/rule.ts';
import type { Footing } from '../shared/conditions/footing.ts';
import type { Truth } from '../shared/conditions/kleene.ts';
import { decide } from './engine.ts';
import { type Facts, factsIn, over, unclearFacts } from './facts.ts';
import { askingRule, type JudgedBefore } from './judgement.ts';
import { type Reason, reasonOf } from './reason.ts';
import { filledIn } from './messages.ts';

interface Said {
  readonly id: string;
  readonly message: string;
  readonly isAdvisory: boolean;
  readonly evidence: readonly Evidence[];
}

/** One expectation on one item, or on the case. A failure says what it rests on, a question why it is one. */
export type JudgedExpectation =
  | (Said & { readonly outcome: 'passed' | 'inapplicable' })
  | (Said & { readonly outcome: 'failed'; readonly grounds: Footing['denials'] })
  | (Said & { readonly outcome: 'cantTell' } & Reason);

/** An expectation, once for each item of the list that it names; items that another rule has decided on are left out. */
export async function judgeExpectation(
  rule: Rule,
  expectation: Expectation,
  facts: Facts,
  before: JudgedBefore,
): Promise<JudgedExpectation[]> {
  if (expectation.forEach === undefined) return [await judgeOne(rule, expectation, expectation.id, facts)];
  const list = facts[expectation.forEach];
  if (!list || list.isAbsent) return [];
  if (list.value === undefined) return [undecidedList(rule, expectation, list)];
  const judged: JudgedExpectation[] = [];
  for (const item of list.value as readonly FactItem[]) {
    if (isSettled(item, before)) continue;
    judged.push(
      await judgeOne(rule, expectation, `${expectation.id}:${item.key}`, over(facts, itemFacts(item))),
    );
  }
  return judged;
}

/** Another rule has told already whether it is there. */
function isSettled(item: FactItem, { outcomes, papers }: JudgedBefore): boolean {
  const rule = askingRule(papers, item);
  const outcome = rule === undefined ? undefined : outcomes.get(rule);
  return outcome === 'failed' || outcome === 'passed';
}

function undecidedList(rule: Rule, expectation: Expectation, list: UndecidedFact): JudgedExpectation {
  return {
    id: expectation.id,
    outcome: 'cantTell',
    ...reasonOf(list),
    message: list.reason,
    isAdvisory: isAdvisory(rule, expectation),
    evidence: list.evidence,
  };
}

/** A list's item as facts: `item.label` and each of its values. */
function itemFacts(item: FactItem): Record<string, Fact> {
  const { evidence, reason = '不能确认，请人工核查' } = item;
  const why = reasonOf({ reasonCode: 'unread', ...item });
  const values = Object.entries(item.values).map(([name, value]): [string, Fact] => {
    if (value === undefined) return [`item.${name}`, { value, reason, ...why, evidence }];
    if (typeof value === 'object' && 'denied' in value)
      return [`item.${name}`, { value: false, denial: value.denied, evidence }];
    return [`item.${name}`, { value, evidence }];
  });
  return { ...Object.fromEntries(values), 'item.label': { value: item.label, evidence } };
}

async function judgeOne(
  rule: Rule,
  expectation: Expectation,
  id: string,
  facts: Facts,
): Promise<JudgedExpectation> {
  const { truth, footing } = await decide(expectation.condition, facts);
  const said = {
    id,
    isAdvisory: isAdvisory(rule, expectation),
    evidence: factsIn(expectation.condition, facts).flatMap((f) => f.evidence),
    message: expectationMessage(expectation, outcomeOf(truth), facts),
  };
  if (truth === false) return failure(said, footing);
  if (truth === true) return { ...said, outcome: 'passed' };
  return truth === 'absent'
    ? { ...said, outcome: 'inapplicable' }
    : { ...said, outcome: 'cantTell', ...reasonIn(expectation.condition, facts) };
}

/** What fails on a doubtful footing is a question. */
function failure(said: Said, { denials, doubt }: Footing): JudgedExpectation {
  return doubt
    ? {
        ...said,
        outcome: 'cantTell',
        ...reasonOf({ reasonCode: doubt.code, ...doubt }),
        message: `${said.message}；${doubt.reason}`,
      }
    : { ...said, outcome: 'failed', grounds: denials };
}

function reasonIn(condition: Condition, facts: Facts): Reason {
  return reasonOf(unclearFacts(condition, facts)[0] ?? { reasonCode: 'unread' });
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
