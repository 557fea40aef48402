import type { Evidence } from './field.ts';

/** W3C EARL: 通过, 不符, 不适用, 待人工核实, 人工评查项. */
export type FindingOutcome = 'passed' | 'failed' | 'inapplicable' | 'cantTell' | 'untested';

export type FindingMode = 'automatic' | 'manual' | 'assisted';

export interface LegalBasis {
  readonly law: string;
  readonly article?: string;
}

export interface ExpectationResult {
  readonly id: string;
  readonly outcome: FindingOutcome;
  readonly message: string;
}

export interface Finding {
  /** Fingerprint: survives a re-scan and added pages. */
  readonly id: string;
  readonly ruleId: string;
  readonly title: string;
  /** `case`, or a document id. */
  readonly target: string;
  readonly outcome: FindingOutcome;
  readonly machineOutcome: FindingOutcome;
  readonly mode: FindingMode;
  readonly isAdvisory: boolean;
  readonly expectations: readonly ExpectationResult[];
  readonly evidence: readonly Evidence[];
  /** What was expected and what was found, in plain Chinese. */
  readonly message: string;
  /** How to put it right; '' for passed and inapplicable. */
  readonly fix: string;
  readonly basis: readonly LegalBasis[];
}
