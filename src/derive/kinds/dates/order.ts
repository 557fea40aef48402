import type { Fact, FactItem } from '../../../model/fact.ts';
import { chineseDate } from '../../../shared/values/dates.ts';
import { type Derivation, type FactKind } from '../../derivation.ts';
import { ABSENT_FACT, answerOf, compared, known, reasonFrom } from '../../facts.ts';
import { unlessMisread } from '../../misreading.ts';

interface OrderOptions {
  readonly earlier: { readonly fact: string };
  readonly later: { readonly fact: string };
}

/** Whether one day is not later than another; the same day is in order. */
export const inOrder: FactKind = (declaration, derivation) => {
  const { earlier, later } = declaration.options as unknown as OrderOptions;
  return orderOf(derivation, derivation.fact(earlier.fact), derivation.fact(later.fact));
};

interface PairOptions {
  readonly pairs: readonly (OrderOptions & { readonly label: string })[];
}

/** Each pair of steps whose days are known: whether they follow their order. */
export const stepOrder: FactKind = (declaration, derivation) => {
  const { pairs } = declaration.options as unknown as PairOptions;
  const items = pairs.flatMap(({ earlier, later, label }): FactItem[] => {
    const order = orderOf(derivation, derivation.fact(earlier.fact), derivation.fact(later.fact));
    if (order.isAbsent || (order.value === undefined && order.workings === undefined)) return [];
    return [
      {
        key: `${earlier.fact}-${later.fact}`,
        label: `${label}（${order.workings ?? ''}）`,
        values: { isInOrder: answerOf(order) },
        evidence: order.evidence,
        ...reasonFrom(order),
      },
    ];
  });
  return items.length === 0 ? ABSENT_FACT : known(items);
};

/** Days that nobody could read leave the question to the rules that need them. */
function orderOf(derivation: Derivation, earlier: Fact, later: Fact): Fact {
  if (earlier.isAbsent || later.isAbsent) return ABSENT_FACT;
  const unclear = [earlier, later].find((f) => typeof f.value !== 'string');
  if (unclear) return unclear;
  const [first, second] = [String(earlier.value), String(later.value)];
  const workings = `${chineseDate(first)}、${chineseDate(second)}`;
  const order = compared(first <= second, [...earlier.evidence, ...later.evidence], workings);
  const judged = unlessMisread(derivation, order);
  return judged.value === undefined ? { ...judged, workings } : judged;
}
