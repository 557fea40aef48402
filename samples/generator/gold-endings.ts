import type { CasePlan } from './case-plan.ts';
import { discussionOutcome, reviewOutcome } from './duties.ts';
import type { Expectations, Expected, RuleId } from './rule-ids.ts';
import { daysOf } from './writing-for.ts';

const NOTICE: readonly RuleId[] = [
  'notice-presence',
  'notice-service-presence',
  'notice-rights',
  'notice-waiting-period',
];
const MONEY: readonly RuleId[] = [
  'decision-payment-terms',
  'decision-amount-words',
  'payment-proof-presence',
  'payment-amount-agreement',
];
const DECISION: readonly RuleId[] = [
  'decision-number',
  'decision-party',
  'decision-legal-basis',
  'decision-evidence',
  'decision-remedies',
  'decision-remedy-periods',
];
const SHELL: readonly RuleId[] = ['cover-presence', 'catalogue-presence', 'file-notes-presence'];

const all = (ids: readonly RuleId[], outcome: Expected): Expectations =>
  Object.fromEntries(ids.map((id) => [id, outcome]));

/** What another ending than a penalty changes. */
export function endingOutcomes(plan: CasePlan): Expectations {
  const days = daysOf(plan);
  switch (plan.ending) {
    case 'penalty':
      return {};
    case 'no-penalty':
      return {
        ...all([...NOTICE, ...MONEY], 'inapplicable'),
        ...all(
          [...DECISION, 'decision-service-presence', 'decision-service-deadline', 'decision-deadline'],
          ['passed', 'inapplicable'],
        ),
        'decision-approval-presence': 'inapplicable',
        'legal-review-presence': plan.hasReview ? ['passed', 'inapplicable'] : 'inapplicable',
        'legal-review-order': plan.hasReview ? ['passed', 'inapplicable'] : 'inapplicable',
        'collective-discussion-presence': ['inapplicable', 'cantTell'],
      };
    case 'withdrawn':
      return {
        ...all([...NOTICE, ...MONEY, ...DECISION], 'inapplicable'),
        ...all(['decision-service-presence', 'decision-service-deadline'], 'inapplicable'),
        'decision-approval-presence': ['inapplicable', 'passed'],
        'decision-deadline': ['inapplicable', 'passed'],
        'legal-review-presence': 'inapplicable',
        'legal-review-order': 'inapplicable',
        'collective-discussion-presence': 'inapplicable',
        'party-name-agreement': ['passed', 'inapplicable'],
      };
    case 'open':
      return {
        ...all([...SHELL, ...MONEY, ...DECISION], 'inapplicable'),
        ...all(
          [
            'decision-presence',
            'decision-approval-presence',
            'decision-service-presence',
            'decision-service-deadline',
            'decision-deadline',
            'notice-waiting-period',
            'legal-review-order',
            'closing-approval-presence',
          ],
          'inapplicable',
        ),
        'legal-review-presence': due(reviewOutcome(plan, days.review !== undefined)),
        'collective-discussion-presence': due(discussionOutcome(plan, days.discussion !== undefined)),
      };
  }
}

/** Before the decision neither review nor discussion is overdue. */
function due(outcome: Expected): Expected {
  return outcome === 'passed' ? ['passed', 'inapplicable'] : 'inapplicable';
}
