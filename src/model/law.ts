/** A law that papers cite, with what is known of its texts. */
export interface RegisteredLaw {
  readonly law: string;
  /** Its whole title, where that is longer. */
  readonly title?: string;
  /** Other names that papers call it by. */
  readonly names: readonly string[];
  /** The law of the day on which a paper is made counts, not that of the day of the act. */
  readonly isProcedure: boolean;
  readonly texts: readonly LawText[];
  readonly repealed?: { readonly from: string; readonly by: string };
}

export interface LawText {
  /** How it is told apart from the others: 2017年修正. */
  readonly name: string;
  readonly from: string;
  readonly to?: string;
  /** Number of its last article; undefined where it is not known for certain. */
  readonly last?: number;
  /** Articles of which is certain what they consist of. */
  readonly parts: Readonly<Record<string, ArticleParts>>;
  /** Article ← what it was cited for, while another article says so now. */
  readonly oldRoles: Readonly<Record<string, OldRole>>;
}

export interface ArticleParts {
  readonly paragraphs: number;
  /** Paragraphs that consist of items. */
  readonly itemsIn: readonly number[];
}

export interface OldRole {
  readonly is: string;
  /** The article that says so now. */
  readonly now: string;
  /** Words around the citation that show it. */
  readonly patterns: readonly string[];
  /** Words that show that it is cited for what it says now. */
  readonly unless: readonly string[];
}

/** What an article lets somebody be fined, over all degrees that it tells apart. */
export interface FineRange {
  readonly law: string;
  readonly article: number;
  /** 款; undefined: all of the article. */
  readonly paragraph?: number;
  /** 项; undefined: all of it. */
  readonly items?: readonly number[];
  readonly from: string;
  readonly to?: string;
  /** Whoever it is; else by the kind of party. */
  readonly any?: FineBounds;
  readonly organisation?: FineBounds;
  readonly person?: FineBounds;
}

/** In 元; what is not certain, or depends on another sum, is left out. */
export interface FineBounds {
  readonly least?: number;
  readonly most?: number;
}

/** An earlier text of a law that rules cite by its present one. */
export interface EarlierLaw {
  readonly law: string;
  /** As it is told apart from the present text: 2017年. */
  readonly text: string;
  /** Days on which it was in force. */
  readonly from: string;
  readonly to: string;
  /** Article of the present text ← article that said the same; what is not here it did not say. */
  readonly sameAs: Readonly<Record<string, string>>;
}
