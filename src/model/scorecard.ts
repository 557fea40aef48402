import type { Finding } from './finding.ts';
import type { Block } from './standard.ts';

export type Effect = 'veto' | 'scored' | 'advisory';

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A finding with its price: `deduction` is the marginal loss in the standard's fixed order. */
export interface ScoredFinding extends Finding {
  readonly effect: Effect;
  readonly deduction: Range;
  /** Item of the standard that prices it; '' where none does. */
  readonly item: string;
}

/** One scored item of the standard for one case. */
export interface ScoreLine {
  readonly item: string;
  readonly section: string;
  readonly content: string;
  readonly max: number;
  readonly deduction: Range;
  readonly score: Range;
  /** Nothing of it applies: taken out of numerator and denominator. */
  readonly isApplicable: boolean;
  /** No rule looks at it: a person's, beside the sum. */
  readonly isManual: boolean;
  /** Rules look at a part of it; the rest is a person's. */
  readonly isPartly: boolean;
  readonly findingIds: readonly string[];
}

export interface ScoreSection {
  readonly id: string;
  readonly title: string;
  readonly max: number;
  readonly low: number;
  readonly high: number;
}

/** What a block of the standard took from the sum. */
export interface ScoreBlock {
  readonly id: string;
  readonly title: string;
  readonly mode: Block['mode'];
  readonly max: number;
  /** `low`: for sure; `high`: if every open question ends badly. */
  readonly lost: Range;
}

/** What the case gains if these findings are put right. */
export interface Gain {
  readonly findingIds: readonly string[];
  readonly low: number;
  readonly high: number;
}

export interface Scorecard {
  readonly low: number;
  readonly high: number;
  readonly max: number;
  /** Points given back for what passed, already in `low` and `high`. */
  readonly bonus: Range;
  readonly grade: { readonly low: string; readonly high: string };
  readonly vetoed: boolean | 'undecided';
  readonly blocks: readonly ScoreBlock[];
  readonly sections: readonly ScoreSection[];
  readonly lines: readonly ScoreLine[];
  readonly ifFixed: readonly Gain[];
}
