import type { FindingMode, LegalBasis } from './finding.ts';

/** A leaf compares one fact; values are literals or `{param}` / `{fact}` references. */
export interface ConditionLeaf {
  readonly fact: string;
  readonly operator: string;
  readonly value?: unknown;
}

export type Condition =
  | ConditionLeaf
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** One countable demand of a rule. */
export interface Expectation {
  readonly id: string;
  /** Expect it of each item of this list fact; the condition then sees `item.<value>`. */
  readonly forEach?: string;
  readonly condition: Condition;
  /** Passed, failed and undecided in plain Chinese; `{fact-name}` is filled in. */
  readonly messages: { readonly passed?: string; readonly failed: string; readonly cantTell?: string };
  /** Advisory expectations never make `failed` alone. */
  readonly isAdvisory?: boolean;
}

/** Rules find; they do not score. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  /** `case`, or one finding for each document of these types. */
  readonly target: 'case' | { readonly documents: readonly string[] };
  readonly mode: FindingMode;
  readonly isAdvisory?: boolean;
  /** Stage of the case type from which it is due. */
  readonly stage: string;
  readonly basis: readonly LegalBasis[];
  /** Days on which the rule's law holds, compared with `anchorFact`. */
  readonly inForce?: { readonly from?: string; readonly to?: string };
  readonly anchorFact?: string;
  readonly applicability?: { readonly condition: Condition; readonly otherwise: string };
  readonly expectations: readonly Expectation[];
  /** Rules whose failure makes this one inapplicable: one defect, one finding. */
  readonly yieldsTo?: readonly string[];
  /** How to put it right. */
  readonly fix: string;
  /** Shown as evidence besides the facts of the conditions. */
  readonly evidenceFacts?: readonly string[];
  readonly background: string;
}

/** A title as printed, brackets aside; `requires` is a pattern that the text must also show. */
export interface TitlePattern {
  readonly text: string;
  readonly requires?: string;
}

/** What titles of a type end with, whatever qualifies them: 水质采样记录, 渔船现场检查笔录. */
export interface TitleHead {
  /** Matches up to the end of a title without its brackets. */
  readonly pattern: string;
  /** Qualifiers that make another paper of it. */
  readonly unless?: string;
  /** Titles that it is written for. */
  readonly examples: readonly string[];
}

/** What titles stand behind on their line, besides a number: 某某市应急管理局, 水事, 林业行政处罚. */
export interface TitleWords {
  readonly agencyEndings: readonly string[];
  readonly fieldsOfLaw: readonly string[];
}

export interface Cue {
  readonly pattern: string;
  /** Added to the score of the page, 0–1; negative speaks against. */
  readonly weight: number;
}

/** How a field is read; each kind has one reader in extract/. */
export interface FieldDeclaration {
  readonly kind: string;
  readonly labels?: readonly string[];
  /** Regular expressions on the document's text; the named group `value` is read. */
  readonly patterns?: readonly string[];
  readonly options?: Readonly<Record<string, unknown>>;
}

/** One 文书 of rules/documents. */
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

export interface CaseStage {
  readonly id: string;
  readonly title: string;
  /** The case is at this stage when it holds one of these. */
  readonly documents: readonly string[];
  /** Fact with the day after which the stage is due; without it, when the previous stage is complete. */
  readonly dueFact?: string;
}

/** One kind of case of rules/case-types. */
export interface CaseType {
  readonly id: string;
  readonly title: string;
  readonly procedure: string;
  readonly recognisedBy: readonly { readonly document: string; readonly weight: number }[];
  readonly stages: readonly CaseStage[];
  /** Documents of the completeness sheet in filing order, with the presence rule that decides each. */
  readonly documents: readonly { readonly type: string; readonly rule?: string; readonly title?: string }[];
  readonly rules: readonly string[];
  /** Rules among them that also hold for cases of another procedure. */
  readonly ofAnyProcedure: readonly string[];
}

/** A fact of rules/facts: how it is derived, what it is. */
export interface FactDeclaration {
  readonly name: string;
  readonly title: string;
  readonly type:
    'string' | 'integer' | 'money' | 'date' | 'boolean' | 'officers' | 'strings' | 'items' | 'citations';
  /** Names of the values of each item, for `items`. */
  readonly itemValues?: readonly string[];
  readonly kind: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** Written to audit.json. */
  readonly isPublished?: boolean;
  /** Looked at document by document. */
  readonly perDocument?: boolean;
}

/** A legal number or list with its dates. */
export interface ParameterValue {
  readonly from?: string;
  readonly to?: string;
  /** Sector of the department, party type, province: all that are given must agree. */
  readonly where?: Readonly<Record<string, string>>;
  readonly value: unknown;
  readonly reference: string;
  /** T read in the statute, E official excerpt, K to be re-read. */
  readonly confidence: 'T' | 'E' | 'K';
  readonly stillValidOn?: string;
}

export interface Parameter {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly values: readonly ParameterValue[];
}

/** Holidays and made-up working days of a year that the shipped calendar does not know. */
export interface CalendarYear {
  readonly year: number;
  /** The State Council's notice. */
  readonly reference: string;
  /** Days off, weekends within them included; ISO. */
  readonly holidays: readonly string[];
  /** Saturdays and Sundays that are worked; ISO. */
  readonly workdays: readonly string[];
}

/** How a standard prices a rule. */
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

export interface Standard {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly note: string;
  readonly total: number;
  /** Scored items are rescaled to those that apply. */
  readonly isRescaled: boolean;
  readonly vetoes: readonly string[];
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly items: readonly StandardItem[];
  /** From best to worst; the last holds the rest and every veto. */
  readonly grades: readonly { readonly title: string; readonly from: number }[];
  /** Excluded from review unless the case reached this stage. */
  readonly requiresStage?: string;
}

/** Everything that rules/ says, loaded and cross-checked. */
export interface Ruleset {
  /** sha256 over all files. */
  readonly hash: string;
  readonly documentTypes: readonly DocumentType[];
  readonly titleWords: TitleWords;
  /** Fields read on every document, whatever its type. */
  readonly commonFields: Readonly<Record<string, FieldDeclaration>>;
  /** Every label that forms print before a value: where a value ends. */
  readonly labels: readonly string[];
  readonly caseTypes: readonly CaseType[];
  readonly facts: readonly FactDeclaration[];
  readonly rules: readonly Rule[];
  readonly parameters: readonly Parameter[];
  readonly calendars: readonly CalendarYear[];
  readonly standards: readonly Standard[];
}
