import type { AbsenceProof, Denial, NotFound, NotFoundCode } from '../model/absence.ts';
import type {
  AbsentFact,
  Answer,
  Denied,
  DeniedFact,
  Fact,
  FactItem,
  FactValue,
  KnownFact,
  UndecidedFact,
} from '../model/fact.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Field } from '../model/field.ts';
import type { ReasonCode } from '../model/finding.ts';

/*
 * The only makers of facts. There is none that turns "not found" into a plain `false`: a `no` is made of a comparison, of
 * a proof, or of a field that says itself what it rests on.
 */

/** Nothing that could have it. */
export const ABSENT_FACT: AbsentFact = { value: undefined, evidence: [], isAbsent: true };

export function known(
  value: Exclude<FactValue, false>,
  evidence: readonly Evidence[] = [],
  workings?: string,
): KnownFact {
  return workings === undefined ? { value, evidence } : { value, evidence, workings };
}

export function unknown(
  reason: string,
  evidence: readonly Evidence[] = [],
  reasonCode: ReasonCode = 'unread',
  cause?: string,
): UndecidedFact {
  return { value: undefined, reason, reasonCode, evidence, ...(cause === undefined ? {} : { cause }) };
}

/** Two things that are there were held against each other. */
export const COMPARISON: Exclude<Denial, NotFound> = { by: 'comparison' };

/** What came of comparing things that are there. */
export function compared(
  isSo: boolean,
  evidence: readonly Evidence[] = [],
  workings?: string,
): KnownFact | DeniedFact {
  return isSo ? known(true, evidence, workings) : denied(COMPARISON, evidence, workings);
}

/** `false` with a proof that it is so, or with the reason why it is only what was found. */
export function denied(denial: Denial, evidence: readonly Evidence[] = [], workings?: string): DeniedFact {
  return workings === undefined
    ? { value: false, denial, evidence }
    : { value: false, denial, evidence, workings };
}

/** Not there, and proven not to be. */
export function lacking(
  proof: AbsenceProof,
  evidence: readonly Evidence[] = [],
  workings?: string,
): DeniedFact {
  return denied(proof, evidence, workings);
}

/** Not found, and no more than that. */
export function notFound(why: NotFoundCode, evidence: readonly Evidence[] = []): DeniedFact {
  return denied({ why }, evidence);
}

type MissingField = Extract<Field, { state: 'lacking' | 'notFound' }>;

/** What the absence of a field rests on. */
export function denialOf(field: MissingField): Denial {
  if (field.state === 'lacking') return field.proof;
  return { why: field.why, ...(field.of === undefined ? {} : { of: field.of }) };
}

/** Of several fields none of which was found: proven only where each is. */
export function denialOfAll(fields: readonly Field[]): Denial {
  const denials = fields.flatMap((field) =>
    field.state === 'lacking' || field.state === 'notFound' ? [denialOf(field)] : [],
  );
  return denials.find((denial) => !('by' in denial)) ?? denials[0] ?? { why: 'no-place' };
}

/** A value that the papers lack, with what that rests on. */
export function absentAs(denial: Denial): AbsentFact {
  return { ...ABSENT_FACT, denial };
}

/** The `no` of an item of a list. */
export function no(denial: Denial = COMPARISON): Answer {
  return { denied: denial };
}

/** What came of comparing, as the value of an item. */
export function answered(isSo: boolean | undefined): Answer {
  return isSo === false ? no() : isSo;
}

/** The value of a fact as the value of an item. */
export function answerOf(fact: Fact): Answer {
  if (fact.value === true) return true;
  return fact.value === false ? no(fact.denial) : undefined;
}

export function isDenied(answer: Answer): answer is Denied {
  return typeof answer === 'object' && 'denied' in answer;
}

/** Any value as a fact; a plain `false` was read or compared. */
export function factOf(value: FactValue, evidence: readonly Evidence[] = []): Fact {
  return value === false ? compared(false, evidence) : known(value, evidence);
}

/** Where a proof was seen. */
export function proofEvidence(proof: AbsenceProof): readonly Evidence[] {
  return 'evidence' in proof ? proof.evidence : [];
}

/** Why an item cannot be told, where the fact behind it cannot. */
export function reasonFrom(fact: Fact): Pick<FactItem, 'reason' | 'reasonCode' | 'cause'> {
  if (fact.reason === undefined) return {};
  const { reason, reasonCode, cause } = fact;
  return { reason, reasonCode, ...(cause === undefined ? {} : { cause }) };
}
