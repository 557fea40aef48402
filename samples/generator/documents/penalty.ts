import type { MoneyStyle } from '../wording.ts';
import { moneyText } from '../wording.ts';
import { finedMoney } from './writing.ts';
import type { Writing } from './writing.ts';

/** The kinds and sums, one text each; with a money style of its own for internal forms. */
export function penaltyItems(writing: Writing, money?: MoneyStyle, capitals?: string): string[] {
  const { penalty } = writing.plan;
  const text = (fen: number, words?: string): string =>
    money === undefined ? finedMoney(writing, fen, words) : moneyText(fen, money, words);
  const items: string[] = [];
  if (penalty.hasWarning) items.push('警告');
  if (penalty.confiscation > 0) items.push(`没收违法所得${moneyText(penalty.confiscation, 'decimal')}`);
  if (penalty.fine > 0)
    items.push(
      `${writing.random.pick(['罚款', '处以罚款', '罚款人民币']).replace(/人民币$/, text(penalty.fine).startsWith('人民币') ? '' : '人民币')}${text(penalty.fine, capitals)}`,
    );
  return items;
}
