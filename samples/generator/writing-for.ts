import type { CasePlan, Timeline } from './case-plan.ts';
import type { Writing } from './documents/writing.ts';
import { Random } from './random.ts';
import { timelineOf } from './timeline.ts';

export function writingFor(plan: CasePlan, key: string): Writing {
  return { plan, days: daysOf(plan), style: plan.style, random: new Random(plan.seed).fork(`paper/${key}`) };
}

export function daysOf(plan: CasePlan): Timeline {
  return timelineOf(plan.start, plan.schedule);
}
