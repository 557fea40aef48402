/** What tells that a field is surely not on a paper, although its reader found nothing and knows not why. */
export interface AbsenceTraces {
  readonly id: string;
  /** Why these words are needed, in Chinese. */
  readonly why: string;
  /** Types of rules/documents, `*` for every paper, and names of their fields. */
  readonly documents: readonly string[];
  readonly fields: readonly string[];
  /** Where they would stand; anywhere where this is left out. */
  readonly within?: 'head' | 'foot';
  /** Where that ends at the latest; a regular expression: the facts of a decision tell of other places and papers. */
  readonly until?: string;
  /** Whoever writes it does so beside the places to sign: a name in such a place hides none of it. */
  readonly isApartFromNames?: boolean;
  /** One of these stands on every paper that says it, however it is said; regular expressions. */
  readonly traces: readonly string[];
  /** What says something else instead; regular expressions. */
  readonly contrary?: readonly string[];
  readonly examples: {
    /** It may be said here. */
    readonly perhaps: readonly string[];
    /** It surely is not. */
    readonly never: readonly string[];
    /** Something else is said. */
    readonly otherwise?: readonly string[];
  };
}
