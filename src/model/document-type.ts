export interface TitlePattern {
  readonly text: string;
  readonly requires?: string;
}

export interface TitleHead {
  /** Matches up to the end of a title without its brackets. */
  readonly pattern: string;
  /** Qualifiers that make another paper of it. */
  readonly unless?: string;
  /** Titles that it is written for. */
  readonly examples: readonly string[];
}

export interface TitleWords {
  readonly agencyEndings: readonly string[];
  readonly fieldsOfLaw: readonly string[];
  /** Titles of papers that no rule asks for; regular expressions. */
  readonly knownOthers: readonly string[];
}

export interface Cue {
  readonly pattern: string;
  /** Added to the score of the page, 0–1; negative speaks against. */
  readonly weight: number;
}

export interface FieldDeclaration {
  readonly kind: string;
  readonly labels?: readonly string[];
  /** Regular expressions on the document's text; the named group `value` is read. */
  readonly patterns?: readonly string[];
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface DocumentType {
  readonly id: string;
  readonly title: string;
  /** Of the usual form: table, letter, record, certificate, slip. */
  readonly form: string;
  readonly stage: string;
  readonly titles: readonly TitlePattern[];
  /** For titles that nobody can list: consulted where no title claims the page. */
  readonly heads: readonly TitleHead[];
  readonly cues: readonly Cue[];
  /** Below it presence is cantTell and the page is named; 0–1. */
  readonly floor: number;
  /** Further types that the same paper serves when the text shows it. */
  readonly alsoServesAs?: readonly { readonly type: string; readonly requires: string }[];
  /** Names of uploaded files that hint at it: enough for a question, never for a pass. */
  readonly fileNames: readonly string[];
  readonly isOutward?: boolean;
  readonly isUnpaged?: boolean;
  /** Certificates, slips and photos often bear no title: cues alone then part it from the paper before it. */
  readonly mayLackTitle?: boolean;
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
}
