import type { AuditedCase } from '../model/audit-report.ts';
import type { ScoredFinding } from '../model/scorecard.ts';
import { byText, isCounted } from './summary.ts';

export interface CaseFinding {
  readonly audited: AuditedCase;
  readonly finding: ScoredFinding;
}

/** What to look at first: vetoes, then the dearest problems; ties by case and rule, so that the order never jumps. */
export function worstFindings(cases: readonly AuditedCase[], count: number): CaseFinding[] {
  return cases
    .flatMap((audited) =>
      audited.findings
        .filter((finding) => finding.outcome === 'failed' && isCounted(finding))
        .map((finding) => ({ audited, finding })),
    )
    .sort(
      (a, b) =>
        Number(b.finding.effect === 'veto') - Number(a.finding.effect === 'veto') ||
        b.finding.deduction.high - a.finding.deduction.high ||
        byText(a.audited.caseFile.id, b.audited.caseFile.id) ||
        byText(a.finding.ruleId, b.finding.ruleId),
    )
    .slice(0, count);
}
