import type { Step } from './case-plan.ts';

/** The step on whose day a paper is dated; undefined: it bears no day of its own. */
export function stepOfPaper(key: string): Step | undefined {
  return key.startsWith('exhibit') ? 'inquiry' : STEPS[key];
}

const STEPS: Readonly<Record<string, Step>> = {
  'filing-approval': 'filing',
  'inspection-record': 'inspection',
  'party-identity': 'inquiry',
  'rectification-order': 'filing',
  'order-receipt': 'filing',
  'inquiry-record': 'inquiry',
  'extension-approval': 'extension',
  'investigation-report': 'report',
  'legal-review-opinion': 'review',
  'collective-discussion-record': 'discussion',
  'prior-notice': 'notice',
  'hearing-right-notice': 'notice',
  'notice-receipt': 'noticeService',
  'waiver-statement': 'waiver',
  'no-penalty-decision': 'decision',
  'withdrawal-approval': 'withdrawal',
  'hearing-notice': 'hearingNotice',
  'hearing-receipt': 'hearingNotice',
  'hearing-record': 'hearing',
  'hearing-report': 'hearing',
  'decision-approval': 'approval',
  'penalty-decision': 'decision',
  'decision-receipt': 'decisionService',
  'payment-receipt': 'payment',
  'payment-receipt-2': 'payment',
  'payment-notice': 'decisionService',
  'closing-approval': 'closing',
};
