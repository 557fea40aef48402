import { paragraph } from '../block.ts';
import type { Block } from '../block.ts';
import { closing, dayOf } from './writing.ts';
import type { Writing } from './writing.ts';

const BANKS = ['中国工商银行', '中国农业银行', '中国建设银行', '中国银行', '天津滨海农村商业银行'];

export function paymentText(writing: Writing, you: string): string[] {
  const { plan, random } = writing;
  if (plan.penalty.fine + plan.penalty.confiscation === 0) return [];
  const flaw = plan.flaws.paymentTerms;
  if (flaw === 'none') return [];
  const period = random.pick([
    '自收到本决定书之日起十五日内',
    '自收到本处罚决定书之日起15日内',
    '限于接到本决定书之日起15日内',
  ]);
  const start = flaw === 'no-period' ? '应当及时' : flaw === 'short' ? '自收到本决定书之日起5日内' : period;
  const late = random.pick([
    '逾期不缴纳罚款的，每日按罚款数额的3%加处罚款。',
    '到期不缴纳罚款的，依据《中华人民共和国行政处罚法》第七十二条第一款第（一）项的规定，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。',
  ]);
  if (flaw === 'no-way')
    return [
      `${you}${start.startsWith('应当') || start.startsWith('限') ? start : `应当${start}`}缴清罚款。${late}`,
    ];
  return [
    `${you}${start.startsWith('应当') || start.startsWith('限') ? start : `应当${start}`}${paymentWay(writing)}。${plan.penalty.fine > 0 ? late : ''}`,
  ];
}

function paymentWay(writing: Writing): string {
  const { plan, random } = writing;
  const what = plan.penalty.confiscation > 0 ? '罚没款' : '罚款';
  const bank = `${random.pick(BANKS)}${plan.place.district}支行`;
  return random.pick([
    `将${what}缴至${bank}（户名：${plan.place.district}财政局，账号：${random.digits(17)}）`,
    `持本决定书到${bank}缴纳${what}`,
    `凭缴款码通过非税收入收缴平台（扫描缴款通知书二维码）缴纳${what}`,
    `到${bank}缴纳${what}。收款银行：${bank}，账号：${random.digits(18)}，地址：${plan.place.city}${plan.place.district}${plan.place.streets[0] ?? ''}18号`,
  ]);
}

export function remedyText(writing: Writing, you: string): string[] {
  const { plan, random } = writing;
  const { remedies, remedyPeriods } = plan.flaws;
  if (remedies === 'none') return [];
  const from = random.pick(['收到本决定书之日起', '接到本处罚决定书之日起', '收到本行政处罚决定书之日起']);
  const sixty =
    remedyPeriods === 'thirty-days'
      ? '三十日内'
      : remedyPeriods === 'no-periods'
        ? ''
        : random.pick(['六十日内', '60日内']);
  const six =
    remedyPeriods === 'three-months'
      ? '三个月内'
      : remedyPeriods === 'no-periods'
        ? ''
        : random.pick(['六个月内', '6个月内']);
  const body = random.chance(0.85) ? plan.place.government : `${plan.place.government}或者上一级主管部门`;
  const court = random.chance(0.75) ? plan.place.court : '人民法院';
  const start = remedyPeriods === 'no-periods' ? '' : `自${from}`;
  const review = `${start}${sixty}向${body}申请行政复议`;
  const suit = `${remedyPeriods === 'no-periods' ? '' : random.pick([`自${from}`, '在'])}${six}${random.pick(['直接向', '依法向'])}${court}提起行政诉讼`;
  const after =
    '行政复议、行政诉讼期间，行政处罚决定不停止执行。逾期不申请行政复议、不提起行政诉讼，又不履行本决定的，将依法申请人民法院强制执行。';
  if (remedies === 'no-litigation')
    return [
      `${you}如不服本处罚决定，可以${review}。${after.replaceAll('、行政诉讼', '').replace('、不提起行政诉讼', '')}`,
    ];
  if (remedies === 'no-reconsideration') return [`${you}如不服本处罚决定，可以${suit}。`];
  return [`${you}如不服本处罚决定，可以${review}；也可以${suit}。${after}`];
}

export function decisionClosing(writing: Writing): Block[] {
  const blocks: Block[] = [closing(writing, dayOf(writing, 'decision'))];
  if (writing.random.chance(0.08)) blocks.push(paragraph(`抄送：${writing.plan.place.government}办公室`));
  return blocks;
}
