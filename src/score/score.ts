import type { Finding } from '../model/finding.ts';
import type { Standard } from '../model/standard.ts';
import type { Range, ScoredFinding, Scorecard } from '../model/scorecard.ts';
import { chargesOf } from './charges.ts';
import { effectOf, pricedItem } from './effect.ts';
import { gradeRange } from './grade.ts';
import { gainsOf } from './if-fixed.ts';
import { fromCents } from './cents.ts';
import { linesOf, sectionsOf } from './lines.ts';
import { type Loss, ledgerOf } from './ledger.ts';
import { vetoStateOf } from './veto.ts';

/**
 * Prices the findings of one case. Every finding comes back, in the order given; cases excluded from review are
 * the caller's business. `score.low + Σ deduction.high = max + bonus.low` and `score.high + Σ deduction.low = max + bonus.high`,
 * exact to 0.01 point.
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
    bonus: ledger.bonus,
    grade: gradeRange(range, vetoed, standard, ledger.lostIn),
    vetoed,
    blocks: standard.blocks.map(({ id, title, mode, max }) => ({
      ...{ id, title, mode, max },
      lost: ledger.lostIn(id),
    })),
    sections: sectionsOf(lines, standard),
    lines,
    ifFixed: gainsOf(findings, standard),
  };
  return { findings: priced(findings, ledger.losses, standard), scorecard };
}

function priced(findings: readonly Finding[], losses: readonly Loss[], standard: Standard): ScoredFinding[] {
  const deductions = new Map<Finding, { low: number; high: number }>();
  for (const { finding, cents, isCertain } of losses) {
    const sum = deductions.get(finding) ?? { low: 0, high: 0 };
    sum.high += cents;
    if (isCertain) sum.low += cents;
    deductions.set(finding, sum);
  }
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
