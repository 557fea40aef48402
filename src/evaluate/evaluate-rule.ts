import type { Evidence } from '../model/evidence.ts';
import type { ExpectationResult, FindingOutcome, Ground } from '../model/finding.ts';
import type { Rule } from '../model/rule.ts';
import { exclusionOf, isDueUnclear } from './exclusion.ts';
import type { Facts } from './facts.ts';
import { judgeExpectation, type JudgedExpectation } from './judge-expectation.ts';
import { type Reason, reasonOf } from './reason.ts';
import { type JudgedBefore, MAX_EVIDENCE, NOTHING_BEFORE, type RuleJudgement } from './judgement.ts';

/** Judges one rule on given facts: in force? due? applicable? then each expectation. */
export async function evaluateRule(
  rule: Rule,
  facts: Facts,
  before: JudgedBefore = NOTHING_BEFORE,
): Promise<RuleJudgement> {
  const excluded = await exclusionOf(rule, facts);
  if (excluded?.outcome === 'inapplicable') return excluded;
  const judged: JudgedExpectation[] = [];
  for (const expectation of rule.expectations)
    judged.push(...(await judgeExpectation(rule, expectation, facts, before)));
  return folded(rule, facts, judged, excluded);
}

function folded(
  rule: Rule,
  facts: Facts,
  judged: readonly JudgedExpectation[],
  excluded: RuleJudgement | undefined,
): RuleJudgement {
  const outcome = foldExpectations(judged);
  // Whether the rule applies at all cannot be told: what fails is then a question, what passes stands.
  if (excluded && outcome !== 'passed') return excluded;
  const said = {
    expectations: judged.map(resultOf),
    message: messageOf(judged, outcome),
    evidence: evidenceOf(judged, outcome, rule, facts),
  };
  if (outcome === 'failed' && isDueUnclear(rule, facts))
    return { ...said, outcome: 'cantTell', reasonCode: 'unread' };
  if (outcome === 'failed') return { ...said, outcome, grounds: groundsOf(judged) };
  return outcome === 'cantTell' ? { ...said, outcome, ...reasonAmong(judged) } : { ...said, outcome };
}

function resultOf(judged: JudgedExpectation): ExpectationResult {
  const { id, outcome, message, isAdvisory } = judged;
  const advisory = isAdvisory ? { isAdvisory } : {};
  return { id, outcome, message, ...advisory, ...(judged.outcome === 'cantTell' ? reasonOf(judged) : {}) };
}

type JudgedOutcome = JudgedExpectation['outcome'];

/** failed > cantTell > passed > inapplicable; advisory expectations never make it fail or leave it open. */
function foldExpectations(judged: readonly JudgedExpectation[]): JudgedOutcome {
  const outcomes = judged.filter((j) => !j.isAdvisory).map((j) => j.outcome);
  if (outcomes.includes('failed')) return 'failed';
  if (outcomes.includes('cantTell')) return 'cantTell';
  return outcomes.includes('passed') ? 'passed' : 'inapplicable';
}

const COMPARED: Ground = { by: 'comparison' };

function groundsOf(judged: readonly JudgedExpectation[]): Ground[] {
  // What fails without a denial holds two values that are there against each other.
  return judged.flatMap((j) =>
    j.outcome !== 'failed' || j.isAdvisory ? [] : j.grounds.length > 0 ? j.grounds : [COMPARED],
  );
}

function reasonAmong(judged: readonly JudgedExpectation[]): Reason {
  const open = judged.flatMap((j) => (j.outcome === 'cantTell' && !j.isAdvisory ? [reasonOf(j)] : []));
  return open[0] ?? { reasonCode: 'unread' };
}

function messageOf(judged: readonly JudgedExpectation[], outcome: FindingOutcome): string {
  const speaking = judged.filter((j) => j.outcome === outcome && j.message !== '');
  const texts = [...new Set(speaking.map((j) => j.message))];
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
  const own = judged.filter((j) => j.outcome === outcome).flatMap((j) => j.evidence);
  const further = (rule.evidenceFacts ?? []).flatMap((name) => facts[name]?.evidence ?? []);
  const seen = new Set<string>();
  return [...own, ...further]
    .filter((e) => {
      const key = `${e.file}\n${e.pageNumber}\n${e.quote}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .slice(0, MAX_EVIDENCE);
}
