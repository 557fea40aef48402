import type { CasePlan } from '../case-plan.ts';
import { hasProvincialFigure, hearingThreshold } from '../duties.ts';
import type { Expectations, Expected, RuleId } from '../rule-ids.ts';

const CONTENT: readonly RuleId[] = [
  'notice-number',
  'notice-basis',
  'notice-facts',
  'notice-party',
  'notice-penalty-specificity',
];
const HEARING: readonly RuleId[] = [
  'hearing-notice-deadline',
  'hearing-record-presence',
  'hearing-report-presence',
  'hearing-host-independence',
];

/** 告知, 申辩 and 听证. */
export function noticeOutcomes(plan: CasePlan): Expectations {
  const isTold = plan.ending === 'penalty' || plan.ending === 'open';
  return {
    ...all(CONTENT, isTold ? 'passed' : 'inapplicable'),
    ...all(HEARING, plan.hasHearing ? 'passed' : 'inapplicable'),
    'notice-hearing-right': isTold ? hearingRight(plan) : 'inapplicable',
    'defence-review-presence': defenceReview(plan),
  };
}

export function all(ids: readonly RuleId[], outcome: Expected): Expectations {
  return Object.fromEntries(ids.map((id) => [id, outcome]));
}

/** What was said at the hearing is a defence too; some reviewers count it under the hearing report. */
function defenceReview({ hasDefence, hasHearing }: CasePlan): Expected {
  if (hasDefence) return 'passed';
  return hasHearing ? ['passed', 'inapplicable'] : 'inapplicable';
}

/** Below a known threshold the right need not be told; where none is known a person decides. */
function hearingRight(plan: CasePlan): Expected {
  if (plan.tellsHearing) return 'passed';
  const sum = Math.max(plan.penalty.fine, plan.penalty.confiscation);
  if (sum === 0)
    return plan.violation.extraPenalty === undefined ? 'inapplicable' : ['inapplicable', 'cantTell'];
  const threshold = hearingThreshold(plan);
  if (threshold === undefined) return 'cantTell';
  if (sum >= threshold * 100) return 'failed';
  return hasProvincialFigure(plan) ? ['inapplicable', 'cantTell'] : 'inapplicable';
}
