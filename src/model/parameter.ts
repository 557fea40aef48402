/** Lowest and highest, both included. */
export type ParameterRange = readonly [lowest: number | string, highest: number | string];

/** Who may prolong a period, and by how much at once. */
export interface Extension {
  readonly by: 'head' | 'discussion' | 'superior';
  /** Calendar days; where it is left out, no number is set. */
  readonly days?: number;
}

/** What a period of procedure is besides its length. */
export interface PeriodTerms {
  /** What has to be done by its end: the investigation, the decision that penalises, or whatever decision is made. */
  readonly countsTo?: 'investigation' | 'penalty' | 'decision';
  /** `30 日` where less is granted unless it was prolonged. */
  readonly shortest?: string;
  /** `180 日` with everything that may be approved. */
  readonly longest?: string;
  readonly extensions?: readonly Extension[];
  /** Types of the papers of events that are not counted. */
  readonly excludes?: readonly string[];
  /** Whether one that ends on a day off goes on to the next working day. */
  readonly onDayOff?: 'moves-on' | 'unclear';
  /** Where they come from another source than the length, or were read otherwise. */
  readonly reference?: string;
  readonly confidence?: ParameterValue['confidence'];
}

export interface ParameterValue {
  readonly from?: string;
  readonly to?: string;
  /** Sector of the department, party type, province: all that are given must agree. */
  readonly where?: Readonly<Record<string, string>>;
  readonly value?: unknown;
  /** In place of a value where only the lowest and the highest that any office has published are known. */
  readonly range?: ParameterRange;
  readonly terms?: PeriodTerms;
  readonly reference: string;
  /** T read in the statute or set by the office, E official excerpt, K to be re-read: never vetoes. */
  readonly confidence: 'T' | 'E' | 'K';
  readonly stillValidOn?: string;
}

export interface Parameter {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** How an office sets it; undefined where it is none of an office's business. */
  readonly answer?: ParameterQuestion;
  readonly values: readonly ParameterValue[];
}

/** The value of a parameter that counted in a case, as it is shown to people. */
export interface ParameterUse {
  readonly id: string;
  readonly title: string;
  /** `90 日`, `超过200000元`. */
  readonly value: string;
  readonly reference: string;
  readonly confidence: ParameterValue['confidence'];
  /** ISO day on which the source was last read. */
  readonly stillValidOn?: string;
}

/** What an office is asked, and how it may answer. */
export interface ParameterQuestion {
  /** `money` is kept in 分, `period` as `15 工作日`, `count` as a number of the parameter's unit, `words` as a list. */
  readonly kind: 'money' | 'period' | 'count' | 'yes-no' | 'words' | 'text';
  readonly question: string;
  readonly example: string;
  /** For whom a value holds, where that has to be told apart. */
  readonly cases?: readonly ParameterCase[];
}

export interface ParameterCase {
  readonly title: string;
  /** Pattern of the words for it in an answer. */
  readonly pattern: string;
  readonly where: Readonly<Record<string, string>>;
}

export interface CalendarYear {
  readonly year: number;
  /** The State Council's notice. */
  readonly reference: string;
  /** Days off, weekends within them included; ISO. */
  readonly holidays: readonly string[];
  /** Saturdays and Sundays that are worked; ISO. */
  readonly workdays: readonly string[];
}
