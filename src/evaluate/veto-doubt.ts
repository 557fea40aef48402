import type { Doubt, FactTable } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { Condition, Rule } from '../model/rule.ts';
import { decide } from './engine.ts';
import { type Facts, factsOfDocument } from './facts.ts';
import { asQuestion } from './question.ts';

/** By what findings are looked at once more. */
interface Ground {
  readonly rules: readonly Rule[];
  readonly facts: FactTable;
  /** Whether a finding vetoes in the standard. */
  readonly vetoes: (finding: Finding) => boolean;
}

/** A failure that would veto and rests on a number that nobody has read in its source is a question that shows the number. */
export async function withoutUnreadVetoes(findings: readonly Finding[], ground: Ground): Promise<Finding[]> {
  const asked: Finding[] = [];
  for (const finding of findings) {
    const doubt = await vetoDoubtOf(finding, ground);
    asked.push(doubt ? asQuestion(finding, doubt.code, doubt.reason, doubt.cause) : finding);
  }
  return asked;
}

async function vetoDoubtOf(finding: Finding, { rules, facts, vetoes }: Ground): Promise<Doubt | undefined> {
  const rule = rules.find(({ id }) => id === finding.ruleId);
  if (!rule || finding.outcome !== 'failed' || !vetoes(finding)) return undefined;
  const own = finding.target === 'case' ? facts.facts : factsOfDocument(facts, finding.target);
  const applies = rule.applicability && (await doubtIn(rule.applicability.condition, true, own));
  if (applies) return applies;
  for (const { forEach, condition } of rule.expectations) {
    const doubt = forEach === undefined ? await doubtIn(condition, false, own) : own[forEach]?.vetoDoubt;
    if (doubt) return doubt;
  }
  return undefined;
}

/** The doubt on what makes a condition come out so. */
async function doubtIn(condition: Condition, outcome: boolean, facts: Facts): Promise<Doubt | undefined> {
  const { truth, footing } = await decide(condition, facts);
  return truth === outcome ? footing.vetoDoubt : undefined;
}
