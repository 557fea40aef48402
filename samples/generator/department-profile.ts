/** What a clerk of this department writes; everything that differs between departments is here. */
export interface DepartmentProfile {
  readonly id: string;
  /** Ending of the agency's name: 应急管理局. */
  readonly agencySuffixes: readonly string[];
  /** Middle part of document numbers by kind of document. */
  readonly numberStems: Readonly<Record<NumberKind, readonly string[]>>;
  readonly selfNames: readonly string[];
  /** Titles by document type; types not named here use the common ones. */
  readonly titles: Readonly<Record<string, readonly string[]>>;
  readonly familyLines: readonly string[];
  readonly formMakers: readonly string[];
  readonly violations: readonly Violation[];
  /** Working days of the statement period of the sector; undefined: only what the notice prints counts. */
  readonly statementWorkdays?: number;
  /** Some 审核 paper is required in every ordinary case. */
  readonly reviewsEveryCase: boolean;
  /** Term of the case in working days where the sector's own rule sets it: 劳动保障监察条例 17. */
  readonly hasWorkdayTerm?: boolean;
  /** The sector's own rule lets the term of the case be prolonged far beyond ninety days: 安全生产违法行为行政处罚办法, until 2026. */
  readonly hasLongExtension?: boolean;
  /** From this fine on the papers of these cases tell the hearing right, in yuan. */
  readonly hearingFrom: { readonly organisation: number; readonly person: number };
  readonly discretionRules: readonly string[];
  readonly units: readonly string[];
}

export type NumberKind = 'filing' | 'order' | 'notice' | 'hearing' | 'decision' | 'review';

export type PartyKind = 'organisation' | 'individual' | 'soleTrader';

export interface Violation {
  /** 案由 without 涉嫌 and 案. */
  readonly cause: string;
  readonly parties: readonly PartyKind[];
  readonly place: string;
  /** What the inspection found. {party}, {place}, {date} are filled in. */
  readonly scene: string;
  /** The act as the decision tells it. */
  readonly facts: string;
  /** Article violated, to be put after 违反了. */
  readonly broken: string;
  readonly brokenQuote: string;
  /** Article applied. */
  readonly applied: string;
  readonly appliedQuote: string;
  /** Fine in yuan. */
  readonly fine: readonly [number, number];
  readonly personFine?: readonly [number, number];
  readonly confiscation?: readonly [number, number];
  readonly hasWarning?: boolean;
  readonly isWarningOnly?: boolean;
  /** Fined less than its article says, for a ground that the decision names. */
  readonly isMitigated?: true;
  /** Days to sue where the law of the case says other than six months. */
  readonly suitDays?: number;
  /** A further kind of penalty, worded for the decision. */
  readonly extraPenalty?: string;
  /** What the party must put right. */
  readonly remedy: string;
  readonly questions: readonly (readonly [string, string])[];
  readonly extraEvidence: readonly string[];
  readonly scopes: readonly string[];
}
