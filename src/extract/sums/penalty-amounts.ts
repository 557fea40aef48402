import type { StatedTotal } from './stated-total.ts';
import { openSentence } from '../../shared/text/sentences.ts';
import { wrongByLead, wrongCalculations } from './calculations.ts';
import { sumsIn } from '../../shared/values/money.ts';
import { type Amount, type AmountKind, amountsIn } from './amounts.ts';
import type { Phrasebook } from '../phrasebook.ts';
import { isSaidTwice } from './mentions.ts';

/** The sums that an operative part imposes. */
export interface PenaltyAmounts {
  /** What is imposed by itself, in the order of the paper. */
  readonly items: readonly Amount[];
  /** Totals of two items and more, and calculations that do not come out. */
  readonly totals: readonly StatedTotal[];
  /** Some sum is written in words and in figures that do not say the same. */
  readonly disagrees: boolean;
}

/**
 * Reads an operative part so that its arithmetic holds: what another sum was counted from is no fine, what is said twice
 * counts once, and a total is the sum of its items or it is wrong by the paper's own account. `lead`: what its first
 * sentence says before it.
 */
export function penaltyAmounts(text: string, phrases: Phrasebook, lead = ''): PenaltyAmounts {
  const items: Amount[] = [];
  const amounts = amountsIn(text, phrases);
  const totals: StatedTotal[] = wrongCalculations(text, amounts, phrases);
  for (const amount of amounts) {
    const isAgain = (): boolean =>
      (isKnown(amount, items) && onlyRepeats(amount, text, phrases)) || isOfTotals(amount, items, totals);
    if (amount.role === 'item' && !isAgain()) items.push(amount);
    else if (amount.role === 'total') addTotal(amount, items, totals);
  }
  const fines = items.filter(({ kind }) => kind === 'fine');
  const byLead = fines.length === 1 ? wrongByLead(lead, fines[0], phrases) : undefined;
  if (byLead) totals.push(byLead);
  return { items, totals, disagrees: hasDisagreeingNotations(text, phrases) };
}

function isKnown({ fen, kind, sentence }: Amount, items: readonly Amount[]): boolean {
  return items.some((item) => item.fen === fen && item.kind === kind && item.sentence < sentence);
}

/** 即罚款金额：600元×10＝6000元: a sentence that only says once more how much an item is. */
function onlyRepeats({ sum }: Amount, text: string, phrases: Phrasebook): boolean {
  return phrases.says('sums/only-repeats', openSentence(text.slice(0, sum.index)));
}

/** 综上，对甲合计处罚款39万元，对乙处罚款5万元: a sentence of totals repeats what there is no total of. */
function isOfTotals(
  { fen, sentence }: Amount,
  items: readonly Amount[],
  totals: readonly StatedTotal[],
): boolean {
  return (
    totals.some(({ amount }) => amount.sentence === sentence) &&
    items.some((item) => item.fen === fen && item.sentence < sentence)
  );
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
  totals.push({ of: 'items', amount, stated, computed });
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
  if (items.length <= MOST_PARTED)
    sums.push(...subsetsOf(items.filter(({ kind }) => kind === 'fine')).map(of));
  const ofItems = totals.filter(({ of: what }) => what === 'items');
  const ofTotals = ofItems.reduce((sum, { stated }) => sum + stated, 0);
  return [...new Set([...sums, ofTotals])].filter((sum) => sum > 0);
}

/** Items at most of which any may be added up, those of one party for instance. */
const MOST_PARTED = 6;

function subsetsOf<T>(list: readonly T[]): (readonly T[])[] {
  return list.reduce<(readonly T[])[]>((sets, each) => [...sets, ...sets.map((set) => [...set, each])], [[]]);
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

function hasDisagreeingNotations(text: string, phrases: Phrasebook): boolean {
  const all = sumsIn(text);
  return all.some((b, index) => {
    const a = all[index - 1];
    if (!a || a.fen === b.fen || a.fen === undefined || b.fen === undefined) return false;
    return isSaidTwice(text, a, b, phrases);
  });
}
