import type { Fact, FactItem } from '../model/fact.ts';
import type { Evidence } from '../model/field.ts';
import type { ExpectationResult, FindingOutcome } from '../model/finding.ts';
import type { Condition, Expectation, Rule } from '../model/rule.ts';
import { factsOfLeaf, leavesOf, type Truth } from '../shared/kleene.ts';
import { decide } from './engine.ts';
import { filledIn } from './messages.ts';

/** What a rule says of one target. */
export interface RuleJudgement {
  readonly outcome: FindingOutcome;
  readonly expectations: readonly ExpectationResult[];
  readonly message: string;
  readonly evidence: readonly Evidence[];
}

type Facts = Readonly<Record<string, Fact>>;

/** Evidence of a finding at most: a list of forty pages helps nobody. */
const MAX_EVIDENCE = 12;

/** What rules that were judged before this one said of the case. */
export type Outcomes = ReadonlyMap<string, FindingOutcome>;

/** Judges one rule on given facts: in force? due? applicable? then each expectation. */
export async function evaluateRule(
  rule: Rule,
  facts: Facts,
  outcomes: Outcomes = new Map(),
): Promise<RuleJudgement> {
  const excluded = notInForce(rule, facts) ?? notDue(rule, facts) ?? (await notApplicable(rule, facts));
  if (excluded?.outcome === 'inapplicable') return excluded;
  const judged: JudgedExpectation[] = [];
  for (const expectation of rule.expectations)
    judged.push(...(await judgeExpectation(rule, expectation, facts, outcomes)));
  const outcome = foldExpectations(judged);
  // Whether the rule applies at all cannot be told: what fails is then a question, what passes stands.
  if (excluded && outcome !== 'passed') return excluded;
  const isOpen = outcome === 'failed' && isDueUnclear(rule, facts);
  return {
    outcome: isOpen ? 'cantTell' : outcome,
    expectations: judged.map(({ result }) => result),
    message: messageOf(judged, outcome),
    evidence: evidenceOf(judged, outcome, rule, facts),
  };
}

function inapplicable(message: string): RuleJudgement {
  return { outcome: 'inapplicable', expectations: [], message, evidence: [] };
}

function notInForce(rule: Rule, facts: Facts): RuleJudgement | undefined {
  const day = rule.anchorFact === undefined ? undefined : facts[rule.anchorFact]?.value;
  if (typeof day !== 'string') return undefined;
  const { from, to } = rule.inForce ?? {};
  const isOutside = (from !== undefined && day < from) || (to !== undefined && day > to);
  return isOutside ? inapplicable('行为发生时该规定尚未施行或已经失效') : undefined;
}

function dueFact(rule: Rule, facts: Facts): Fact | undefined {
  return facts[`stage-due-${rule.stage}`];
}

function notDue(rule: Rule, facts: Facts): RuleJudgement | undefined {
  return dueFact(rule, facts)?.value === false
    ? inapplicable('未到环节：案件尚未办到这一步，或者期限未满')
    : undefined;
}

function isDueUnclear(rule: Rule, facts: Facts): boolean {
  const due = dueFact(rule, facts);
  return due !== undefined && !due.isAbsent && due.value === undefined;
}

/** Undefined where the rule applies; cantTell where that cannot be told. */
async function notApplicable(rule: Rule, facts: Facts): Promise<RuleJudgement | undefined> {
  if (!rule.applicability) return undefined;
  const truth = await decide(rule.applicability.condition, facts);
  if (truth === true) return undefined;
  if (truth === false || truth === 'absent') return inapplicable(rule.applicability.otherwise);
  const unclear = unclearFacts(rule.applicability.condition, facts);
  return {
    outcome: 'cantTell',
    expectations: [],
    message: unclear[0]?.reason ?? '是否适用不能确认，请人工核查',
    evidence: unclear.flatMap((f) => f.evidence).slice(0, MAX_EVIDENCE),
  };
}

interface JudgedExpectation {
  readonly result: ExpectationResult;
  readonly isAdvisory: boolean;
  readonly evidence: readonly Evidence[];
}

async function judgeExpectation(
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

/** A few facts laid over the many of the case, which are not copied. */
export function over(facts: Facts, further: Facts): Facts {
  return Object.assign(Object.create(facts) as Record<string, Fact>, further);
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
  const sources = leavesOf(expectation.condition)
    .flatMap(factsOfLeaf)
    .flatMap((name) => facts[name] ?? []);
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

function unclearFacts(condition: Condition, facts: Facts): Fact[] {
  return leavesOf(condition)
    .flatMap(factsOfLeaf)
    .flatMap((name) => facts[name] ?? [])
    .filter((f) => f.value === undefined && !f.isAbsent);
}

/** failed > cantTell > passed > inapplicable; advisory expectations never make it fail or leave it open. */
function foldExpectations(judged: readonly JudgedExpectation[]): FindingOutcome {
  const outcomes = judged.filter((j) => !j.isAdvisory).map((j) => j.result.outcome);
  if (outcomes.includes('failed')) return 'failed';
  if (outcomes.includes('cantTell')) return 'cantTell';
  return outcomes.includes('passed') ? 'passed' : 'inapplicable';
}

function messageOf(judged: readonly JudgedExpectation[], outcome: FindingOutcome): string {
  const speaking = judged.filter((j) => j.result.outcome === outcome && j.result.message !== '');
  const texts = [...new Set(speaking.map((j) => j.result.message))];
  const shown = texts.slice(0, 6).join('；');
  const rest = texts.length > 6 ? `；等 ${texts.length} 处` : '';
  if (shown !== '') return shown + rest;
  return outcome === 'inapplicable' ? '没有可以核对的内容' : '符合要求';
}

function evidenceOf(
  judged: readonly JudgedExpectation[],
  outcome: FindingOutcome,
  rule: Rule,
  facts: Facts,
): Evidence[] {
  const own = judged.filter((j) => j.result.outcome === outcome).flatMap((j) => j.evidence);
  const further = (rule.evidenceFacts ?? []).flatMap((name) => facts[name]?.evidence ?? []);
  const seen = new Set<string>();
  return [...own, ...further]
    .filter((e) => {
      const key = `${e.file}\n${e.pageNumber}\n${e.quote}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .slice(0, MAX_EVIDENCE);
}
