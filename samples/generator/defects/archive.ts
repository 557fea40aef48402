import { makeCreditCode, spoilCheck } from '../check-characters.ts';
import { addWorkdays } from '../calendar.ts';
import type { CasePlan } from '../case-plan.ts';
import { dateOf } from '../documents/writing.ts';
import { Random } from '../random.ts';
import type { Expectations, RuleId } from '../rule-ids.ts';
import { daysOf, writingFor } from '../writing-for.ts';
import { withFlaws } from './defect.ts';
import type { Defect } from './defect.ts';
import { edited, open, otherNumber } from './edited.ts';

function flagged(
  id: string,
  ruleId: RuleId,
  title: string,
  flaws: CasePlan['flaws'] | ((plan: CasePlan) => CasePlan['flaws']),
  also: Expectations = {},
  fits: (plan: CasePlan) => boolean = () => true,
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

const FOREIGN: Expectations = open(
  'party-name-agreement',
  'decision-deadline',
  'filing-approval-officers',
  'filing-deadline',
  'filing-before-investigation-end',
  'cause-agreement',
  'officer-agreement',
  'credit-code-agreement',
  'decision-number-agreement',
  'date-order',
  'closing-order',
);
const PROCEDURE_FACTS = ['filing-date', 'filing-number', 'closing-date', 'cause', 'officers', 'party-name'];

const wholeYear = (plan: CasePlan, step: 'inspection' | 'filing'): string =>
  (daysOf(plan)[step] ?? '').slice(0, 4);

export const ARCHIVE_DEFECTS: readonly Defect[] = [
  flagged('catalogue-extra', 'catalogue-agreement', '目录所列文书未上传', { catalogue: 'extra' }),
  flagged(
    'catalogue-short',
    'catalogue-completeness',
    '有文书未列入目录',
    { catalogue: 'short' },
    {},
    ({ features }) => !features.includes('witness'),
  ),
  flagged('papers-shuffled', 'filing-order', '文书次序颠倒', { isShuffled: true }),
  flagged(
    'foreign-filing',
    'foreign-document',
    '混入其他案件的立案审批表',
    { foreignPaper: 'filing-approval', hiddenFacts: PROCEDURE_FACTS },
    FOREIGN,
  ),
  flagged(
    'foreign-closing',
    'foreign-document',
    '混入其他案件的结案审批表',
    { foreignPaper: 'closing-approval', hiddenFacts: PROCEDURE_FACTS },
    FOREIGN,
  ),
  flagged(
    'foreign-notice',
    'foreign-document',
    '混入其他案件的送达回证',
    { foreignPaper: 'decision-receipt', hiddenFacts: ['decision-service-date'] },
    {
      ...FOREIGN,
      ...open('service-receipt-agreement', 'decision-service-deadline', 'decision-service-presence'),
    },
  ),
  {
    id: 'identity-number-everywhere',
    ruleId: 'identity-number-validity',
    title: '全卷当事人身份证号校验位不对',
    fits: () => true,
    apply: (plan) => {
      const person = { ...plan.party.person, identityNumber: spoilCheck(plan.party.person.identityNumber) };
      const isAsked = plan.asked.name === person.name;
      return { ...plan, party: { ...plan.party, person }, asked: isAsked ? person : plan.asked };
    },
    outcomes: () => ({ 'identity-number-validity': 'failed' }),
  },
  edited({
    id: 'identity-number-inquiry',
    ruleId: 'identity-number-validity',
    title: '询问笔录中身份证号校验位不对',
    edits: ({ asked }) => [
      { papers: ['inquiry-record'], find: asked.identityNumber, put: spoilCheck(asked.identityNumber) },
    ],
  }),
  edited({
    id: 'credit-code-notice',
    ruleId: 'credit-code-agreement',
    title: '告知书与决定书的信用代码不同',
    fits: ({ party }) => party.creditCode !== undefined,
    edits: ({ party, place, seed }) => [
      {
        papers: ['prior-notice'],
        find: party.creditCode ?? '无代码',
        put: makeCreditCode(new Random(seed).fork('other-code'), '91', place.areaCode),
      },
    ],
  }),
  edited({
    id: 'decision-number-closing',
    ruleId: 'decision-number-agreement',
    title: '结案审批表所写决定书文号与决定书不同',
    edits: ({ numbers }) => [
      { papers: ['closing-approval'], find: numbers.decision, put: otherNumber(numbers.decision) },
    ],
  }),
  flagged(
    'decision-number-payment',
    'decision-number-agreement',
    '缴款凭证所写决定书文号与决定书不同',
    ({ numbers }) => ({ receiptNumber: otherNumber(numbers.decision) }),
    open('payment-amount-agreement', 'payment-proof-presence'),
    (plan) => plan.penalty.fine > 0 && !plan.features.includes('enforcement'),
  ),
  edited({
    id: 'cause-closing',
    ruleId: 'cause-agreement',
    title: '结案审批表案由与立案不同',
    edits: (plan) => [{ papers: ['closing-approval'], find: plan.violation.cause, put: otherCause(plan) }],
  }),
  edited({
    id: 'officer-inquiry',
    ruleId: 'officer-agreement',
    title: '询问人不是本案承办人',
    edits: ({ officers: [first, second] }) => [
      { papers: ['inquiry-record'], find: first.name, put: '申屠维' },
      { papers: ['inquiry-record'], find: second.name, put: '欧阳静' },
      { papers: ['inquiry-record'], find: first.certificate, put: '12019900011' },
      { papers: ['inquiry-record'], find: second.certificate, put: '12019900012' },
    ],
    flaws: { hiddenFacts: ['officers'] },
    also: open('inquiry-officer-count'),
  }),
  edited({
    id: 'date-impossible-report',
    ruleId: 'date-validity',
    title: '调查报告中有2月30日',
    edits: (plan) => [
      {
        papers: ['investigation-report'],
        find: dateOf(writingFor(plan, 'days'), 'inspection'),
        put: `${wholeYear(plan, 'inspection')}年2月30日`,
      },
    ],
    also: open('date-order'),
  }),
  edited({
    id: 'date-impossible-closing',
    ruleId: 'date-validity',
    title: '结案审批表的立案日期为4月31日',
    edits: (plan) => [
      {
        papers: ['closing-approval'],
        find: dateOf(writingFor(plan, 'days'), 'filing'),
        put: `${wholeYear(plan, 'filing')}年4月31日`,
      },
    ],
    also: open('date-order'),
  }),
  flagged(
    'report-after-notice',
    'date-order',
    '调查终结报告晚于告知书',
    (plan) => ({ days: { report: addWorkdays(daysOf(plan).noticeService ?? plan.start, 1) } }),
    {},
    (plan) => !plan.style.mergesReportAndApproval,
  ),
];

function otherCause({ profile, violation }: CasePlan): string {
  return profile.violations.find(({ cause }) => cause !== violation.cause)?.cause ?? '未按规定报告有关情况';
}
