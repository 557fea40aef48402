import type { Evidence, FieldValue } from './field.ts';

/** One row of a list fact: what a `forEach` expectation looks at. */
export interface FactItem {
  /** Stable within the fact: a path, a document id, a number. */
  readonly key: string;
  /** What users call it. */
  readonly label: string;
  readonly values: Readonly<Record<string, FactScalar | undefined>>;
  readonly reason?: string;
  /** The rule that asks for the same: what it has decided is not judged once more. */
  readonly coveredBy?: string;
  readonly evidence: readonly Evidence[];
}

export type FactScalar = string | number | boolean | readonly string[];

export type FactValue = FieldValue | readonly FactItem[];

/** `value: undefined` means cannot tell, with a reason. Never null, 0 or ''. */
export interface Fact {
  readonly value: FactValue | undefined;
  /** Why it cannot be told. */
  readonly reason?: string;
  /** Why the value may be misread: what fails on it is a question. */
  readonly doubt?: string;
  readonly evidence: readonly Evidence[];
  /** The readable pages lack it, or it cannot apply: rules see `absent`, audit.json leaves it out. */
  readonly isAbsent?: boolean;
  /** Steps of a computation, shown as proof: the days of a deadline. */
  readonly workings?: string;
}

/** Facts of one case, and of each document for rules that look at documents one by one. */
export interface FactTable {
  readonly caseId: string;
  readonly facts: Readonly<Record<string, Fact>>;
  /** By document id. */
  readonly documentFacts: Readonly<Record<string, Readonly<Record<string, Fact>>>>;
}
