import type { CasePlan } from '../case-plan.ts';
import type { Filing, UploadFile } from '../filing.ts';
import type { Random } from '../random.ts';
import type { Expectations, Expected, RuleId } from '../rule-ids.ts';

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

const PAYMENT = /^payment-/;
const OUTWARD = /^(notice|decision|payment)-/;

/** Without payment, or with two notices and decisions on file, a defect of these papers is no longer the one it names. */
export function isBlocked({ features }: CasePlan, { ruleId }: Defect): boolean {
  if (features.includes('co-party')) return OUTWARD.test(ruleId);
  return (features.includes('enforcement') || features.includes('instalments')) && PAYMENT.test(ruleId);
}

/** Flaws of several defects together: lists and days grow, all else is the last one's. */
export function withFlaws(plan: CasePlan, flaws: CasePlan['flaws']): CasePlan {
  const entries = Object.entries(flaws).map(([key, added]) => [
    key,
    joined(plan.flaws[key as keyof CasePlan['flaws']], added),
  ]);
  return { ...plan, flaws: { ...plan.flaws, ...(Object.fromEntries(entries) as CasePlan['flaws']) } };
}

function joined(before: unknown, added: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(added))
    return [...(before as unknown[]), ...(added as unknown[])];
  const isDays = typeof before === 'object' && typeof added === 'object' && !Array.isArray(added);
  return isDays ? { ...before, ...added } : added;
}

/** Failed; where tests, a stay or a hearing may not count into a period, or it may be prolonged much, a person decides. */
export function failedInTime({ features, profile }: CasePlan): Expected {
  const isOpen =
    features.includes('sampling') || features.includes('suspension') || profile.hasLongExtension === true;
  return isOpen ? ['failed', 'cantTell'] : 'failed';
}
