import type { CasePlan } from '../case-plan.ts';
import { showsClueDay } from '../documents/filing.ts';
import type { Expectations, Expected } from '../rule-ids.ts';

/** Filing, records, evidence and the order to correct; what needs a measure or test does not apply. */
export function investigationOutcomes(plan: CasePlan): Expectations {
  return {
    'filing-approval-officers': 'passed',
    'filing-deadline': filingDeadline(plan),
    'filing-before-investigation-end': plan.ending === 'withdrawn' ? ['passed', 'inapplicable'] : 'passed',
    'inspection-officer-count': 'passed',
    'inquiry-officer-count': 'passed',
    'inspection-credentials': 'passed',
    'inquiry-credentials': 'passed',
    'inspection-rights-notice': 'passed',
    'inquiry-rights-notice': 'passed',
    'inspection-time': 'passed',
    'inquiry-time': 'passed',
    'evidence-authentication': signed(plan),
    'preservation-approval': 'inapplicable',
    'preservation-disposal-deadline': 'inapplicable',
    'seizure-list-presence': 'inapplicable',
    'seizure-period': 'inapplicable',
    'seizure-disposal-presence': 'inapplicable',
    'rectification-order-content': plan.hasOrder ? signed(plan) : 'inapplicable',
    'test-result-notice': 'inapplicable',
  };
}

/** A signature or seal that is a picture can be seen only where pictures are read. */
export function signed({ style }: CasePlan): Expected {
  return style.signatures === 'image' ? ['passed', 'cantTell'] : 'passed';
}

/** Only these sectors set a number of days, and filed on the day of the clue is in time for any; that day must be stated. */
function filingDeadline(plan: CasePlan): Expected {
  if (!['市场监管', '生态环境'].includes(plan.profile.id)) return ['inapplicable', 'cantTell', 'passed'];
  // Found at an inspection whose day stands on the form: a hint that some take for the clue's day.
  return showsClueDay(plan) ? 'passed' : ['cantTell', 'passed'];
}
