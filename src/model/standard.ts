/** What one kind of failure takes from an item. */
export interface ItemPart {
  readonly rules: readonly string[];
  /** Only these expectations of the rules; undefined: all of them. */
  readonly expectations?: readonly string[];
  /**
   * `all`: any failure costs `points`; `each`: every failed expectation costs `points`; `share`: the failed share of the
   * expectations that apply costs that share of `points`. Never more than the item's full mark.
   */
  readonly mode: 'all' | 'each' | 'share';
  /** In the item's own points. */
  readonly points: number;
}

export interface StandardItem {
  /** Item number as the standard prints it. */
  readonly item: string;
  readonly section: string;
  readonly content: string;
  /** Full mark; null is looked at but not scored. */
  readonly max: number | null;
  /** All rules of its parts; empty: a person looks at it. */
  readonly rules: readonly string[];
  readonly parts: readonly ItemPart[];
  /** `document`: each paper is priced by itself, and the item takes their mean. */
  readonly per: 'case' | 'document';
  /** Costs nothing where one of these rules passed: another proof makes up for it. */
  readonly unless: readonly string[];
  /** Its rules look at a part of it only: the rest is a person's. */
  readonly isPartly: boolean;
  /** Tables of the standard that hold it; empty: all. */
  readonly tables: readonly string[];
}

/**
 * How the items of some sections join to points of the sum. `rescaled`: the lost share of the items that apply, of `max`;
 * `deduct`: the points lost, up to `max`; `allOrNothing`: `max` once anything is lost; `bonus`: what passes gives
 * points back, up to `max`.
 */
export interface Block {
  readonly id: string;
  readonly title: string;
  /** The most that it may take from the sum (a bonus: give back). */
  readonly max: number;
  readonly mode: 'rescaled' | 'deduct' | 'allOrNothing' | 'bonus';
  /** Block out of whose `max` this one's losses are taken, too. */
  readonly within?: string;
}

/** A paper that is worth its items: where it is missing, all of them are lost. */
export interface PricedPaper {
  readonly title: string;
  /** Rule that asks for the paper. */
  readonly presence: string;
  readonly items: readonly string[];
}

/** What makes a case fail whatever its points. */
export interface Veto {
  /** Rules that are one ground. */
  readonly rules: readonly string[];
  /** Only these expectations veto, others of the rules cost points; undefined: all of them. */
  readonly expectations?: readonly string[];
  /** `every`: only where the rules fail on every paper that they look at. */
  readonly when: 'any' | 'every';
}

/** A loss in a block that lowers the grade, whatever the sum. */
export interface GradeCap {
  readonly block: string;
  /** The best grade that is left. */
  readonly best?: string;
  /** So many grades below what the sum would be without this block's losses. */
  readonly drop?: number;
}

/** One of several tables of a standard: chosen by a fact of the case. */
export interface StandardTable {
  readonly id: string;
  readonly title: string;
  readonly fact: string;
  readonly values: readonly string[];
}

/** Points for a share of a department's cases that pass a rule. */
export interface ShareBonus {
  readonly rule: string;
  readonly points: number;
  /** Below this share, 0 to 1, nothing is given; below what is wanted, the reached part of `points`. */
  readonly minimum: number;
  /** Share wanted by the number of cases, from the smallest. */
  readonly wanted: readonly { readonly from: number; readonly share: number }[];
}

/** What a standard says of departments: points are added to the mean of their cases. */
export interface DepartmentTerms {
  /** By the number of cases, from the smallest: the last band reached counts. */
  readonly volumeBonus: readonly { readonly from: number; readonly points: number }[];
  readonly shareBonus: readonly ShareBonus[];
  /** The most that a department may have. */
  readonly ceiling?: number;
  /** Shares of cases, 0 to 1, that should reach a grade or a better one. */
  readonly targets: readonly { readonly grade: string; readonly share: number }[];
}

/** Where a standard comes from and when it counts. */
export interface Provenance {
  readonly authority: string;
  readonly number?: string;
  /** How its text was come by, and what was not seen. */
  readonly source: string;
  readonly region?: string;
  /** ISO days. */
  readonly from?: string;
  readonly to?: string;
}

export interface Standard {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly note: string;
  readonly provenance?: Provenance;
  readonly total: number;
  readonly blocks: readonly Block[];
  readonly vetoes: readonly Veto[];
  /** Whether a veto leaves the sum as it is or makes it zero. */
  readonly vetoScore: 'keep' | 'zero';
  readonly gradeCaps: readonly GradeCap[];
  readonly tables: readonly StandardTable[];
  /** Headings of the items, each in a block. */
  readonly sections: readonly { readonly id: string; readonly title: string; readonly block: string }[];
  readonly items: readonly StandardItem[];
  readonly papers: readonly PricedPaper[];
  /** From best to worst; the last holds the rest and every veto. */
  readonly grades: readonly { readonly title: string; readonly from: number }[];
  readonly departments?: DepartmentTerms;
  /** Excluded from review unless the case reached this stage. */
  readonly requiresStage?: string;
}
