import type { Denial, NotFound, NotFoundCode } from './absence.ts';
import type { Evidence } from './evidence.ts';

/** What a failure rests on: a comparison of things that are there, or a proof of absence. */
export type Ground = Exclude<Denial, NotFound>;

/** W3C EARL: 通过, 不符, 不适用, 待人工核实, 人工评查项. */
export type FindingOutcome = 'passed' | 'failed' | 'inapplicable' | 'cantTell' | 'untested';

export type FindingMode = 'automatic' | 'manual' | 'assisted';

export interface LegalBasis {
  readonly law: string;
  readonly article?: string;
}

/**
 * Why a person has to look. Reports group and count by it; nobody reads the message. `unread-file`, `unread-page`: the paper
 * may lie in what could not be read. `unsure-paper`: a paper of unsure kind may be it. `rival-value`: another value of the
 * same paper would decide otherwise. `systematic`: every paper of one form fails alike.
 */
export type ReasonCode =
  | NotFoundCode
  | 'misread'
  | 'unread-file'
  | 'unread-page'
  | 'unsure-paper'
  | 'rival-value'
  | 'systematic'
  | 'parameter-unset'
  | 'calendar-missing'
  | 'editable-file'
  | 'unclear-link'
  | 'for-a-person'
  | 'rule-error'
  /** Of what is inapplicable: its stage is not due. */
  | 'not-due';

export interface ExpectationResult {
  readonly id: string;
  readonly outcome: FindingOutcome;
  readonly message: string;
  /** Never makes the finding fail or leaves it open. */
  readonly isAdvisory?: boolean;
  /** Of what is undecided: why, and what it waits for. */
  readonly reasonCode?: ReasonCode;
  readonly cause?: string;
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
  /** Of a failure: what it rests on, a kind once. */
  readonly grounds?: readonly Ground['by'][];
  /** Of what is undecided: why. */
  readonly reasonCode?: ReasonCode;
  /** What it waits for: `parameter-unset` a parameter, `unread-file` a file, not-found codes `<type>/<field>`. */
  readonly cause?: string;
  /** What was expected and what was found, in plain Chinese. */
  readonly message: string;
  /** How to put it right; '' for passed and inapplicable. */
  readonly fix: string;
  readonly basis: readonly LegalBasis[];
}
