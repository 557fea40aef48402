/** The rules that the samples are labelled for, in the order of the procedure. */
export const RULE_IDS = [
  'cover-presence',
  'catalogue-presence',
  'file-notes-presence',
  'party-identity-presence',
  'filing-approval-presence',
  'investigation-record-presence',
  'investigation-report-presence',
  'legal-review-presence',
  'collective-discussion-presence',
  'notice-presence',
  'notice-service-presence',
  'decision-presence',
  'decision-approval-presence',
  'decision-service-presence',
  'payment-proof-presence',
  'closing-approval-presence',
  'file-readability',
  'file-duplication',
  'file-format-agreement',
  'credit-code-validity',
  'party-name-agreement',
  'decision-number',
  'decision-party',
  'decision-legal-basis',
  'decision-evidence',
  'decision-payment-terms',
  'decision-remedies',
  'decision-remedy-periods',
  'decision-amount-words',
  'decision-deadline',
  'notice-rights',
  'notice-waiting-period',
  'decision-service-deadline',
  'payment-amount-agreement',
  'legal-review-order',
] as const;

export type RuleId = (typeof RULE_IDS)[number];

export type Outcome = 'passed' | 'failed' | 'inapplicable' | 'cantTell';

/** One outcome, or several where the catalogue leaves room: the first is the plain reading. */
export type Expected = Outcome | readonly Outcome[];

export type Expectations = Readonly<Partial<Record<RuleId, Expected>>>;

export function accepts(expected: Expected, outcome: string): boolean {
  return typeof expected === 'string' ? expected === outcome : expected.includes(outcome as Outcome);
}

export function plainOutcome(expected: Expected): Outcome {
  return typeof expected === 'string' ? expected : (expected[0] ?? 'cantTell');
}
