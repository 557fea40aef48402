import type { CasePlan } from '../case-plan.ts';
import type { Filing } from '../filing.ts';
import { missingOutcomes } from '../gold/missing.ts';
import { Random } from '../random.ts';
import { RULE_IDS } from '../rule-ids.ts';
import type { Defect } from './defect.ts';
import { touchedOutcomes } from './touched.ts';

/** Two defects may meet when no rule is changed by both, and each still bites where the other has been. */
export function areCompatible(plan: CasePlan, filing: Filing, one: Defect, other: Defect): boolean {
  if (one.isSolo === true || other.isSolo === true) return false;
  const touched = one.outcomes(plan);
  const others = other.outcomes(plan);
  if (RULE_IDS.some((id) => touched[id] !== undefined && others[id] !== undefined)) return false;
  const isFree =
    bites(changed(plan, other), filing, one, other) && bites(changed(plan, one), filing, other, one);
  return isFree && commute(plan, one, other);
}

/** Whether a defect is still a finding of its own in a case that another one changed. */
function bites(after: CasePlan, filing: Filing, one: Defect, other: Defect): boolean {
  const reached = { ...missingOutcomes(after), ...touchedOutcomes([other]) };
  return reached[one.ruleId] === undefined && one.fits(after, filing);
}

/** Neither undoes what the other did. */
function commute(plan: CasePlan, one: Defect, other: Defect): boolean {
  return flawsOf(changed(changed(plan, one), other)) === flawsOf(changed(changed(plan, other), one));
}

function flawsOf({ flaws }: CasePlan): string {
  const entries = Object.entries(flaws).map(([key, value]) => {
    const values: unknown = Array.isArray(value)
      ? (value as unknown[]).map((one) => JSON.stringify(one)).sort()
      : value;
    return [key, values] as const;
  });
  return JSON.stringify(entries.sort(([a], [b]) => a.localeCompare(b)));
}

function changed(plan: CasePlan, defect: Defect): CasePlan {
  return defect.apply?.(plan, new Random(plan.seed).fork(defect.id)) ?? plan;
}
