import type { CasePlan } from '../case-plan.ts';
import type { Expectations, Expected } from '../rule-ids.ts';

/** 卷内目录, order, other cases' papers; numbers, names and days that must agree. */
export function archiveOutcomes(plan: CasePlan): Expectations {
  const isBound = plan.ending !== 'open';
  const isUnit = plan.party.creditCode !== undefined;
  return {
    'catalogue-agreement': isBound ? 'passed' : 'inapplicable',
    'catalogue-completeness': isBound ? 'passed' : 'inapplicable',
    // Inside order is the office's own: decision first, or as things happened.
    'filing-order': ['passed', 'inapplicable', 'cantTell'],
    'foreign-document': 'passed',
    'identity-number-validity': 'passed',
    'credit-code-agreement': isUnit ? agreementOf(plan) : 'inapplicable',
    'decision-number-agreement': hasDecisionNumber(plan) ? 'passed' : 'inapplicable',
    'cause-agreement': 'passed',
    'facts-agreement': ['passed', 'inapplicable'],
    'officer-agreement': 'passed',
    'officer-certificate-agreement': ['passed', 'inapplicable'],
    'officer-schedule-conflict': 'passed',
    'date-validity': 'passed',
    'date-order': plan.ending === 'penalty' ? 'passed' : ['passed', 'inapplicable'],
  };
}

function hasDecisionNumber({ ending }: CasePlan): boolean {
  return ending === 'penalty' || ending === 'no-penalty';
}

/** One outward paper alone agrees with nothing. */
function agreementOf({ ending }: CasePlan): Expected {
  return ending === 'penalty' ? 'passed' : ['passed', 'inapplicable'];
}
