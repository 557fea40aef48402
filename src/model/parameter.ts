/** Lowest and highest, both included. */
export type ParameterRange = readonly [lowest: number | string, highest: number | string];

export interface ParameterValue {
  readonly from?: string;
  readonly to?: string;
  /** Sector of the department, party type, province: all that are given must agree. */
  readonly where?: Readonly<Record<string, string>>;
  readonly value?: unknown;
  /** In place of a value where only the lowest and the highest that any office has published are known. */
  readonly range?: ParameterRange;
  readonly reference: string;
  /** T read in the statute or set by the office, E official excerpt, K to be re-read: never vetoes. */
  readonly confidence: 'T' | 'E' | 'K';
  readonly stillValidOn?: string;
}

export interface Parameter {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly values: readonly ParameterValue[];
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
