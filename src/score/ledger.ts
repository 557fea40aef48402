import type { Finding } from '../model/finding.ts';
import type { Standard } from '../model/standard.ts';
import type { Range } from '../model/scorecard.ts';
import type { Charge } from './charges.ts';
import { fromCents, toCents } from './cents.ts';
import { findingsOfItem, pricedFindings, scoredItems } from './effect.ts';

/** The sum of a case and, charge by charge, what each costs of it (hundredths). */
export interface Ledger {
  readonly score: Range;
  readonly losses: readonly number[];
}

/**
 * Turns losses in item points into losses of the sum. Each loss is the difference of two rounded running totals:
 * the parts then add up to the rounded whole without a cent to spare.
 */
export function ledgerOf(
  findings: readonly Finding[],
  charges: readonly Charge[],
  standard: Standard,
): Ledger {
  const total = toCents(standard.total);
  const lost = lossScale(findings, standard);
  const losses: number[] = [];
  let raw = 0;
  let high = total;
  for (const charge of charges) {
    const before = lost(raw);
    raw += charge.cents;
    losses.push(lost(raw) - before);
    if (charge.isCertain) high = total - lost(raw);
  }
  return { score: { low: fromCents(total - lost(raw)), high: fromCents(high) }, losses };
}

/** An item takes part unless everything that its rules found is inapplicable. */
export function isApplicable(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.outcome !== 'inapplicable');
}

function lossScale(findings: readonly Finding[], standard: Standard): (raw: number) => number {
  const total = toCents(standard.total);
  // A table of deductions may take more than there is: the sum stops at zero.
  if (!standard.isRescaled) return (raw) => Math.min(total, raw);
  const byRule = pricedFindings(findings);
  const applicable = scoredItems(standard)
    .filter((item) => isApplicable(findingsOfItem(item, byRule)))
    .reduce((sum, item) => sum + toCents(item.max), 0);
  return (raw) => (applicable === 0 ? 0 : Math.round((total * raw) / applicable));
}
