import type { CaseType } from '../model/case-type.ts';
import type { Evidence } from '../model/evidence.ts';
import type { FactItem } from '../model/fact.ts';
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

/** Types of paper that a case of its kind should hold, each with the rule that asks for it. */
export type AskedPapers = CaseType['documents'];

/** What rules that were judged before this one said of the case, and which of them asks for which paper. */
export interface JudgedBefore {
  readonly outcomes: ReadonlyMap<string, FindingOutcome>;
  readonly papers: AskedPapers;
}

export const NOTHING_BEFORE: JudgedBefore = { outcomes: new Map(), papers: [] };

/** The rule that asks for the paper for which the item asks, too. */
export function askingRule(papers: AskedPapers, { paperType }: FactItem): string | undefined {
  return paperType === undefined ? undefined : papers.find(({ type }) => type === paperType)?.rule;
}

/** Evidence of a finding at most: a list of forty pages helps nobody. */
export const MAX_EVIDENCE = 12;

export function inapplicable(
  message: string,
): Extract<RuleJudgement, { outcome: 'passed' | 'inapplicable' }> {
  return { outcome: 'inapplicable', expectations: [], message, evidence: [] };
}
