import type { CasePlan } from './case-plan.ts';
import type { Expected } from './rule-ids.ts';
import { daysOf } from './writing-for.ts';

/** 法制审核 (处罚法 58): required, not required, or for a person to say. */
export function reviewOutcome(plan: CasePlan, isThere: boolean): Expected {
  if (plan.isMajor || plan.hasHearing || plan.profile.reviewsEveryCase) return isThere ? 'passed' : 'failed';
  return optionalDuty(plan, isThere);
}

/** 集体讨论 (处罚法 57). */
export function discussionOutcome(plan: CasePlan, isThere: boolean): Expected {
  if (plan.isMajor) return isThere ? 'passed' : 'failed';
  return optionalDuty(plan, isThere);
}

/** Nothing in the file makes it certain: likely from the hearing threshold on, unknown where that is unknown. */
function optionalDuty(plan: CasePlan, isThere: boolean): Expected {
  if (plan.penalty.fine + plan.penalty.confiscation === 0)
    return isThere ? ['passed', 'inapplicable'] : 'inapplicable';
  const threshold = hearingThreshold(plan);
  const isBelow =
    threshold !== undefined && Math.max(plan.penalty.fine, plan.penalty.confiscation) < threshold * 100;
  if (isThere) return isBelow ? ['passed', 'inapplicable'] : 'passed';
  if (!isBelow) return 'cantTell';
  return hasProvincialFigure(plan) ? ['inapplicable', 'cantTell'] : 'inapplicable';
}

/** In yuan; undefined: the office has to set it. */
export function hearingThreshold(plan: CasePlan): number | undefined {
  const isUnit = plan.party.kind === 'organisation';
  switch (plan.profile.id) {
    case '市场监管':
      return isUnit ? 100_000 : 10_000;
    case '生态环境':
      if ((daysOf(plan).notice ?? '') < '2023-07-01') return isUnit ? 50_000 : 5_000;
      return isUnit ? 200_001 : 5_000;
    default:
      return undefined;
  }
}

/** A province may have set its own, lower one. */
export function hasProvincialFigure(plan: CasePlan): boolean {
  return plan.place.city.startsWith('山东省') && plan.penalty.fine >= 2_000_000;
}
