import type { Finding } from '../model/finding.ts';
import type { Standard } from '../model/standard.ts';
import type { Range } from '../model/scorecard.ts';
import { blocksFor } from './blocks.ts';
import { bonusOf } from './bonus.ts';
import { fromCents, toCents } from './cents.ts';
import type { Charge } from './charges.ts';
import { vetoingFinding } from './veto.ts';

/** What one finding takes from the sum. */
export interface Loss {
  readonly finding: Finding;
  /** In hundredths of the total. */
  readonly cents: number;
  readonly isCertain: boolean;
}

/** The sum of a case and what each finding costs of it. */
export interface Ledger {
  readonly score: Range;
  readonly losses: readonly Loss[];
  /** Points given back, already in the score. */
  readonly bonus: Range;
  /** Points of the sum lost in a block: for sure (low) and if every open question ends badly (high). */
  readonly lostIn: (block: string) => Range;
}

/**
 * Turns losses in item points into losses of the sum. Each loss is the difference of two running totals: the parts
 * then add up to the rounded whole without a cent to spare. Where a veto makes the sum zero, what is left is its own.
 */
export function ledgerOf(
  findings: readonly Finding[],
  charges: readonly Charge[],
  standard: Standard,
): Ledger {
  const total = toCents(standard.total);
  const blocks = blocksFor(findings, standard);
  const raw = new Map<string, number>();
  const losses: Loss[] = [];
  let lost = 0;
  const lose = (finding: Finding, now: number, isCertain: boolean): void => {
    losses.push({ finding, cents: now - lost, isCertain });
    lost = now;
  };
  const passOver = (isCertain: boolean): number => {
    for (const charge of charges.filter((each) => each.isCertain === isCertain)) {
      const block = blocks.blockOf(charge.item);
      raw.set(block, (raw.get(block) ?? 0) + charge.cents);
      lose(charge.finding, Math.max(lost, blocks.lost(raw)), isCertain);
    }
    const veto = standard.vetoScore === 'zero' ? vetoingFinding(findings, standard, isCertain) : undefined;
    if (veto) lose(veto, total, isCertain);
    return lost;
  };
  const certain = passOver(true);
  const sure = new Map(raw);
  const worst = passOver(false);
  const bonus = bonusOf(findings, standard);
  const back = { low: Math.min(bonus.low, worst), high: Math.min(bonus.high, certain) };
  return {
    score: { low: fromCents(total - worst + back.low), high: fromCents(total - certain + back.high) },
    losses,
    bonus: { low: fromCents(back.low), high: fromCents(back.high) },
    lostIn: (block) => ({
      low: fromCents(blocks.lostIn(block, sure)),
      high: fromCents(blocks.lostIn(block, raw)),
    }),
  };
}
