import type { Paper } from '../block.ts';
import type { CasePlan } from '../case-plan.ts';
import type { Expectations } from '../rule-ids.ts';

/** Papers that come into the file behind the paper of that key. */
export interface PlacedPapers {
  readonly after: string;
  readonly papers: readonly Paper[];
}

/** A step that only some cases have, with its papers and what they make the rules say. */
export interface Feature {
  readonly id: string;
  readonly chance: number;
  readonly fits: (plan: CasePlan) => boolean;
  /** What the step changes in the plan itself: days, payment. */
  readonly prepare?: (plan: CasePlan) => CasePlan;
  readonly papers: (plan: CasePlan) => readonly PlacedPapers[];
  readonly outcomes: (plan: CasePlan) => Expectations;
}
