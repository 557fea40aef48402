import type { Fact } from '../model/fact.ts';
import type { Rule } from '../model/rule.ts';
import { reasonOf } from './reason.ts';
import { decide } from './engine.ts';
import { type Facts, unclearFacts } from './facts.ts';
import { inapplicable, MAX_EVIDENCE, type RuleJudgement } from './judgement.ts';

/** Why a rule says nothing of the case, or may say nothing: not in force, not yet due, not applicable; undefined where it speaks. */
export async function exclusionOf(rule: Rule, facts: Facts): Promise<RuleJudgement | undefined> {
  return notInForce(rule, facts) ?? notDue(rule, facts) ?? (await notApplicable(rule, facts));
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
    ? { ...inapplicable('未到环节：案件尚未办到这一步，或者期限未满'), reasonCode: 'not-due' }
    : undefined;
}

/** Whether nobody could tell that the rule's stage is due. */
export function isDueUnclear(rule: Rule, facts: Facts): boolean {
  const due = dueFact(rule, facts);
  return due !== undefined && !due.isAbsent && due.value === undefined;
}

/** Undefined where the rule applies; cantTell where that cannot be told. */
async function notApplicable(rule: Rule, facts: Facts): Promise<RuleJudgement | undefined> {
  if (!rule.applicability) return undefined;
  const { truth } = await decide(rule.applicability.condition, facts);
  if (truth === true) return undefined;
  if (truth === false || truth === 'absent') return inapplicable(rule.applicability.otherwise);
  const unclear = unclearFacts(rule.applicability.condition, facts);
  const isGuess = unclear.length > 0 && unclear.every(({ reasonCode }) => reasonCode === 'unexplained-paper');
  if (rule.applicability.isRare && isGuess) return inapplicable(rule.applicability.otherwise);
  return {
    outcome: 'cantTell',
    ...reasonOf(unclear[0] ?? { reasonCode: 'unread' }),
    expectations: [],
    message: unclear[0]?.reason ?? '是否适用不能确认，请人工核查',
    evidence: unclear.flatMap((f) => f.evidence).slice(0, MAX_EVIDENCE),
  };
}
