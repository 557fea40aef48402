import type { Evidence } from '../model/field.ts';
import type { FindingOutcome } from '../model/finding.ts';
import type { Rule } from '../model/rule.ts';
import { exclusionOf, isDueUnclear } from './exclusion.ts';
import type { Facts } from './facts.ts';
import { judgeExpectation, type JudgedExpectation } from './judge-expectation.ts';
import { MAX_EVIDENCE, type Outcomes, type RuleJudgement } from './judgement.ts';

/** CaseThreads one rule on given facts: in force? due? applicable? then each expectation. */
export async function evaluateRule(
  rule: Rule,
  facts: Facts,
  outcomes: Outcomes = new Map(),
): Promise<RuleJudgement> {
  const excluded = await exclusionOf(rule, facts);
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
