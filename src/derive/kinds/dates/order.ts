import type { Fact, FactItem } from '../../../model/fact.ts';
import { chineseDate } from '../../../shared/values/dates.ts';
import { factName, listOf, options, words } from '../../../shared/options/options.ts';
import { type Derivation, factKind } from '../../derivation.ts';
import { ABSENT_FACT, answerOf, compared, known, reasonFrom } from '../../facts.ts';
import { unlessMisread } from '../../misreading.ts';

const ORDER_OPTIONS = options({
  earlier: options({ fact: factName }),
  later: options({ fact: factName }),
});

/** Whether one day is not later than another; the same day is in order. */
export const inOrder = factKind({
  options: ORDER_OPTIONS,
  derive: (declaration, derivation) => {
    const { earlier, later } = declaration.options;
    return orderOf(derivation, derivation.fact(earlier.fact), derivation.fact(later.fact));
  },
});

const PAIR_OPTIONS = options({
  pairs: listOf(ORDER_OPTIONS.extend({ label: words })),
});

/** Each pair of steps whose days are known: whether they follow their order. */
export const stepOrder = factKind({
  options: PAIR_OPTIONS,
  derive: (declaration, derivation) => {
    const { pairs } = declaration.options;
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
  },
});

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
