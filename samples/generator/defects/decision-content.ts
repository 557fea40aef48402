import type { CasePlan } from '../case-plan.ts';
import { spoilCheck } from '../check-characters.ts';
import { noticeTitle } from '../documents/notice.ts';
import { writingFor } from '../writing-for.ts';
import { writesBoth } from '../gold.ts';
import type { Expectations, RuleId } from '../rule-ids.ts';
import { withFlaws } from './defect.ts';
import type { Defect } from './defect.ts';

type Flaws = CasePlan['flaws'];

function flaw(
  id: string,
  ruleId: RuleId,
  title: string,
  flaws: Flaws | ((plan: CasePlan) => Flaws),
  fits: (plan: CasePlan) => boolean = () => true,
  also: Expectations = {},
): Defect {
  return {
    id,
    ruleId,
    title,
    fits,
    apply: (plan) => withFlaws(plan, typeof flaws === 'function' ? flaws(plan) : flaws),
    outcomes: () => ({ ...also, [ruleId]: 'failed' }),
  };
}

const hasMoney = (plan: CasePlan): boolean => plan.penalty.fine > 0;
const isUnit = (plan: CasePlan): boolean => plan.party.kind === 'organisation';
/** Which of the two sums holds is a question for a person. */
const unsureSum: Expectations = { 'payment-amount-agreement': ['passed', 'inapplicable', 'cantTell'] };
/** No period was told that could be counted. */
const unsureWaiting: Expectations = { 'notice-waiting-period': ['passed', 'cantTell', 'inapplicable'] };
const noPeriods: Expectations = { 'decision-remedy-periods': ['inapplicable', 'passed', 'failed'] };

