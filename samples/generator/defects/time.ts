import { addWorkdays, daysBetween } from '../calendar.ts';
import type { CasePlan, Step } from '../case-plan.ts';
import { withGap, withStepAfter } from '../timeline.ts';
import { daysOf } from '../writing-for.ts';
import { isHandedOver } from '../documents/service.ts';
import { withFlaws, failedInTime } from './defect.ts';
import type { Defect } from './defect.ts';

const hasStep = (plan: CasePlan, step: Step): boolean =>
  plan.schedule.some((scheduled) => scheduled.step === step);

/** The step that comes right after the service of the notice: the waiting period lies before it. */
export function stepAfterService(plan: CasePlan): Step {
  const at = plan.schedule.findIndex(({ step }) => step === 'noticeService');
  return plan.schedule[at + 1]?.step ?? 'approval';
}

export const TIME_DEFECTS: readonly Defect[] = [
  {
    id: 'decision-too-early',
    ruleId: 'notice-waiting-period',
    title: '告知期限未满即作出处罚决定',
    fits: (plan) => !plan.hasWaiver && !plan.hasHearing,
    apply: (plan) => {
      const waits = withGap(plan.schedule, stepAfterService(plan), 1);
      return { ...plan, schedule: withGap(withGap(waits, 'approval', 0), 'decision', 0) };
    },
    outcomes: () => ({ 'notice-waiting-period': 'failed' }),
  },
  {
    id: 'decision-on-last-day',
    ruleId: 'notice-waiting-period',
    title: '在告知期限最后一日作出处罚决定',
    fits: (plan) =>
      !plan.hasWaiver &&
      !plan.hasHearing &&
      plan.printedPeriod === 5 &&
      (plan.tellsHearing || plan.profile.statementWorkdays === 5) &&
      stepAfterService(plan) === 'approval',
    apply: (plan) => ({ ...plan, schedule: withGap(withGap(plan.schedule, 'approval', 5), 'decision', 0) }),
    outcomes: () => ({ 'notice-waiting-period': 'failed' }),
  },
  {
    id: 'waiver-before-service',
    ruleId: 'notice-waiting-period',
    title: '放弃声明早于告知书送达，期限未满即处罚',
    fits: (plan) =>
      plan.hasWaiver &&
      // A short period of the notice's own may be over all the same.
      plan.printedPeriod >= 5 &&
      plan.schedule.findIndex(({ step }) => step === 'review') <
        plan.schedule.findIndex(({ step }) => step === 'notice'),
    apply: (plan) => {
      const schedule = withGap(
        withGap(withGap(withGap(plan.schedule, 'noticeService', 3), 'waiver', 0), 'approval', 1),
        'decision',
        0,
      );
      const moved = { ...plan, schedule };
      return withFlaws(moved, { days: { waiver: addWorkdays(daysOf(moved).notice ?? plan.start, 1) } });
    },
    outcomes: () => ({ 'notice-waiting-period': 'failed' }),
  },
  {
    id: 'decision-after-90-days',
    ruleId: 'decision-deadline',
    title: '立案后超过九十日作出决定，无延期审批',
    fits: (plan) => !plan.hasExtension && !plan.hasHearing,
    apply: (plan, random) => ({
      ...plan,
      schedule: withGap(
        plan.schedule,
        'report',
        random.integer(72, 95) + (plan.profile.hasWorkdayTerm === true ? 25 : 0),
      ),
    }),
    outcomes: (plan) => ({ 'decision-deadline': failedInTime(plan) }),
  },
  {
    id: 'extension-too-late',
    ruleId: 'decision-deadline',
    title: '延期审批在九十日届满之后',
    fits: (plan) => plan.hasExtension && plan.profile.hasWorkdayTerm !== true,
    apply: (plan) => ({ ...plan, schedule: withGap(plan.schedule, 'extension', 76) }),
    outcomes: (plan) => ({
      'decision-deadline': failedInTime(plan),
      'extension-approval-deadline': ['inapplicable', 'failed'],
    }),
  },
  {
    id: 'decision-served-late',
    ruleId: 'decision-service-deadline',
    title: '决定书超过七个工作日才送达',
    fits: (plan) => plan.style.servesOnPaper || isHandedOver(plan),
    apply: (plan, random) => ({
      ...plan,
      schedule: withGap(plan.schedule, 'decisionService', random.integer(8, 16)),
    }),
    outcomes: () => ({ 'decision-service-deadline': 'failed' }),
  },
  {
    id: 'decision-served-on-eighth-day',
    ruleId: 'decision-service-deadline',
    title: '决定书在第八个工作日送达',
    fits: (plan) => plan.style.servesOnPaper || isHandedOver(plan),
    apply: (plan) => ({ ...plan, schedule: withGap(plan.schedule, 'decisionService', 8) }),
    outcomes: () => ({ 'decision-service-deadline': 'failed' }),
  },
  {
    id: 'decision-in-holiday-week',
    ruleId: 'notice-waiting-period',
    title: '告知期限内有长假，日历上满五日而工作日未满',
    fits: (plan) =>
      !plan.hasWaiver &&
      !plan.hasHearing &&
      plan.printedPeriod === 5 &&
      (plan.tellsHearing || plan.profile.statementWorkdays === 5) &&
      stepAfterService(plan) === 'approval' &&
      daysBetween(daysOf(plan).noticeService ?? '', afterWorkdays(plan, 4)) >= 9,
    apply: (plan) => ({ ...plan, schedule: withGap(withGap(plan.schedule, 'approval', 4), 'decision', 0) }),
    outcomes: () => ({ 'notice-waiting-period': 'failed' }),
  },
  {
    id: 'review-before-hearing',
    ruleId: 'legal-review-order',
    title: '听证之前即作法制审核，听证后未再审核',
    fits: (plan) => plan.hasHearing && plan.hasReview,
    apply: (plan) => ({ ...plan, schedule: withStepAfter(plan.schedule, 'review', 'report', 1) }),
    outcomes: () => ({ 'legal-review-order': 'failed' }),
  },
  {
    id: 'review-after-decision',
    ruleId: 'legal-review-order',
    title: '法制审核晚于处罚决定',
    fits: (plan) => plan.hasReview && hasStep(plan, 'decisionService'),
    apply: (plan, random) => {
      const rest = keepWaiting(plan);
      return { ...plan, schedule: withStepAfter(rest.schedule, 'review', 'decision', random.integer(1, 2)) };
    },
    outcomes: () => ({ 'legal-review-order': 'failed' }),
  },
];

function afterWorkdays(plan: CasePlan, count: number): string {
  return addWorkdays(daysOf(plan).noticeService ?? plan.start, count);
}

/** When the review carried the waiting period its gap goes to the step that follows. */
function keepWaiting(plan: CasePlan): CasePlan {
  if (stepAfterService(plan) !== 'review') return plan;
  const at = plan.schedule.findIndex(({ step }) => step === 'review');
  const review = plan.schedule[at];
  const next = plan.schedule[at + 1];
  if (review === undefined || next === undefined) return plan;
  return { ...plan, schedule: withGap(plan.schedule, next.step, review.gap + next.gap) };
}
