import { addDays, addWorkdays } from '../calendar.ts';
import type { CasePlan } from '../case-plan.ts';
import { CONSENT } from '../documents/service-proof.ts';
import { serviceManner } from '../documents/service.ts';
import type { RuleId, Expectations, Expected } from '../rule-ids.ts';
import { withGap } from '../timeline.ts';
import { daysOf } from '../writing-for.ts';
import { withFlaws } from './defect.ts';
import type { Defect } from './defect.ts';
import { edited, open, otherNumber } from './edited.ts';

const RECEIPTS = ['order-receipt', 'notice-receipt', 'decision-receipt', 'hearing-receipt'];
/** Features bring receipts of their own, whose slips and consents would speak for the rest. */
function hasOnlyOwnReceipts({ features }: CasePlan): boolean {
  return features.length === 0;
}

const SERVED = open(
  'notice-service-presence',
  'decision-service-presence',
  'decision-service-deadline',
  'attachment-presence',
);
const hasReceipts = ({ style }: CasePlan): boolean => !style.servesOnPaper;
const isPaid = ({ penalty, features }: CasePlan): boolean =>
  penalty.fine + penalty.confiscation > 0 && !features.includes('enforcement');

function planned(
  id: string,
  ruleId: RuleId,
  title: string,
  fits: (plan: CasePlan) => boolean,
  apply: (plan: CasePlan) => CasePlan,
  also: Expectations = {},
  outcome: Expected = 'failed',
): Defect {
  return { id, ruleId, title, fits, apply, outcomes: () => ({ ...also, [ruleId]: outcome }) };
}

const lacking =
  (...missing: string[]) =>
  (plan: CasePlan): CasePlan =>
    withFlaws(plan, { missing });

export const SERVICE_DEFECTS: readonly Defect[] = [
  planned(
    'order-unserved',
    'outward-document-service',
    '责令改正文书没有送达回证',
    ({ hasOrder }) => hasOrder,
    lacking('order-receipt'),
    open(
      'service-receipt-completeness',
      'service-receipt-agreement',
      'service-method-proof',
      'attachment-presence',
    ),
  ),
  edited({
    id: 'receipt-no-place',
    ruleId: 'service-receipt-completeness',
    title: '送达回证未写送达地点',
    fits: (plan) => hasReceipts(plan) && ['direct', 'left'].includes(serviceManner(plan)),
    edits: ({ party }) => [{ papers: ['decision-receipt', 'notice-receipt'], find: party.address, put: '' }],
  }),
  edited({
    id: 'receipt-no-number',
    ruleId: 'service-receipt-completeness',
    title: '送达回证未写文书文号',
    // Receipts that also serve a notice to pay would keep that one's number.
    fits: (plan) => hasReceipts(plan) && plan.style.identifierSeed % 4 !== 0,
    edits: ({ numbers }) => [
      { papers: ['decision-receipt'], find: `（${numbers.decision}）`, put: '' },
      { papers: ['decision-receipt'], find: numbers.decision, put: '' },
    ],
    also: open('service-receipt-agreement', 'decision-number-agreement'),
  }),
  edited({
    id: 'receipt-wrong-notice-number',
    ruleId: 'service-receipt-agreement',
    title: '回证所写告知书文号与告知书不同',
    fits: hasReceipts,
    edits: ({ numbers }) => [
      { papers: ['notice-receipt'], find: numbers.notice, put: otherNumber(numbers.notice) },
    ],
    also: open('notice-service-presence', 'notice-number-agreement', 'notice-waiting-period'),
  }),
  edited({
    id: 'receipt-wrong-order-number',
    ruleId: 'service-receipt-agreement',
    title: '回证所写责令改正文书文号不对',
    edits: ({ numbers }) => [
      { papers: ['order-receipt'], find: numbers.order, put: otherNumber(numbers.order) },
    ],
    also: open('outward-document-service'),
  }),
  edited({
    id: 'left-unproved',
    ruleId: 'service-method-proof',
    title: '留置送达没有见证人，也没有影像',
    fits: (plan) => hasReceipts(plan) && serviceManner(plan) === 'left',
    edits: () => [{ papers: RECEIPTS, find: /^.*(拒绝签收|拒收).*$/g, put: '当事人拒收，留置送达。' }],
    also: SERVED,
  }),
  planned(
    'posted-unproved',
    'service-method-proof',
    '邮寄送达没有邮单和妥投记录',
    (plan) => hasReceipts(plan) && serviceManner(plan) === 'posted' && hasOnlyOwnReceipts(plan),
    (plan) =>
      withFlaws(plan, {
        missing: RECEIPTS.map((key) => `${key}-slip`),
        edits: [{ papers: RECEIPTS, find: /^EMS单号.*$/g, put: '' }],
      }),
    SERVED,
  ),
  planned(
    'electronic-unproved',
    'service-method-proof',
    '电子送达没有当事人同意',
    (plan) => hasReceipts(plan) && serviceManner(plan) === 'electronic' && hasOnlyOwnReceipts(plan),
    (plan) =>
      withFlaws(plan, {
        missing: [CONSENT],
        edits: [{ papers: RECEIPTS, find: /^当事人已签署.*$/g, put: '系统显示已送达。' }],
      }),
    SERVED,
  ),
  planned(
    'co-party-unnotified',
    'party-coverage',
    '主管人员没有事先告知书',
    ({ features }) => features.includes('co-party'),
    lacking('prior-notice-co', 'notice-receipt-co'),
    open('notice-presence', 'notice-service-presence'),
  ),
  planned(
    'co-party-unserved',
    'party-coverage',
    '主管人员的决定书没有送达回证',
    ({ features }) => features.includes('co-party'),
    lacking('decision-receipt-co'),
    open('decision-service-presence'),
  ),
  planned(
    'extension-after-expiry',
    'extension-approval-deadline',
    '九十日届满后才批准延期',
    (plan) => plan.hasExtension && plan.profile.hasWorkdayTerm !== true,
    (plan) => ({ ...plan, schedule: withGap(plan.schedule, 'extension', 76) }),
    { 'decision-deadline': ['inapplicable', 'failed'] },
  ),
  planned(
    'paid-late',
    'payment-deadline',
    '超过十五日才缴纳',
    (plan) => isPaid(plan) && !plan.features.includes('instalments'),
    (plan) => ({ ...plan, schedule: withGap(plan.schedule, 'payment', 18) }),
  ),
  planned(
    'closed-before-payment',
    'closing-order',
    '缴清罚款之前即结案',
    isPaid,
    (plan) => withFlaws(plan, { days: { closing: addDays(daysOf(plan).payment ?? plan.start, -1) } }),
    open('date-order'),
  ),
  planned(
    'published-late',
    'publication-deadline',
    '决定作出三十个工作日后才公示',
    ({ features, profile, penalty }) =>
      features.includes('publication') && profile.id === '市场监管' && penalty.fine > 0,
    (plan) =>
      withFlaws(plan, { featureDays: { publication: addWorkdays(daysOf(plan).decision ?? plan.start, 30) } }),
  ),
];
