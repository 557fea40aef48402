import type { Evidence } from '../model/evidence.ts';
import type { ExpectationResult, FindingOutcome, Ground, ReasonCode } from '../model/finding.ts';

interface Said {
  readonly expectations: readonly ExpectationResult[];
  readonly message: string;
  readonly evidence: readonly Evidence[];
}

/** What a rule says of one target. There is no failure that does not say what it rests on. */
export type RuleJudgement =
  | (Said & { readonly outcome: 'passed' | 'inapplicable'; readonly reasonCode?: ReasonCode })
  | (Said & { readonly outcome: 'failed'; readonly grounds: readonly Ground[] })
  | (Said & { readonly outcome: 'cantTell'; readonly reasonCode: ReasonCode; readonly cause?: string });

/** What rules that were judged before this one said of the case. */
export type Outcomes = ReadonlyMap<string, FindingOutcome>;

/** Evidence of a finding at most: a list of forty pages helps nobody. */
export const MAX_EVIDENCE = 12;

export function inapplicable(
  message: string,
): Extract<RuleJudgement, { outcome: 'passed' | 'inapplicable' }> {
  return { outcome: 'inapplicable', expectations: [], message, evidence: [] };
}
