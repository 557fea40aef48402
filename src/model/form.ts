/** The printed skeleton of a paper. */
export interface Form {
  /** A type of rules/documents. */
  readonly type: string;
  /** Its labels, head cells and turns of phrase: sorted, without blanks, brackets and colons. */
  readonly labels: readonly string[];
}

/** On how many papers of a form a field was found, of those on which it was looked for and could be read. */
export interface FieldRecord {
  readonly found: number;
  readonly papers: number;
}

/** A form with what its papers taught: on which of its fields the readers are proven. */
export interface KnownForm extends Form {
  /** Stands in proofs: `shipped`, or the department that uses it. */
  readonly source: string;
  readonly papers: number;
  /** By name. */
  readonly fields: Readonly<Record<string, FieldRecord>>;
}
