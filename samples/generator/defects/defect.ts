import type { CasePlan } from '../case-plan.ts';
import type { Filing, UploadFile } from '../filing.ts';
import type { Random } from '../random.ts';
import { RULE_IDS } from '../rule-ids.ts';
import type { Expectations, RuleId } from '../rule-ids.ts';

/** A named flaw with the rule that it must fail. */
export interface Defect {
  readonly id: string;
  readonly ruleId: RuleId;
  /** What a reviewer would write. */
  readonly title: string;
  readonly fits: (plan: CasePlan, filing: Filing) => boolean;
  /** Changes what the papers say. */
  readonly apply?: (plan: CasePlan, random: Random) => CasePlan;
  /** Changes the uploaded files. */
  readonly applyFiles?: (files: readonly UploadFile[], random: Random) => UploadFile[];
  /** Every rule whose outcome it changes. */
  readonly outcomes: (plan: CasePlan) => Expectations;
  /** In order although it looks wrong: its rule must not fail. */
  readonly isTrap?: boolean;
  /** Changes so much that no other defect may stand beside it. */
  readonly isSolo?: boolean;
}

/** Two defects may meet when no rule is changed by both. */
export function areCompatible(plan: CasePlan, one: Defect, other: Defect): boolean {
  if (one.isSolo === true || other.isSolo === true) return false;
  const touched = one.outcomes(plan);
  const others = other.outcomes(plan);
  return RULE_IDS.every((id) => touched[id] === undefined || others[id] === undefined);
}

const PAYMENT = /^payment-/;
const OUTWARD = /^(notice|decision|payment)-/;

/** Without payment, or with two notices and decisions on file, a defect of these papers is no longer the one it names. */
export function isBlocked({ features }: CasePlan, { ruleId }: Defect): boolean {
  if (features.includes('co-party')) return OUTWARD.test(ruleId);
  return (features.includes('enforcement') || features.includes('instalments')) && PAYMENT.test(ruleId);
}

export function withFlaws(plan: CasePlan, flaws: CasePlan['flaws']): CasePlan {
  const missing = [...(plan.flaws.missing ?? []), ...(flaws.missing ?? [])];
  return {
    ...plan,
    flaws: {
      ...plan.flaws,
      ...flaws,
      ...(missing.length > 0 ? { missing } : {}),
      ...merged('edits', plan.flaws.edits, flaws.edits),
      ...merged('hiddenFacts', plan.flaws.hiddenFacts, flaws.hiddenFacts),
      ...(flaws.featureDays === undefined
        ? {}
        : { featureDays: { ...plan.flaws.featureDays, ...flaws.featureDays } }),
      ...(flaws.days === undefined ? {} : { days: { ...plan.flaws.days, ...flaws.days } }),
    },
  };
}

function merged<T>(
  key: string,
  before: readonly T[] = [],
  added: readonly T[] = [],
): Record<string, readonly T[]> {
  return before.length + added.length > 0 ? { [key]: [...before, ...added] } : {};
}
