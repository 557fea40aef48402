/** Words by which the names of people, organisations and agencies are told from other text; rules/words/names.json. */
export interface NameWords {
  /** Words of forms that look like the beginning of a name. */
  readonly notPersons: readonly string[];
  /** What the name of a firm, a shop, a school or an office ends with. */
  readonly organisationEndings: readonly string[];
  /** Words of headings in a letter that look like the name of its addressee. */
  readonly letterHeadings: readonly string[];
  /** What the name of an enforcing agency ends with. */
  readonly agencyEndings: readonly string[];
  /** Words that stand behind the label of a party on a blank form. */
  readonly notNames: readonly string[];
}

/** Labels as forms print them. */
export interface LabelWords {
  /** Every label before a value: where the value before it ends. */
  readonly all: readonly string[];
  /** Those that may follow a value without a blank: justified lines and scans swallow it. */
  readonly glued: readonly string[];
}
