export interface StandardItem {
  /** Item number as the standard prints it. */
  readonly item: string;
  readonly section: string;
  readonly content: string;
  /** Full mark; null is looked at but not scored. */
  readonly max: number | null;
  readonly rules: readonly string[];
  /** `all`: any failure costs the full mark; `each`: `perFailure` for each failed expectation up to the full mark. */
  readonly mode: 'all' | 'each';
  readonly perFailure?: number;
}

/** What makes a case fail whatever its points. */
export interface Veto {
  readonly rule: string;
  /** Only these expectations veto, others of the rule cost points; undefined: all of them. */
  readonly expectations?: readonly string[];
  /** `every`: only where the rule fails on every paper that it looks at. */
  readonly when: 'any' | 'every';
}

export interface Standard {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly note: string;
  readonly total: number;
  /** Scored items are rescaled to those that apply. */
  readonly isRescaled: boolean;
  readonly vetoes: readonly Veto[];
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly items: readonly StandardItem[];
  /** From best to worst; the last holds the rest and every veto. */
  readonly grades: readonly { readonly title: string; readonly from: number }[];
  /** Excluded from review unless the case reached this stage. */
  readonly requiresStage?: string;
}
