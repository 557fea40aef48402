import type { CasePlan } from '../case-plan.ts';
import type { Expectations, Expected } from '../rule-ids.ts';
import { daysOf } from '../writing-for.ts';

/** 法制审核 and 集体讨论, where they are on file. */
export function reviewOutcomes(plan: CasePlan): Expectations {
  const days = daysOf(plan);
  const hasReview = days.review !== undefined;
  const hasDiscussion = days.discussion !== undefined;
  const isDecided = plan.ending !== 'open';
  return {
    'legal-review-substance': hasReview ? 'passed' : 'inapplicable',
    'legal-review-independence': hasReview ? independence(plan) : 'inapplicable',
    'legal-review-conclusion': hasReview ? 'passed' : 'inapplicable',
    'discussion-order': hasDiscussion && isDecided ? 'passed' : 'inapplicable',
    'discussion-vote-independence': hasDiscussion ? 'passed' : 'inapplicable',
  };
}

/** Of reviewers who only sign by hand nobody can read who they are. */
function independence({ style }: CasePlan): Expected {
  return style.signatures === 'image' ? ['passed', 'inapplicable', 'cantTell'] : 'passed';
}
