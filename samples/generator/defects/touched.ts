import type { Expectations, RuleId } from '../rule-ids.ts';
import type { Defect } from './defect.ts';
import { open } from './edited.ts';

const REMEDY: readonly RuleId[] = ['decision-remedy-bodies', 'remedy-body-level'];
const ARTICLES: readonly RuleId[] = ['notice-decision-agreement'];
const PAY: readonly RuleId[] = ['payment-deadline', 'closing-order'];

/** Rules beyond its own that a defect of form or time also bears on: what they say then is open. */
const TOUCHED: Readonly<Record<string, readonly RuleId[]>> = {
  'decision-number-none': ['decision-number-agreement', 'service-receipt-agreement'],
  'decision-number-blank': ['decision-number-agreement', 'service-receipt-agreement'],
  'decision-party-code': ['credit-code-agreement'],
  'decision-party-all': ['credit-code-agreement'],
  'credit-code-decision': ['credit-code-agreement'],
  'decision-basis-law-only': ARTICLES,
  'decision-basis-no-applied': ARTICLES,
  'decision-basis-no-broken': ARTICLES,
  'decision-basis-no-article': ARTICLES,
  'decision-evidence-none': ['decision-evidence-agreement'],
  'decision-evidence-vague': ['decision-evidence-agreement'],
  'payment-terms-none': ['decision-collecting-bank', 'decision-late-fee'],
  'payment-terms-no-way': ['decision-collecting-bank'],
  'payment-terms-no-period': ['payment-deadline', 'decision-collecting-bank'],
  'payment-terms-short': ['payment-deadline', 'decision-collecting-bank'],
  'remedies-none': REMEDY,
  'remedies-no-litigation': REMEDY,
  'remedies-no-reconsideration': REMEDY,
  'amount-words-differ': ['notice-decision-agreement', 'closing-order', 'decision-penalty'],
  'party-name-receipt': ['service-receipt-agreement', 'service-receipt-completeness', 'foreign-document'],
  'party-name-notice': ['foreign-document', 'credit-code-agreement'],
  'party-name-order': ['foreign-document', 'credit-code-agreement'],
  'payment-notice-only': PAY,
  'paid-less': PAY,
  'paid-more': PAY,
  'waiver-before-service': ['date-order'],
  'decision-after-90-days': ['extension-approval-deadline'],
  'review-after-decision': ['date-order'],
  'review-before-hearing': ['date-order'],
  'extension-too-late': ['date-order'],
  'trap-late-fee': ['payment-deadline'],
  'trap-review-same-day': ['date-order'],
  'urging-lacking': ['outward-document-service'],
  'test-result-untold': ['outward-document-service'],
  'preservation-undisposed': ['outward-document-service'],
  'seizure-undisposed': ['outward-document-service'],
  'credit-code-everywhere': ['credit-code-agreement'],
  'missing-collective-discussion': ['discussion-order'],
  'decision-proposes': ['decision-penalty', 'payment-amount-agreement', 'decision-late-fee'],
  'body-superior': ['decision-remedy-bodies'],
  'inquiry-one-officer': ['officer-signature'],
  'inspection-one-officer': ['officer-signature'],
  'decision-foot-unsigned': ['payment-deadline', 'decision-service-signature'],
};

export function touchedOutcomes(defects: readonly Defect[]): Expectations {
  return Object.assign({}, ...defects.map(({ id }) => open(...(TOUCHED[id] ?? [])))) as Expectations;
}
