import type { CasePlan } from '../case-plan.ts';
import type { Expectations, Expected, RuleId } from '../rule-ids.ts';
import { daysOf } from '../writing-for.ts';
import { all } from './notice.ts';

const CONTENT: readonly RuleId[] = [
  'decision-facts',
  'decision-remedy-bodies',
  'decision-authority-date',
  'decision-wording',
  'decision-evidence-agreement',
];
const PENALTY: readonly RuleId[] = [
  'decision-penalty',
  'decision-collecting-bank',
  'decision-late-fee',
  'notice-decision-agreement',
  'notice-number-agreement',
];

/** What the decision says, and that it agrees with the notice and the file. */
export function decisionOutcomes(plan: CasePlan): Expectations {
  if (plan.ending === 'open' || plan.ending === 'withdrawn')
    return { ...all([...CONTENT, ...PENALTY], 'inapplicable'), 'remedy-body-level': 'inapplicable' };
  const isSince2024 = (daysOf(plan).decision ?? '') >= '2024-01-01';
  if (plan.ending === 'no-penalty')
    return {
      ...all(CONTENT, ['passed', 'inapplicable']),
      ...all(PENALTY, 'inapplicable'),
      'remedy-body-level': isSince2024 ? ['passed', 'inapplicable'] : 'inapplicable',
    };
  const { fine, confiscation } = plan.penalty;
  return {
    ...all(CONTENT, 'passed'),
    ...authorityDate(plan),
    'decision-penalty': 'passed',
    'decision-collecting-bank': fine + confiscation > 0 ? 'passed' : 'inapplicable',
    'decision-late-fee': fine > 0 ? 'passed' : 'inapplicable',
    'notice-decision-agreement': 'passed',
    // Some decisions recall the notice by date alone or not at all.
    'notice-number-agreement': ['passed', 'inapplicable'],
    'remedy-body-level': isSince2024 ? 'passed' : 'inapplicable',
  };
}

/** A date alone under the letter: the seal on it names the agency, for whoever can see it. */
function authorityDate({ style }: CasePlan): Expectations {
  const outcome: Expected = style.letterForm === 'date' ? ['passed', 'cantTell'] : 'passed';
  return { 'decision-authority-date': outcome };
}
