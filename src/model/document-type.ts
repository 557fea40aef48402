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

/** A title by what it says: the sort of paper, and what the paper is about. */
export interface TitleReadAs {
  /** Of `TitleWords.kinds`: any of them. */
  readonly kinds: readonly string[];
  /** Purposes of `TitleWords.purposes`: the title names each of them, */
  readonly of: readonly string[];
  /** perhaps these, and no other. */
  readonly may: readonly string[];
  /** Words that nobody knows may stand among them: what is ordered has no end. */
  readonly isOpen: boolean;
  /** Titles that it is written for. */
  readonly examples: readonly string[];
}

/** A sort of paper, by the words that its titles end with. */
export interface TitleKind {
  readonly id: string;
  readonly endings: readonly string[];
}

/** What a paper is about, by words of its title. */
export interface TitlePurpose {
  readonly id: string;
  readonly words: readonly string[];
  /** Of another procedure than the enforcement of a case: no rule asks for such papers. */
  readonly isForeign: boolean;
}

export interface TitleWords {
  readonly agencyEndings: readonly string[];
  readonly fieldsOfLaw: readonly string[];
  /** What is counted before a title: 附件一, 证据（三）. Longer ones first. */
  readonly counted: readonly string[];
  readonly kinds: readonly TitleKind[];
  readonly purposes: readonly TitlePurpose[];
  /** Words that say nothing of what a paper is about. */
  readonly neutral: readonly string[];
  /** Titles of papers that no rule asks for; regular expressions. */
  readonly knownOthers: readonly string[];
}

export interface Cue {
  readonly pattern: string;
  /** Added to the score of the page, 0–1; negative speaks against. */
  readonly weight: number;
}

/** Which part of a decision or a notice says what is imposed or proposed. */
export type OperativeSection = 'decision' | 'notice';

/** Everything that some kind of field may be told; which kind takes which of it is the readers' to say. */
export interface FieldOptions {
  /** Only what stands before the body of a letter. */
  readonly within?: 'head';
  /** The label may stand in a list, behind a comma. */
  readonly inList?: boolean;
  /** Where no label is found: the last date of the paper, or a number anywhere. */
  readonly fallback?: 'last' | 'anywhere';
  /** Words in the series of the number. */
  readonly tokens?: readonly string[];
  /** The party is the one that the letter is addressed to. */
  readonly addressee?: boolean;
  /** Patterns: people so marked do not count. */
  readonly unlessMarked?: string;
  /** Forms differ in whether they have this place. */
  readonly isOptional?: boolean;
  /** Patterns: where the paper also says this, it does not say the other. */
  readonly unless?: readonly string[];
  /** Patterns: labels that head a signature only at the foot of a paper. */
  readonly foot?: readonly string[];
  /** Patterns: places where somebody else may sign instead. */
  readonly orElse?: readonly string[];
  readonly sum?: 'fine' | 'confiscation';
  readonly section?: OperativeSection;
  /** Where the paper has no such section. */
  readonly orElseSection?: OperativeSection;
  /** Characters before the operative part that are looked at too. */
  readonly before?: number;
  readonly role?: 'violated' | 'applied';
  /** Laws that forbid and punish in one article. */
  readonly inOneArticle?: readonly string[];
  readonly edge?: 'start' | 'end';
  /** Patterns: closing words that stand in one paragraph with the last answer. */
  readonly glued?: readonly string[];
}

export interface FieldDeclaration {
  readonly kind: string;
  readonly labels?: readonly string[];
  /** Regular expressions on the document's text; the named group `value` is read. */
  readonly patterns?: readonly string[];
  readonly options?: FieldOptions;
}

export interface DocumentType {
  readonly id: string;
  readonly title: string;
  /** Of the usual form: table, letter, record, certificate, slip. */
  readonly form: string;
  readonly stage: string;
  readonly titles: readonly TitlePattern[];
  /** For titles that are put together otherwise: they must mean the same. */
  readonly readAs: readonly TitleReadAs[];
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
  /** Fields that tell to which of several decisions the paper belongs. */
  readonly ofDecision?: DecisionClaim;
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
}

/** Names of fields: of the party, and of the numbers of decisions or notices, that a paper names. */
export interface DecisionClaim {
  readonly parties: readonly string[];
  readonly numbers: readonly string[];
}
