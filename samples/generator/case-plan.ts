import type { Day } from './calendar.ts';
import type { DepartmentProfile, PartyKind, Violation } from './department-profile.ts';
import type { Officer, PersonRecord } from './people.ts';
import type { Place } from './places.ts';
import type { PaperEdit } from './paper-edit.ts';
import type { CaseStyle } from './case-style.ts';

export interface Party {
  readonly kind: PartyKind;
  /** Name of the unit, shop or person. */
  readonly name: string;
  readonly address: string;
  readonly creditCode?: string;
  /** Legal representative, 经营者, or the person. */
  readonly person: PersonRecord;
  readonly scope: string;
}

export interface CaseNumbers {
  readonly filing: string;
  readonly order: string;
  readonly notice: string;
  readonly hearing: string;
  readonly decision: string;
  readonly review: string;
}

/** Steps of the procedure; a step that this case lacks has no day. */
export type Step =
  | 'inspection'
  | 'filing'
  | 'inquiry'
  | 'extension'
  | 'report'
  | 'review'
  | 'discussion'
  | 'notice'
  | 'noticeService'
  | 'waiver'
  | 'hearingNotice'
  | 'hearing'
  | 'approval'
  | 'decision'
  | 'decisionService'
  | 'payment'
  | 'withdrawal'
  | 'closing';

/** Working days after the step before. */
export interface ScheduledStep {
  readonly step: Step;
  readonly gap: number;
}

export type Timeline = Readonly<Partial<Record<Step, Day>>>;

export interface Penalty {
  /** 分; 0: none. */
  readonly fine: number;
  /** Fines for several acts, where the decision adds them up; their sum is `fine`. */
  readonly parts?: readonly number[];
  /** The fine as so many times a base: 货值金额…元×3倍. */
  readonly times?: number;
  readonly confiscation: number;
  readonly hasWarning: boolean;
}

export type Ending = 'penalty' | 'no-penalty' | 'withdrawn' | 'open';

/** Everything that is true of the case, before any page is written. */
export interface CasePlan {
  readonly seed: number;
  readonly id: string;
  readonly profile: DepartmentProfile;
  readonly violation: Violation;
  readonly place: Place;
  readonly agency: string;
  readonly unit: string;
  readonly party: Party;
  readonly officers: readonly [Officer, Officer];
  /** Head of unit, legal reviewer, deputy head, chief, recorder, further members of the discussion. */
  readonly staff: readonly string[];
  /** Who was asked: the party's own person or an employee. */
  readonly asked: PersonRecord;
  readonly askedRole: string;
  readonly numbers: CaseNumbers;
  readonly penalty: Penalty;
  /** 重大: review and discussion are on file, and the papers say so. */
  readonly isMajor: boolean;
  readonly hasReview: boolean;
  readonly tellsHearing: boolean;
  readonly hasWaiver: boolean;
  readonly hasHearing: boolean;
  readonly hasExtension: boolean;
  readonly hasOrder: boolean;
  /** Working days printed in the notice. */
  readonly printedPeriod: number;
  readonly schedule: readonly ScheduledStep[];
  readonly start: Day;
  readonly style: CaseStyle;
  /** How the case ended; an open one stands at the notice when it is audited. */
  readonly ending: Ending;
  /** The party stated a defence, which was looked at and not followed. */
  readonly hasDefence: boolean;
  /** Ids of the further steps of this case: measures, tests, further parties. */
  readonly features: readonly string[];
  readonly flaws: Flaws;
}

/** Where somebody has to sign. */
export type SigningPlace =
  | 'filing-head'
  | 'closing-head'
  | 'inspection-party'
  | 'inspection-officers'
  | 'inspection-pages'
  | 'inquiry-party'
  | 'inquiry-officers'
  | 'inquiry-recorder'
  | 'inquiry-pages'
  | 'report-author'
  | 'discussion-members'
  | 'decision-recipient';

export interface LostPage {
  readonly key: string;
  /** 1-based. */
  readonly page: number;
  readonly wasCounted: boolean;
}

export interface ScanFlaw {
  readonly key: string;
  readonly kind: 'upside-down' | 'on-side' | 'coarse' | 'blurred' | 'blank-back';
}

/** What a defect makes the papers say; all undefined in a clean case. */
export interface Flaws {
  readonly missing?: readonly string[];
  readonly noticePartyName?: string;
  readonly orderPartyName?: string;
  readonly receiptPartyName?: string;
  readonly decisionNumber?: 'none' | 'blank';
  readonly decisionParty?: 'address' | 'code' | 'person' | 'identity' | 'all';
  readonly decisionBasis?: 'no-applied' | 'no-broken' | 'no-article' | 'law-only';
  readonly decisionEvidence?: 'none' | 'vague';
  /** The file copy lacks the party's signature at its foot. */
  readonly isNoticeFootless?: boolean;
  readonly isDecisionFootless?: boolean;
  readonly approval?: 'no-head';
  /** A notice to pay stands in the place of the receipt. */
  readonly payment?: 'notice-only';
  /** Paid on top of the fine, in 分. */
  readonly lateFee?: number;
  readonly hasTwoReceipts?: boolean;
  readonly paymentTerms?: 'no-period' | 'no-way' | 'none' | 'short';
  readonly remedies?: 'none' | 'no-litigation' | 'no-reconsideration';
  readonly remedyPeriods?: 'three-months' | 'thirty-days' | 'no-periods' | 'fifteen-days';
  readonly capitals?: number;
  readonly decisionCode?: string;
  readonly noticeRights?: 'none' | 'hearing-only' | 'no-defence';
  readonly paid?: number;
  readonly receiptNumber?: string;
  /** Day on which the clue was registered, where the filing form says so. */
  readonly clueDay?: Day;
  /** Days of the features' steps, by name. */
  readonly featureDays?: Readonly<Record<string, Day>>;
  /** Facts whose value the defect leaves open. */
  readonly hiddenFacts?: readonly string[];
  /** What is changed in the finished papers. */
  readonly edits?: readonly PaperEdit[];
  /** The catalogue names a paper that is not there, or leaves one out. */
  readonly catalogue?: 'extra' | 'short';
  /** A paper of another case lies in this one. */
  readonly foreignPaper?: 'filing-approval' | 'closing-approval' | 'decision-receipt';
  /** Places that nobody signed, or signed without a day. */
  readonly unsigned?: readonly SigningPlace[];
  readonly undated?: readonly SigningPlace[];
  /** Papers, by key, that bear no seal. */
  readonly unsealed?: readonly string[];
  /** Records without closing words. */
  readonly unconfirmed?: readonly ('inspection' | 'inquiry')[];
  /** A page of a paper that is not among the uploads; `wasCounted` when the volume was numbered. */
  readonly lostPage?: LostPage;
  /** What went wrong on the scanner with a page of a paper. */
  readonly scanFlaw?: ScanFlaw;
  /** Pages that the notes of the volume state beyond those there are. */
  readonly notesBeyond?: number;
  /** Papers in no sensible order. */
  readonly isShuffled?: boolean;
  /** 分: what the notice proposed, where the decision went beyond it. */
  readonly noticeFine?: number;
  /** Day that a paper bears instead of the planned one. */
  readonly days?: Timeline;
}
