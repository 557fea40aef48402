import type { Finding } from '../model/finding.ts';
import type { ShareBonus, Standard } from '../model/standard.ts';

/** A case as far as a department's points depend on it. */
interface Case {
  readonly findings: readonly Pick<Finding, 'ruleId' | 'outcome'>[];
}

/** Points that a standard adds to the mean of a department's cases. */
export function departmentBonus(cases: readonly Case[], { departments }: Standard): number {
  if (!departments) return 0;
  const byVolume = departments.volumeBonus.findLast(({ from }) => cases.length >= from)?.points ?? 0;
  return departments.shareBonus.reduce((sum, bonus) => sum + shareBonus(cases, bonus), byVolume);
}

function shareBonus(cases: readonly Case[], { rule, points, minimum, wanted }: ShareBonus): number {
  const isPassed = ({ findings }: Case): boolean =>
    findings.some(({ ruleId, outcome }) => ruleId === rule && outcome === 'passed');
  const reached = cases.length === 0 ? 0 : cases.filter(isPassed).length / cases.length;
  const full = wanted.findLast(({ from }) => cases.length >= from)?.share;
  if (full === undefined || reached < minimum) return 0;
  return Math.round(points * Math.min(1, full === 0 ? 1 : reached / full) * 100) / 100;
}
