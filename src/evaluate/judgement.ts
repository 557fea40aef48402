import type { Evidence } from '../model/field.ts';
import type { ExpectationResult, FindingOutcome } from '../model/finding.ts';

/** What a rule says of one target. */
export interface RuleJudgement {
  readonly outcome: FindingOutcome;
  readonly expectations: readonly ExpectationResult[];
  readonly message: string;
  readonly evidence: readonly Evidence[];
}

/** What rules that were judged before this one said of the case. */
export type Outcomes = ReadonlyMap<string, FindingOutcome>;

/** Evidence of a finding at most: a list of forty pages helps nobody. */
export const MAX_EVIDENCE = 12;

export function inapplicable(message: string): RuleJudgement {
  return { outcome: 'inapplicable', expectations: [], message, evidence: [] };
}
