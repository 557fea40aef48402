import { sumsIn } from '../../shared/values/money.ts';
import { type Amount, type AmountKind, amountsIn, isSameSumAgain } from './amounts.ts';

/** A total that the paper states, and what the items before it come to, both in 分. */
export interface StatedTotal {
  readonly amount: Amount;
  readonly stated: number;
  readonly computed: number;
}

/** The sums that an operative part imposes. */
export interface PenaltyAmounts {
  /** What is imposed by itself, in the order of the paper. */
  readonly items: readonly Amount[];
  /** Totals of two items and more. */
  readonly totals: readonly StatedTotal[];
  /** Some sum is written in words and in figures that do not say the same. */
  readonly disagrees: boolean;
}

/**
 * Reads an operative part so that its arithmetic holds: what another sum was counted from is no fine, what is said twice
 * counts once, and a total is the sum of its items or it is wrong by the paper's own account.
 */
export function penaltyAmounts(text: string): PenaltyAmounts {
  const items: Amount[] = [];
  const totals: StatedTotal[] = [];
  for (const amount of amountsIn(text)) {
    if (amount.role === 'item') items.push(amount);
    else if (amount.role === 'total') addTotal(amount, items, totals);
  }
  return { items, totals, disagrees: hasDisagreeingNotations(text) };
}

/** A total of nothing is the only sum that is stated. */
function addTotal(amount: Amount, items: Amount[], totals: StatedTotal[]): void {
  if (items.length === 0) {
    items.push({ ...amount, kind: amount.kind ?? 'fine' });
    return;
  }
  const sums = partialSums(items, totals);
  const stated = amount.fen;
  // Two notations that disagree are a slip of their own.
  const isRight = [stated, amount.again].some((sum) => sums.includes(sum));
  const computed = isRight ? stated : nearest(stated, sums);
  totals.push({ amount, stated, computed });
}

/** What a total may be of: all items or the last of them, the fines alone or with what is confiscated. */
function partialSums(items: readonly Amount[], totals: readonly StatedTotal[]): number[] {
  const of = (some: readonly Amount[]): number => some.reduce((sum, { fen }) => sum + fen, 0);
  const sums = items.flatMap((_, from) => {
    const last = items.slice(from);
    return [
      of(last),
      of(last.filter(({ kind }) => kind === 'fine')),
      of(last.filter(({ kind }) => kind === 'confiscation')),
    ];
  });
  const ofTotals = totals.reduce((sum, { stated }) => sum + stated, 0);
  return [...new Set([...sums, ofTotals])].filter((sum) => sum > 0);
}

/** The whole comes first where two are as near. */
function nearest(stated: number, sums: readonly number[]): number {
  return sums.reduce(
    (best, sum) => (Math.abs(sum - stated) < Math.abs(best - stated) ? sum : best),
    sums[0] ?? 0,
  );
}

/** The items of one kind. */
export function itemsOf({ items }: PenaltyAmounts, kind: AmountKind): Amount[] {
  return items.filter((item) => item.kind === kind);
}

function hasDisagreeingNotations(text: string): boolean {
  const all = sumsIn(text);
  return all.some((b, index) => {
    const a = all[index - 1];
    if (!a || a.fen === b.fen) return false;
    return isSameSumAgain(text.slice(a.index + a.text.length, b.index), a, b);
  });
}
