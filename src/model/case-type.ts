export interface CaseStage {
  readonly id: string;
  readonly title: string;
  /** The case is at this stage when it holds one of these. */
  readonly documents: readonly string[];
  /** Fact with the day after which the stage is due; without it, when the previous stage is complete. */
  readonly dueFact?: string;
}

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
