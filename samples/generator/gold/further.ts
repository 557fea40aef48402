import type { CasePlan } from '../case-plan.ts';
import type { Expectations, Expected, RuleId } from '../rule-ids.ts';
import { all } from './notice.ts';

type Outcomes = Readonly<Partial<Record<RuleId, Expected | ((plan: CasePlan) => Expected)>>>;

/** Rules on steps that only some cases have, each with what it says of a case without defects. */
const FURTHER: Outcomes = {
  'hearing-request-answer': ({ hasHearing }) => (hasHearing ? 'passed' : 'inapplicable'),
  'decision-approval-order': ({ ending }) =>
    ending === 'penalty' || ending === 'no-penalty' ? ['passed', 'inapplicable'] : 'inapplicable',
  'discussion-decision-agreement': ['passed', 'inapplicable'],
  'mandate-presence': 'inapplicable',
  'rectification-recheck-presence': 'inapplicable',
  'sampling-record-presence': ['passed', 'inapplicable'],
  'test-report-validity': ['passed', 'inapplicable'],
  'closing-content': ({ ending }) => (ending === 'penalty' ? 'passed' : 'inapplicable'),
};

/** A paper that is away may have been what these rules ask for, or what they look at. */
const TOUCHED: Expected = ['inapplicable', 'passed', 'cantTell', 'failed'];

export function furtherOutcomes(plan: CasePlan): Expectations {
  const ids = Object.keys(FURTHER) as RuleId[];
  if ((plan.flaws.missing ?? []).length > 0) return all(ids, TOUCHED);
  return Object.fromEntries(
    ids.map((id) => {
      const outcome = FURTHER[id];
      return [id, typeof outcome === 'function' ? outcome(plan) : outcome];
    }),
  );
}