export const DECISION_DEFECTS: readonly Defect[] = [
  flaw('decision-number-none', 'decision-number', '决定书没有文号', { decisionNumber: 'none' }),
  flaw('decision-number-blank', 'decision-number', '决定书文号只印字头，年份和序号空白', {
    decisionNumber: 'blank',
  }),
  flaw('decision-party-address', 'decision-party', '决定书未写当事人地址', { decisionParty: 'address' }),
  flaw(
    'decision-party-code',
    'decision-party',
    '决定书未写统一社会信用代码',
    { decisionParty: 'code' },
    isUnit,
    { 'credit-code-validity': 'passed' },
  ),
  flaw(
    'decision-party-person',
    'decision-party',
    '决定书未写法定代表人',
    { decisionParty: 'person' },
    isUnit,
  ),
  flaw(
    'decision-party-identity',
    'decision-party',
    '决定书未写公民身份号码',
    { decisionParty: 'identity' },
    (plan) => plan.party.kind === 'individual',
  ),
  flaw(
    'decision-party-all',
    'decision-party',
    '决定书只有当事人名称，没有其他身份事项',
    { decisionParty: 'all' },
    (plan) => plan.party.kind !== 'individual',
    { 'credit-code-validity': 'passed' },
  ),
  flaw(
    'decision-party-trader',
    'decision-party',
    '个体工商户未写经营者',
    { decisionParty: 'person' },
    (plan) => plan.party.kind === 'soleTrader' && plan.style.identifierSeed % 6 !== 0,
  ),
  flaw('decision-basis-law-only', 'decision-legal-basis', '只写法律名称，不写条款', {
    decisionBasis: 'law-only',
  }),
  flaw('decision-evidence-vague', 'decision-evidence', '决定书只称证据确凿，未列证据', {
    decisionEvidence: 'vague',
  }),
  flaw('decision-basis-no-applied', 'decision-legal-basis', '决定书未写处罚依据的条款', {
    decisionBasis: 'no-applied',
  }),
  flaw('decision-basis-no-broken', 'decision-legal-basis', '决定书未写违反的条款', {
    decisionBasis: 'no-broken',
  }),
  flaw('decision-basis-no-article', 'decision-legal-basis', '决定书只称有关法律法规，无条款', {
    decisionBasis: 'no-article',
  }),
  flaw('decision-evidence-none', 'decision-evidence', '决定书未列证据', { decisionEvidence: 'none' }),
  flaw(
    'payment-terms-no-period',
    'decision-payment-terms',
    '决定书未写缴纳期限',
    { paymentTerms: 'no-period' },
    hasMoney,
  ),
  flaw(
    'payment-terms-no-way',
    'decision-payment-terms',
    '决定书未写缴纳方式',
    { paymentTerms: 'no-way' },
    hasMoney,
  ),
  flaw(
    'payment-terms-none',
    'decision-payment-terms',
    '决定书没有缴款内容',
    { paymentTerms: 'none' },
    hasMoney,
  ),
  flaw(
    'payment-terms-short',
    'decision-payment-terms',
    '缴纳期限写成五日',
    { paymentTerms: 'short' },
    hasMoney,
  ),
  flaw(
    'remedies-none',
    'decision-remedies',
    '决定书未告知救济途径',
    { remedies: 'none' },
    undefined,
    noPeriods,
  ),
  flaw(
    'remedies-no-litigation',
    'decision-remedies',
    '只告知行政复议',
    { remedies: 'no-litigation' },
    undefined,
    noPeriods,
  ),
  flaw(
    'remedies-no-reconsideration',
    'decision-remedies',
    '只告知行政诉讼',
    { remedies: 'no-reconsideration' },
    undefined,
    noPeriods,
  ),
  flaw('remedy-period-litigation', 'decision-remedy-periods', '起诉期限写成三个月', {
    remedyPeriods: 'three-months',
  }),
  flaw('remedy-period-reconsideration', 'decision-remedy-periods', '复议期限写成三十日', {
    remedyPeriods: 'thirty-days',
  }),
  flaw(
    'remedy-period-fifteen',
    'decision-remedy-periods',
    '没有特别法依据，起诉期限写成十五日',
    { remedyPeriods: 'fifteen-days' },
    (plan) => plan.violation.suitDays === undefined,
  ),
  flaw('remedy-period-none', 'decision-remedy-periods', '救济途径没有期限', { remedyPeriods: 'no-periods' }),
  flaw(
    'amount-words-differ',
    'decision-amount-words',
    '罚款大小写不一致',
    (plan) => ({ capitals: wrongSum(plan.penalty.fine) }),
    writesBoth,
    unsureSum,
  ),
  flaw(
    'credit-code-decision',
    'credit-code-validity',
    '决定书上的信用代码校验位不对',
    (plan) => ({ decisionCode: spoilCheck(plan.party.creditCode ?? '') }),
    (plan) => plan.party.creditCode !== undefined,
  ),
  {
    id: 'credit-code-everywhere',
    ruleId: 'credit-code-validity',
    title: '全卷信用代码校验位不对',
    fits: (plan) => plan.party.creditCode !== undefined,
    apply: (plan) => ({
      ...plan,
      party: { ...plan.party, creditCode: spoilCheck(plan.party.creditCode ?? '') },
    }),
    outcomes: () => ({ 'credit-code-validity': 'failed' }),
  },
  flaw(
    'party-name-receipt',
    'party-name-agreement',
    '送达回证受送达人名称与决定书不一致',
    (plan) => ({ receiptPartyName: otherName(plan.party.name) }),
    (plan) => !plan.style.servesOnPaper,
    {
      'notice-service-presence': ['passed', 'cantTell'],
      'decision-service-presence': ['passed', 'cantTell'],
    },
  ),
  flaw('party-name-notice', 'party-name-agreement', '告知书当事人名称与决定书不一致', (plan) => ({
    noticePartyName: otherName(plan.party.name),
  })),
  flaw(
    'party-name-order',
    'party-name-agreement',
    '责令改正文书当事人名称与决定书不一致',
    (plan) => ({ orderPartyName: otherName(plan.party.name) }),
    (plan) => plan.hasOrder,
  ),
  flaw(
    'notice-rights-none',
    'notice-rights',
    '告知书未告知任何权利',
    { noticeRights: 'none' },
    (plan) => !plan.tellsHearing,
    unsureWaiting,
  ),
  flaw(
    'notice-rights-hearing-only',
    'notice-rights',
    '告知书只告知听证权',
    { noticeRights: 'hearing-only' },
    (plan) =>
      plan.tellsHearing &&
      plan.style.mergesHearingNotice &&
      noticeTitle(writingFor(plan, 'titles')) !== '行政处罚听证告知书',
  ),
  flaw(
    'notice-rights-no-defence',
    'notice-rights',
    '告知书未告知陈述申辩权',
    { noticeRights: 'no-defence' },
    (plan) => !plan.tellsHearing,
    unsureWaiting,
  ),
  flaw(
    'notice-foot-unsigned',
    'notice-service-presence',
    '告知书无回证，文书末尾也无签收',
    { isNoticeFootless: true },
    (plan) => plan.style.servesOnPaper && !plan.hasWaiver && !plan.hasHearing && !plan.hasDefence,
    { 'notice-waiting-period': ['inapplicable', 'passed', 'cantTell'] },
  ),
  flaw(
    'decision-foot-unsigned',
    'decision-service-presence',
    '决定书无回证，文书末尾也无签收',
    { isDecisionFootless: true },
    (plan) => plan.style.servesOnPaper,
    { 'decision-service-deadline': 'inapplicable' },
  ),
  flaw(
    'approval-no-head',
    'decision-approval-presence',
    '处罚决定审批表没有负责人审批意见',
    { approval: 'no-head' },
    (plan) => !plan.isMajor,
  ),
  flaw(
    'payment-notice-only',
    'payment-proof-presence',
    '只有缴款通知书，没有缴款凭证',
    { payment: 'notice-only' },
    hasMoney,
    { 'payment-amount-agreement': 'inapplicable' },
  ),
  flaw(
    'paid-less',
    'payment-amount-agreement',
    '实缴少于应缴',
    (plan) => ({ paid: Math.max(10_000, plan.penalty.fine + plan.penalty.confiscation - 50_000) }),
    (plan) => plan.penalty.fine > 100_000,
  ),
  flaw(
    'paid-more',
    'payment-amount-agreement',
    '实缴多于应缴一倍以上',
    (plan) => ({ paid: plan.penalty.fine * 3 + plan.penalty.confiscation }),
    hasMoney,
  ),
];

/** Two figures swapped or one unit more: never the same sum. */
function wrongSum(fen: number): number {
  return fen >= 1_000_000 ? fen + 100_000 : fen + 10_000;
}

/** A company or person with nearly the same name. */
function otherName(name: string): string {
  if (name.includes('有限责任公司')) return name.replace('有限责任公司', '有限公司');
  if (name.includes('有限公司'))
    return name.replace(/(.)有限公司$/, (_, last: string) => `${last}发展有限公司`);
  if (name.length <= 3) return `${name.slice(0, -1)}${name.endsWith('明') ? '民' : '明'}`;
  return `${name.slice(0, -1)}${name.endsWith('店') ? '铺' : '店'}`;
}
