import type { Finding } from '../model/finding.ts';
import type { Standard } from '../model/standard.ts';
import type { Range, ScoredFinding, Scorecard } from '../model/scorecard.ts';
import { chargesOf } from './charges.ts';
import type { Charge } from './charges.ts';
import { effectOf, pricedItem } from './effect.ts';
import { gradeRange } from './grade.ts';
import { gainsOf } from './if-fixed.ts';
import { fromCents } from './cents.ts';
import { linesOf, sectionsOf } from './lines.ts';
import { ledgerOf } from './ledger.ts';
import { vetoStateOf } from './veto.ts';

/**
 * Prices the findings of one case. Every finding comes back, in the order given; cases excluded from review are
 * the caller's business. `score.low + Σ deduction.high = max = score.high + Σ deduction.low`, exact to 0.01 point.
 */
export function score(
  findings: readonly Finding[],
  standard: Standard,
): { findings: ScoredFinding[]; scorecard: Scorecard } {
  const charges = chargesOf(findings, standard);
  const ledger = ledgerOf(findings, charges, standard);
  const vetoed = vetoStateOf(findings, standard);
  const range = ledger.score;
  const lines = linesOf(findings, charges, standard);
  const scorecard: Scorecard = {
    ...range,
    max: standard.total,
    grade: gradeRange(range, vetoed, standard),
    vetoed,
    sections: sectionsOf(lines, standard),
    lines,
    ifFixed: gainsOf(findings, standard),
  };
  return { findings: priced(findings, charges, ledger.losses, standard), scorecard };
}

function priced(
  findings: readonly Finding[],
  charges: readonly Charge[],
  losses: readonly number[],
  standard: Standard,
): ScoredFinding[] {
  const deductions = new Map<Finding, { low: number; high: number }>();
  charges.forEach((charge, index) => {
    const sum = deductions.get(charge.finding) ?? { low: 0, high: 0 };
    const loss = losses[index] ?? 0;
    sum.high += loss;
    if (charge.isCertain) sum.low += loss;
    deductions.set(charge.finding, sum);
  });
  return findings.map((finding) => ({
    ...finding,
    effect: effectOf(finding, standard, findings),
    deduction: toPoints(deductions.get(finding) ?? { low: 0, high: 0 }),
    item: pricedItem(finding, standard),
  }));
}

function toPoints(cents: Range): Range {
  return { low: fromCents(cents.low), high: fromCents(cents.high) };
}
