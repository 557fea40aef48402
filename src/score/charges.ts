import type { Finding } from '../model/finding.ts';
import type { Standard, StandardItem } from '../model/standard.ts';
import { toCents } from './cents.ts';
import { findingsOfItem, isUndecided, pricedFindings, scoredItems } from './effect.ts';

/** What one finding takes from one item, in hundredths of the item's own points, after what others took before. */
export interface Charge {
  readonly finding: Finding;
  readonly item: StandardItem;
  readonly cents: number;
  /** Certain losses count in both ends of the range, the others in the low end only. */
  readonly isCertain: boolean;
}

/**
 * All losses of a case in the fixed order: what is certain in the standard's order, then what is undecided in the
 * standard's order. Certain first, so that no open question makes a certain loss look smaller (low <= high).
 */
export function chargesOf(findings: readonly Finding[], standard: Standard): Charge[] {
  const byRule = pricedFindings(findings);
  const left = new Map<StandardItem, number>();
  const charges: Charge[] = [];
  for (const isCertain of [true, false]) {
    for (const item of scoredItems(standard)) {
      for (const finding of findingsOfItem(item, byRule)) {
        const budget = left.get(item) ?? toCents(item.max);
        const cents = Math.min(budget, demand(finding, item, isCertain));
        left.set(item, budget - cents);
        if (cents > 0) charges.push({ finding, item, cents, isCertain });
      }
    }
  }
  return charges;
}

function demand(finding: Finding, item: StandardItem, isCertain: boolean): number {
  const full = toCents(item.max ?? 0);
  if (item.mode === 'all')
    return (isCertain ? finding.outcome === 'failed' : isUndecided(finding)) ? full : 0;
  const count = isCertain ? failures(finding) : openQuestions(finding);
  return count * (item.perFailure === undefined ? full : toCents(item.perFailure));
}

/** A person's `failed` without any failed expectation is one failure. */
function failures(finding: Finding): number {
  if (finding.outcome !== 'failed') return 0;
  return Math.max(1, finding.expectations.filter((each) => each.outcome === 'failed').length);
}

/** A failed finding may hold undecided expectations as well, unless a person has decided it. */
function openQuestions(finding: Finding): number {
  const open = finding.expectations.filter(
    (each) => each.outcome === 'cantTell' || each.outcome === 'untested',
  ).length;
  if (isUndecided(finding)) return Math.max(1, open);
  const isAsFound = finding.outcome === finding.machineOutcome;
  return finding.outcome === 'failed' && isAsFound ? open : 0;
}
