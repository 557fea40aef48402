import type { Denial } from './absence.ts';
import type { Evidence } from './evidence.ts';
import type { FieldValue, Rival } from './field.ts';
import type { ReasonCode } from './finding.ts';
import type { ParameterRange, ParameterUse } from './parameter.ts';

/** One row of a list fact: what a `forEach` expectation looks at. */
export interface FactItem {
  /** Stable within the fact: a path, a document id, a number. */
  readonly key: string;
  /** What users call it. */
  readonly label: string;
  readonly values: Readonly<Record<string, Answer>>;
  readonly reason?: string;
  readonly reasonCode?: ReasonCode;
  readonly cause?: string;
  /** The type of paper that the item asks for: a rule may ask for the same. */
  readonly paperType?: string;
  readonly evidence: readonly Evidence[];
}

/** A `no` with what it rests on: no bare `false` is a value. */
export interface Denied {
  readonly denied: Denial;
}

export type FactScalar = string | number | boolean | readonly string[];

/** The value of an item: undefined means cannot tell. */
export type Answer = Exclude<FactScalar, false> | Denied | undefined;

export type FactValue = FieldValue | readonly FactItem[];

interface Told {
  readonly evidence: readonly Evidence[];
  /** In Chinese, for values that are codes. */
  readonly valueTitles?: Readonly<Record<string, string>>;
  /** Steps of a computation, shown as proof: the days of a deadline. */
  readonly workings?: string;
  /** Why the value may be another one: what fails on it is a question. */
  readonly doubt?: Doubt;
  /** It rests on a number that was not read in its source: what fails on it may cost points, but never vetoes. */
  readonly vetoDoubt?: Doubt;
  /** Of a legal number: where it comes from. */
  readonly parameter?: ParameterUse;
  /** Other values that the same papers offer: a comparison that one of them would turn is a question. */
  readonly rivals?: readonly Rival[];
}

export interface Doubt {
  readonly code: ReasonCode;
  readonly reason: string;
  /** What it comes from: a parameter, a file, a field of a form. What waits for one cause is one question. */
  readonly cause?: string;
}

export interface KnownFact extends Told {
  readonly value: Exclude<FactValue, false>;
  readonly isAbsent?: never;
  readonly reason?: never;
}

/** `false`, which a rule may only fail on where its denial is proven. */
export interface DeniedFact extends Told {
  readonly value: false;
  readonly denial: Denial;
  readonly isAbsent?: never;
  readonly reason?: never;
}

/** Cannot be told, with the reason. Never null, 0 or ''. */
export interface UndecidedFact extends Told {
  readonly value: undefined;
  readonly reason: string;
  readonly reasonCode: ReasonCode;
  readonly cause?: string;
  /** It lies between these: a comparison that comes out alike at both ends is decided. */
  readonly range?: ParameterRange;
  readonly isAbsent?: never;
}

/** No value: the papers lack it, or it has no object. Rules see `absent`, audit.json leaves it out. */
export interface AbsentFact extends Told {
  readonly value: undefined;
  readonly isAbsent: true;
  /** What its absence rests on; undefined where there is nothing that could have it. */
  readonly denial?: Denial;
  readonly reason?: never;
}

export type Fact = KnownFact | DeniedFact | UndecidedFact | AbsentFact;

/** Facts of one case, and of each document for rules that look at documents one by one. */
export interface FactTable {
  readonly caseId: string;
  readonly facts: Readonly<Record<string, Fact>>;
  /** By document id; derived when they are looked up, and not to be listed. */
  readonly documentFacts: Readonly<Record<string, Readonly<Record<string, Fact>>>>;
}
