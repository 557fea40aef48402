import type { CaseFigures, OpenFinding } from '../model/audit-report.ts';
import { byText, isCounted } from './summary.ts';

export interface CaseFinding {
  readonly figures: CaseFigures;
  readonly finding: OpenFinding;
}

/** What to look at first: vetoes, then the dearest problems; ties by case and rule, so that the order never jumps. */
export function worstFindings(cases: readonly CaseFigures[], count: number): CaseFinding[] {
  return cases
    .flatMap((figures) =>
      figures.findings
        .filter((finding) => finding.outcome === 'failed' && isCounted(finding))
        .map((finding) => ({ figures, finding })),
    )
    .sort(
      (a, b) =>
        Number(b.finding.effect === 'veto') - Number(a.finding.effect === 'veto') ||
        b.finding.deduction.high - a.finding.deduction.high ||
        byText(a.figures.id, b.figures.id) ||
        byText(a.finding.ruleId, b.finding.ruleId),
    )
    .slice(0, count);
}
