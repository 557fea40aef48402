import type { Amount } from './amounts.ts';
import type { Phrasebook } from '../phrasebook.ts';
import { sumsIn } from '../../shared/values/money.ts';
import type { StatedTotal } from './stated-total.ts';
import { factorsIn, quantitiesIn, ROUNDED } from './factors.ts';

/** 9252元×2倍=18504元: what is multiplied, by what, and (behind it) the result. */
const FORMULA = /([\d.,]+)\s?(万)?元\s?([×xX*＊✕])\s?[^=＝，。；]{1,16}[=＝]\s?(?:人民币|[￥¥])?\s?$/u;
/** 每平方米20元: so much for each of a unit. */
const RATE = /每(?:一)?(?<unit>\p{Script=Han}{1,3})(?:处|罚款|处以)?(?:人民币)?$/u;

/** Results that do not follow from what the paper says they were counted from. */
export function wrongCalculations(
  text: string,
  amounts: readonly Amount[],
  phrases: Phrasebook,
): StatedTotal[] {
  return amounts.flatMap((amount, index) => {
    const sentence = amounts.filter((each) => each.sentence === amount.sentence);
    const computed =
      byFormula(text, amount, phrases) ??
      (isLast(amounts, index) ? byRate(text, sentence, amount, phrases) : undefined);
    const { fen } = amount;
    return computed === undefined || Math.abs(computed - fen) < ROUNDED
      ? []
      : [{ of: 'calculation' as const, amount, stated: fen, computed }];
  });
}

/** 按照工程合同价款1186万元的1.5%计算，决定处以罚款…: what the clause before the operative part comes to. */
export function wrongByLead(
  lead: string,
  fine: Amount | undefined,
  phrases: Phrasebook,
): StatedTotal | undefined {
  const clause = phrases.all('sums/counted-by', lead).at(-1)?.[0];
  if (clause === undefined || fine === undefined) return undefined;
  const [base, ...more] = sumsIn(clause);
  const factors = factorsIn(clause, phrases);
  if (base?.fen === undefined || more.length > 0 || factors.length !== 1) return undefined;
  const computed = Math.round(base.fen * (factors[0] ?? 1));
  return Math.abs(computed - fine.fen) < ROUNDED
    ? undefined
    : { of: 'calculation', amount: fine, stated: fine.fen, computed };
}

function isLast(amounts: readonly Amount[], index: number): boolean {
  return amounts[index + 1]?.sentence !== amounts[index]?.sentence;
}

/** What a formula before the sum comes to. */
function byFormula(text: string, { sum }: Amount, phrases: Phrasebook): number | undefined {
  const before = text.slice(0, sum.index);
  const formula = FORMULA.exec(before);
  if (!formula) return undefined;
  const [written, figures = '', tenThousands] = formula;
  const base = Number(figures.replaceAll(',', '')) * (tenThousands === undefined ? 100 : 1_000_000);
  const factors = factorsIn(written.slice(written.search(/[×xX*＊✕]/u)), phrases);
  return factors.length === 1 && Number.isFinite(base) ? Math.round(base * (factors[0] ?? 1)) : undefined;
}

/** What the only rate of the sentence comes to for the only number of its unit. */
function byRate(
  text: string,
  sentence: readonly Amount[],
  { sum, role }: Amount,
  phrases: Phrasebook,
): number | undefined {
  if (role !== 'item' && role !== 'total') return undefined;
  const rates = sentence.filter((each) => each.role === 'rate');
  const [rate] = rates;
  if (!rate || rates.length !== 1 || sentence.length !== 2) return undefined;
  const unit = RATE.exec(text.slice(0, rate.sum.index))?.groups?.unit;
  if (unit === undefined) return undefined;
  const own = text.slice(rate.sum.index + rate.sum.text.length, sum.index);
  const quantities = quantitiesIn(own, phrases).filter((quantity) => quantity.unit === unit);
  return quantities.length === 1 ? Math.round(rate.fen * (quantities[0]?.number ?? 1)) : undefined;
}
