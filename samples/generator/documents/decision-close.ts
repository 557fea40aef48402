import type { CasePlan } from '../case-plan.ts';
import type { Writing } from './writing.ts';

const BANKS = ['中国工商银行', '中国农业银行', '中国建设银行', '中国银行', '天津滨海农村商业银行'];
const PERIODS = [
  '自收到本决定书之日起十五日内',
  '自收到本处罚决定书之日起15日内',
  '自接到本决定书之日起15日内',
  '限于接到本决定书之日起15日内',
  '自即日起15日内',
  '于收到本决定书之日起十五日内',
];
const LATE_FEES = [
  '逾期不缴纳罚款的，每日按罚款数额的3%加处罚款。',
  '逾期不缴纳罚款的，每日按罚款数额的百分之三加处罚款。',
  '到期不缴纳罚款的，依据《中华人民共和国行政处罚法》第七十二条第一款第（一）项的规定，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。',
  '逾期不缴纳的，依据《中华人民共和国行政处罚法》第七十二条第一款第（一）项的规定，每日按罚款数额的3%加处罚款，加处罚款不超过罚款本数。',
];

export function paymentText(writing: Writing, you: string): string[] {
  const { plan, random } = writing;
  if (plan.penalty.fine + plan.penalty.confiscation === 0) return [];
  const flaw = plan.flaws.paymentTerms;
  if (flaw === 'none') return [];
  const late = plan.penalty.fine > 0 ? random.pick(LATE_FEES) : '';
  const period =
    flaw === 'no-period' ? '应当及时' : flaw === 'short' ? '自收到本决定书之日起5日内' : random.pick(PERIODS);
  const start = /^(应当|限)/.test(period) ? period : `应当${period}`;
  if (flaw === 'no-way') return [`${you}${start}缴清罚款。${late}`];
  const [way, ...lines] = paymentWay(writing);
  return [
    `${you}${start}${way ?? ''}。${lines.length > 0 ? '' : late}`,
    ...lines,
    ...(lines.length > 0 && late !== '' ? [late] : []),
  ];
}

/** How to pay; account lines of their own follow the sentence in some offices. */
function paymentWay(writing: Writing): string[] {
  const { plan, random } = writing;
  const what = plan.penalty.confiscation > 0 ? '罚没款' : '罚款';
  const bank = `${random.pick(BANKS)}${plan.place.district}支行`;
  const account = random.digits(random.pick([16, 17, 18, 19]));
  const holder = `${plan.place.district}财政局`;
  return random.pick([
    [`将${what}缴至${bank}（户名：${holder}，账号：${account}）`],
    [`持本决定书到${bank}缴纳${what}`],
    [`凭缴款码通过非税收入收缴平台（扫描缴款通知书二维码）缴纳${what}`],
    [
      `到${bank}缴纳${what}。收款银行：${bank}，账号：${account}，地址：${plan.place.city}${plan.place.district}${plan.place.streets[0] ?? ''}18号`,
    ],
    [`持${plan.agency}开具的《非税收入缴款通知书》到代收银行（${bank}）缴纳${what}`],
    [`将${what}缴至以下账户`, `户名：${holder}`, `账号：${account}`, `收款银行：${bank}`],
    [`登录政府非税收入统一支付平台，输入缴款码${random.digits(20)}缴纳${what}`],
  ]);
}

export function remedyText(writing: Writing, you: string): string[] {
  const { plan, random } = writing;
  const { remedies, remedyPeriods } = plan.flaws;
  if (remedies === 'none') return [];
  const sixty = reconsiderationPeriod(writing);
  const six = litigationPeriod(writing);
  const from = random.pick([
    '收到本决定书之日起',
    '接到本处罚决定书之日起',
    '收到本行政处罚决定书之日起',
    '本决定书送达之日起',
  ]);
  const start =
    remedyPeriods === 'no-periods'
      ? ''
      : `${random.pick(['自', '在'])}${from}`.replace(/^在(.*)起$/, '在$1起');
  const review = `${start}${sixty}向${reviewBody(writing)}申请行政复议`;
  const { court } = plan.place;
  const again = remedyPeriods === 'no-periods' ? '' : random.pick([`自${from}`, '', start]);
  const special = suitDays(plan) === undefined ? '' : '依照《中华人民共和国土地管理法》第八十三条的规定';
  const suit = `${again}${six}${special}${random.pick(['直接向', '依法向', '向'])}${court}${random.pick(['提起行政诉讼', '提起行政诉讼', '提起诉讼', '起诉'])}`;
  const open = random.pick([
    `${you}如不服本处罚决定，可以`,
    `如不服本决定，${you}可以`,
    `${you}对本行政处罚决定不服的，可以`,
    `如对本处罚决定不服，可`,
  ]);
  const after = random.pick([
    '行政复议、行政诉讼期间，行政处罚决定不停止执行。逾期不申请行政复议、不提起行政诉讼，又不履行本决定的，将依法申请人民法院强制执行。',
    '逾期不申请行政复议，也不提起行政诉讼，又不履行行政处罚决定的，本机关将依法申请人民法院强制执行。',
    '',
  ]);
  if (remedies === 'no-litigation')
    return [`${open}${review}。${random.pick(['', '复议期间不停止执行本决定。'])}`];
  if (remedies === 'no-reconsideration') return [`${open}${suit}。`];
  const basis =
    random.chance(0.06) && remedyPeriods === undefined
      ? '依照《中华人民共和国行政复议法》第二十条和《中华人民共和国行政诉讼法》第四十六条的规定，'
      : '';
  return [
    `${basis}${open}${review}${random.pick(['；也可以', '，也可以', '，或者', '；也可'])}${suit}。${after}`,
  ];
}

/** The special period goes with the demolition that the penalty orders. */
function suitDays({ ending, violation }: CasePlan): number | undefined {
  return ending === 'penalty' ? violation.suitDays : undefined;
}

/** Since 2024 reconsideration is with the people's government alone (复议法 24). */
function reviewBody({ plan, random, days }: Writing): string {
  return random.chance(0.8) || (days.decision ?? '') >= '2024-01-01'
    ? plan.place.government
    : `${plan.place.government}或者上一级主管部门`;
}

function reconsiderationPeriod({ plan, random }: Writing): string {
  if (plan.flaws.remedyPeriods === 'no-periods') return '';
  if (plan.flaws.remedyPeriods === 'thirty-days') return random.pick(['三十日内', '30日内']);
  return random.pick(['六十日内', '60日内', '六十日以内']);
}

function litigationPeriod({ plan, random }: Writing): string {
  switch (plan.flaws.remedyPeriods) {
    case 'no-periods':
      return '';
    case 'three-months':
      return random.pick(['三个月内', '3个月内']);
    case 'fifteen-days':
      return random.pick(['十五日内', '15日内']);
    default:
      return suitDays(plan) === undefined
        ? random.pick(['六个月内', '6个月内'])
        : random.pick(['十五日内', '15日内']);
  }
}
