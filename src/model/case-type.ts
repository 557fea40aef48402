export type Outcome = 'penalty' | 'no-penalty' | 'withdrawn' | 'transferred' | 'ended';

export interface CaseStage {
  readonly id: string;
  readonly title: string;
  /** The case is at this stage when it holds one of these. */
  readonly documents: readonly string[];
  /** Fact with the day after which the stage is due; without it, when the previous stage is complete. */
  readonly dueFact?: string;
}

/** Papers that show something by being there and by not being there. */
export interface PaperSign {
  /** All of these. */
  readonly has: readonly string[];
  /** None of these. */
  readonly lacks: readonly string[];
}

/** Another procedure than the usual one. */
export interface OtherProcedure {
  readonly id: string;
  readonly when: PaperSign;
  /** Why rules of the usual procedure do not apply. */
  readonly inapplicable: string;
  /** Why its cases are not scored; without it they are. */
  readonly exclusion?: string;
}

/** Which papers show how a case ended. */
export interface OutcomeSign {
  readonly id: Outcome;
  readonly documents: readonly string[];
  /** Such a paper shows it only where it is not older than one of this type: what came in before is where the case comes from. */
  readonly notBefore?: string;
}

/** Type of a document and name of a field on it. */
export type FieldPlace = readonly [document: string, field: string];

export interface CaseType {
  readonly id: string;
  readonly title: string;
  /** The usual one. */
  readonly procedure: string;
  readonly procedures: readonly OtherProcedure[];
  readonly recognisedBy: readonly { readonly document: string; readonly weight: number }[];
  /** Sum of weights below which a case is not taken for one of this type. */
  readonly leastWeight: number;
  /** Cases that are none of the other types. */
  readonly isFallback?: boolean;
  /** Why its cases are not scored, whatever their procedure. */
  readonly exclusion?: string;
  /** Why a case is not scored that has not reached the stage that the standard wants. */
  readonly openExclusion: string;
  /** The first of which the case holds a paper. */
  readonly outcomes: readonly OutcomeSign[];
  /** Where the case's number stands, the best place first. */
  readonly numberFrom: readonly FieldPlace[];
  /** A field that only closed cases have. */
  readonly closedBy?: FieldPlace;
  readonly stages: readonly CaseStage[];
  /** Documents of the completeness sheet in filing order, with the presence rule that decides each. */
  readonly documents: readonly { readonly type: string; readonly rule?: string; readonly title?: string }[];
  readonly rules: readonly string[];
  /** Rules among them that also hold for cases of another procedure. */
  readonly ofAnyProcedure: readonly string[];
}
