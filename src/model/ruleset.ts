import type { EarlierLaw, FineRange, RegisteredLaw } from './law.ts';
import type { AbsenceTraces } from './absence-traces.ts';
import type { CaseType } from './case-type.ts';
import type { DocumentType, FieldDeclaration, TitleWords } from './document-type.ts';
import type { FactDeclaration } from './fact-declaration.ts';
import type { FormAnswer } from './form-answer.ts';
import type { KnownForm } from './form.ts';
import type { LabelWords, NameWords } from './name-words.ts';
import type { CalendarYear, Parameter } from './parameter.ts';
import type { RegisterColumns, RegisteredOfficer } from './registered-officer.ts';
import type { ReaderPhrases } from './reader-phrases.ts';
import type { Rule } from './rule.ts';
import type { Standard } from './standard.ts';

/** Rules that are not built for one reason. */
export interface UnbuiltRules {
  /** Kind of case. */
  readonly group: string;
  readonly why: string;
  readonly rules: readonly string[];
}

export interface Ruleset {
  /** sha256 over all files. */
  readonly hash: string;
  /** The rules of the departments to which an office adds words of their own. */
  readonly departments: Readonly<Record<string, Ruleset>>;
  readonly documentTypes: readonly DocumentType[];
  readonly titleWords: TitleWords;
  /** Fields read on every document, whatever its type. */
  readonly commonFields: Readonly<Record<string, FieldDeclaration>>;
  readonly labels: LabelWords;
  readonly names: NameWords;
  readonly phrases: ReaderPhrases;
  readonly caseTypes: readonly CaseType[];
  readonly facts: readonly FactDeclaration[];
  readonly rules: readonly Rule[];
  readonly parameters: readonly Parameter[];
  readonly calendars: readonly CalendarYear[];
  /** Forms on which the readers are proven. */
  readonly forms: readonly KnownForm[];
  /** What the office has said of forms; none in the shipped rules. */
  readonly formAnswers: readonly FormAnswer[];
  /** Who may enforce; none in the shipped rules. */
  readonly officers: readonly RegisteredOfficer[];
  readonly registerColumns: RegisterColumns;
  readonly traces: readonly AbsenceTraces[];
  /** Earlier texts of laws that rules cite by their present ones. */
  readonly earlierLaws: readonly EarlierLaw[];
  /** Laws that papers cite. */
  readonly lawRegister: readonly RegisteredLaw[];
  readonly fineRanges: readonly FineRange[];
  readonly standards: readonly Standard[];
  /** What the catalogue asks for and nobody has built. */
  readonly notBuilt: readonly UnbuiltRules[];
}
