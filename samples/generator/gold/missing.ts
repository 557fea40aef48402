import type { CasePlan } from '../case-plan.ts';
import type { Expectations, Expected, RuleId } from '../rule-ids.ts';
import { all } from './notice.ts';

const AWAY: Expected = ['inapplicable', 'cantTell'];
/** The presence rule has said it: what else the gap touches may be passed over or asked about. */
const TOUCHED: Expected = ['inapplicable', 'passed', 'cantTell', 'failed'];

/** Rules that look into the paper: without it they do not apply, its presence rule fails alone. */
const READ_IN: Readonly<Record<string, readonly RuleId[]>> = {
  'file-catalogue': ['catalogue-agreement', 'catalogue-completeness'],
  'filing-approval': [
    'filing-approval-officers',
    'filing-approval-signature',
    'filing-deadline',
    'filing-before-investigation-end',
  ],
  'investigation-report': ['investigation-report-signature'],
  'decision-receipt': ['decision-service-signature'],
  'closing-approval': ['closing-approval-signature'],
  'inspection-record': [
    'inspection-officer-count',
    'inspection-credentials',
    'inspection-rights-notice',
    'inspection-time',
    'inspection-signature',
    'inspection-page-signature',
  ],
  'inquiry-record': [
    'inquiry-officer-count',
    'inquiry-credentials',
    'inquiry-rights-notice',
    'inquiry-time',
    'inquiry-signature',
    'inquiry-page-signature',
  ],
  'legal-review-opinion': ['legal-review-substance', 'legal-review-independence', 'legal-review-conclusion'],
  'collective-discussion-record': [
    'discussion-order',
    'discussion-vote-independence',
    'collective-discussion-signature',
  ],
  'prior-notice': [
    'notice-number',
    'notice-basis',
    'notice-facts',
    'notice-party',
    'notice-penalty-specificity',
    'notice-hearing-right',
    'notice-decision-agreement',
    'notice-seal',
  ],
  'penalty-decision': [
    'decision-seal',
    'decision-service-signature',
    'decision-facts',
    'decision-penalty',
    'decision-collecting-bank',
    'decision-late-fee',
    'decision-remedy-bodies',
    'decision-authority-date',
    'decision-wording',
    'decision-evidence-agreement',
    'remedy-body-level',
    'notice-decision-agreement',
    'notice-number-agreement',
    'discussion-order',
  ],
};

/** Rules that the paper is only one witness of. */
const TOUCHES: Readonly<Record<string, readonly RuleId[]>> = {
  'file-catalogue': ['filing-order', 'page-count-agreement'],
  'file-notes': ['page-count-agreement'],
  'filing-approval': ['cause-agreement', 'date-order', 'officer-agreement'],
  'inspection-record': [
    'officer-signature',
    'record-confirmation',
    'decision-evidence-agreement',
    'officer-schedule-conflict',
    'officer-agreement',
    'filing-deadline',
    'date-order',
  ],
  'inquiry-record': [
    'officer-signature',
    'record-confirmation',
    'decision-evidence-agreement',
    'officer-schedule-conflict',
    'officer-agreement',
    'date-order',
  ],
  'party-identity': ['decision-evidence-agreement', 'evidence-authentication'],
  'investigation-report': ['filing-before-investigation-end', 'date-order', 'cause-agreement'],
  'prior-notice': [
    'notice-number-agreement',
    'credit-code-agreement',
    'service-receipt-agreement',
    'date-order',
  ],
  'hearing-right-notice': ['notice-hearing-right', 'notice-seal', 'service-receipt-agreement'],
  'notice-receipt': [
    'service-receipt-completeness',
    'service-receipt-agreement',
    'service-method-proof',
    'attachment-presence',
    'notice-number-agreement',
  ],
  'penalty-decision': [
    'decision-number-agreement',
    'credit-code-agreement',
    'payment-deadline',
    'closing-order',
    'service-receipt-agreement',
    'defence-review-presence',
    'extension-approval-deadline',
    'filing-order',
    'date-order',
    'party-coverage',
    'legal-review-conclusion',
  ],
  'decision-receipt': [
    'service-receipt-completeness',
    'service-receipt-agreement',
    'service-method-proof',
    'attachment-presence',
    'payment-deadline',
    'decision-number-agreement',
    'court-application-deadline',
  ],
  'payment-receipt': [
    'payment-deadline',
    'closing-order',
    'decision-number-agreement',
    'urging-notice-presence',
  ],
  'closing-approval': ['closing-order', 'decision-number-agreement', 'cause-agreement', 'date-order'],
};

/** What the papers that a defect took away change beside their presence rules. */
export function missingOutcomes(plan: CasePlan): Expectations {
  const missing = plan.flaws.missing ?? [];
  const touched = missing.map((key) => all(TOUCHES[key] ?? [], TOUCHED));
  const away = missing.map((key) => all(READ_IN[key] ?? [], AWAY));
  return Object.assign({}, ...touched, ...away) as Expectations;
}
