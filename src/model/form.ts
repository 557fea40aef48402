/** The printed skeleton of a paper: which labels stand on it. Two papers of one form share most of them. */
export interface Form {
  /** A type of rules/documents. */
  readonly type: string;
  /** Sorted, without blanks, brackets and colons. */
  readonly labels: readonly string[];
}
