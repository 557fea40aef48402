import { hanNumber, moneyText } from '../wording.ts';
import type { MoneyStyle } from '../wording.ts';
import { finedMoney } from './writing.ts';
import type { Writing } from './writing.ts';

/** The kinds and sums, one text each; with a money style of its own for internal forms. */
export function penaltyItems(writing: Writing, money?: MoneyStyle, capitals?: string): string[] {
  const { plan } = writing;
  const { penalty } = plan;
  const items: string[] = [];
  if (penalty.hasWarning) items.push('警告');
  if (plan.violation.extraPenalty !== undefined) items.push(plan.violation.extraPenalty);
  if (penalty.confiscation > 0) items.push(confiscated(writing));
  if (penalty.fine > 0) items.push(fineText(writing, money, capitals));
  return items;
}

/** What the case came to, in one line for internal papers. */
export function resultText(writing: Writing): string {
  if (writing.plan.ending === 'withdrawn') return '撤销立案';
  if (writing.plan.ending === 'no-penalty') return '不予行政处罚';
  return penaltyItems(writing, 'arabic').join('；');
}

function confiscated(writing: Writing): string {
  const { confiscation } = writing.plan.penalty;
  return `${writing.random.pick(['没收违法所得', '没收违法所得人民币', '没收违法所得'])}${moneyText(confiscation, 'decimal')}`;
}

function fineText(writing: Writing, money: MoneyStyle | undefined, capitals: string | undefined): string {
  const { penalty } = writing.plan;
  const text = (fen: number, words?: string): string =>
    money === undefined ? finedMoney(writing, fen, words) : moneyText(fen, money, words);
  const total = text(penalty.fine, capitals);
  if (penalty.parts !== undefined)
    return severalFines(
      writing,
      penalty.parts.map((fen) => text(fen)),
      total,
    );
  if (penalty.times !== undefined && money === undefined) return multiplied(writing, penalty.times, total);
  const verb = writing.random.pick(['罚款', '处以罚款', '罚款人民币', '处罚款', '处']);
  if (verb === '处') return `处${total}罚款`;
  return (total.startsWith('人民币') ? verb.replace('人民币', '') : verb) + total;
}

function severalFines(writing: Writing, fines: readonly string[], total: string): string {
  const acts = ['违法行为一', '违法行为二', '违法行为三'];
  const list = fines.map((fine, i) => `对${acts[i] ?? '其他违法行为'}处罚款${fine}`).join('，');
  return `${list}，${writing.random.pick(['合计罚款', '以上合计罚款', '合并处罚款', '两项合计罚款'])}${total}`;
}

function multiplied(writing: Writing, times: number, total: string): string {
  const base = writing.plan.penalty.fine / times / 100;
  return writing.random.pick([
    `处货值金额${base}元${hanNumber(times)}倍的罚款，计${total}`,
    `罚款${base}元×${times}=${total}`,
    `按照${base}元的标准，处${times}倍罚款，共计${total}`,
  ]);
}
