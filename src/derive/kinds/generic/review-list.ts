import type { Fact } from '../../../model/fact.ts';
import { compiled } from '../../../shared/text/compiled.ts';
import { sumsIn } from '../../../shared/values/money.ts';
import { type OptionsOf, factName, flag, mapOf, options, pattern } from '../../../shared/options/options.ts';
import { factKind } from '../../derivation.ts';
import { ABSENT_FACT, compared, unknown } from '../../facts.ts';

type Options = OptionsOf<typeof REVIEW_OPTIONS>;
const REVIEW_OPTIONS = options({
  /** Facts: the list, the kinds and the sum of what is to be decided. */
  list: factName,
  kinds: factName,
  amount: factName,
  /** Kinds of penalty ← pattern of the words for them in a list. */
  words: mapOf(pattern),
  /** What cannot be told is no question but the rule's silence. */
  isOptional: flag,
});

/** Whether the penalty is on the office's list of decisions to be reviewed first: kinds, and fines from a sum. */
export const reviewList = factKind({
  options: REVIEW_OPTIONS,
  derive: ({ options }, derivation) => {
    const { list, kinds, amount, words, isOptional } = options;
    const entries = derivation.fact(list);
    const silent = (fact: Fact): Fact => (isOptional ? ABSENT_FACT : fact);
    if (!Array.isArray(entries.value)) return silent(entries);
    const own = derivation.fact(kinds).value;
    const fine = derivation.fact(amount).value;
    const truths = (entries.value as readonly string[]).map((entry) =>
      isMeant(entry, Array.isArray(own) ? (own as readonly string[]) : undefined, fine, words),
    );
    if (truths.includes(true)) return compared(true);
    const open = (entries.value as readonly string[]).filter((_, i) => truths[i] === undefined);
    if (open.length === 0) return compared(false);
    return silent(
      unknown(`本单位法制审核目录中的“${open.join('、')}”要由人对照案情确认`, [], 'for-a-person'),
    );
  },
});

/** Undefined where the entry, or the penalty, cannot be told. */
function isMeant(
  entry: string,
  kinds: readonly string[] | undefined,
  fine: Fact['value'],
  words: Options['words'],
): boolean | undefined {
  const [sum] = sumsIn(entry);
  if (/罚款/u.test(entry) && sum?.fen !== undefined)
    return typeof fine === 'number' ? fine >= sum.fen : undefined;
  const named = Object.keys(words).filter((kind) => compiled(words[kind] ?? '').test(entry));
  if (named.length === 0 || !kinds) return undefined;
  return named.some((kind) => kinds.includes(kind));
}
