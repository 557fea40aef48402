import { addWorkdays, workdayFrom } from './calendar.ts';
import type { Day } from './calendar.ts';
import type { Ending, ScheduledStep, Step, Timeline } from './case-plan.ts';
import type { Random } from './random.ts';

export interface ScheduleTraits {
  readonly hasReview: boolean;
  readonly isMajor: boolean;
  readonly hasWaiver: boolean;
  readonly hasHearing: boolean;
  readonly hasExtension: boolean;
  /** Working days that must be over between service of the notice and the decision. */
  readonly waiting: number;
  readonly hasPayment: boolean;
  readonly ending: Ending;
}

/** The days of a schedule; each step stands `gap` working days after the one before. */
export function timelineOf(start: Day, schedule: readonly ScheduledStep[]): Timeline {
  const days: Partial<Record<Step, Day>> = {};
  let current = workdayFrom(start);
  for (const { step, gap } of schedule) {
    current = addWorkdays(current, gap);
    days[step] = current;
  }
  return days;
}

/** A schedule that passes every rule about order and periods. */
export function makeSchedule(random: Random, traits: ScheduleTraits): ScheduledStep[] {
  const steps: ScheduledStep[] = [
    { step: 'inspection', gap: 0 },
    { step: 'filing', gap: random.integer(0, 4) },
    { step: 'inquiry', gap: random.integer(1, 6) },
  ];
  const reviewsEarly = !traits.hasHearing && random.chance(0.5);
  if (traits.hasExtension) steps.push({ step: 'extension', gap: random.integer(38, 44) });
  steps.push({ step: 'report', gap: traits.hasExtension ? random.integer(2, 4) : random.integer(2, 9) });
  if (traits.ending === 'withdrawn') return [...steps, ...endOf('withdrawal', random)];
  if (traits.hasReview && reviewsEarly) steps.push({ step: 'review', gap: random.integer(0, 3) });
  if (traits.isMajor && reviewsEarly) steps.push({ step: 'discussion', gap: random.integer(0, 2) });
  if (traits.ending === 'no-penalty')
    return [...steps, ...noPenaltySteps(random, traits.hasReview && !reviewsEarly)];
  steps.push({ step: 'notice', gap: random.integer(0, 3) });
  steps.push({ step: 'noticeService', gap: random.integer(0, 2) });
  if (traits.ending === 'open') return steps;
  steps.push(...waitingSteps(random, traits));
  if (traits.hasReview && !reviewsEarly) steps.push({ step: 'review', gap: random.integer(0, 1) });
  if (traits.isMajor && !reviewsEarly) steps.push({ step: 'discussion', gap: random.integer(0, 1) });
  steps.push({ step: 'approval', gap: 0 }, { step: 'decision', gap: random.integer(0, 2) });
  steps.push({ step: 'decisionService', gap: random.integer(0, 5) });
  if (traits.hasPayment) steps.push({ step: 'payment', gap: random.integer(1, 6) });
  steps.push({ step: 'closing', gap: random.integer(1, 10) });
  return withWaiting(steps, traits);
}

function endOf(step: Step, random: Random): ScheduledStep[] {
  return [
    { step, gap: random.integer(0, 3) },
    { step: 'closing', gap: random.integer(0, 4) },
  ];
}

function noPenaltySteps(random: Random, hasReview: boolean): ScheduledStep[] {
  return [
    ...(hasReview ? [{ step: 'review', gap: random.integer(0, 2) } as const] : []),
    { step: 'approval', gap: 0 },
    { step: 'decision', gap: random.integer(0, 2) },
    ...endOf('decisionService', random),
  ];
}

function waitingSteps(random: Random, traits: ScheduleTraits): ScheduledStep[] {
  if (traits.hasWaiver) return [{ step: 'waiver', gap: random.integer(0, 2) }];
  if (!traits.hasHearing) return [];
  return [
    { step: 'hearingNotice', gap: random.integer(2, 4) },
    { step: 'hearing', gap: random.integer(8, 11) },
  ];
}

/** Stretches the first step after the service so that the period is over when the decision is made. */
function withWaiting(steps: ScheduledStep[], traits: ScheduleTraits): ScheduledStep[] {
  if (traits.hasWaiver) return steps;
  const from = steps.findIndex(({ step }) => step === 'noticeService');
  const next = steps[from + 1];
  if (next === undefined || traits.hasHearing) return steps;
  const stretched = [...steps];
  stretched[from + 1] = { step: next.step, gap: traits.waiting + 1 + (next.gap % 3) };
  return stretched;
}

/** The same schedule with another gap before one step. */
export function withGap(schedule: readonly ScheduledStep[], step: Step, gap: number): ScheduledStep[] {
  return schedule.map((scheduled) => (scheduled.step === step ? { step, gap } : scheduled));
}

/** The step moved behind another one. */
export function withStepAfter(
  schedule: readonly ScheduledStep[],
  step: Step,
  after: Step,
  gap: number,
): ScheduledStep[] {
  const rest = schedule.filter((scheduled) => scheduled.step !== step);
  const at = rest.findIndex((scheduled) => scheduled.step === after);
  return [...rest.slice(0, at + 1), { step, gap }, ...rest.slice(at + 1)];
}
