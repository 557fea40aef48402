import type { CasePlan } from '../case-plan.ts';
import { exhibitKeys } from '../documents/exhibits.ts';
import { dateText } from '../wording.ts';
import { daysOf } from '../writing-for.ts';
import { withFlaws } from './defect.ts';
import type { Defect } from './defect.ts';
import { edited, literal, open, otherNumber } from './edited.ts';
import { factsText } from './notice-content.ts';

const DECISION = ['penalty-decision'];
const ITEM =
  /^(\d\.)?(警告|没收违法所得.*|罚款.*|处以?罚款.*|处.*罚款.*|对违法行为一处.*|按照.*倍罚款.*|责令.*|限期.*)[。；]$/g;
const LATE_FEE = /(逾期|到期)不缴纳[^。]*加处罚款[^。]*。/g;

const isSince2024 = (plan: CasePlan): boolean => (daysOf(plan).decision ?? '') >= '2024-01-01';

export const STATEMENT_DEFECTS: readonly Defect[] = [
  edited({
    id: 'decision-facts-vague',
    ruleId: 'decision-facts',
    title: '决定书未写违法事实的时间地点和经过',
    edits: (plan) => [{ papers: DECISION, find: factsText(plan), put: '存在违法行为' }],
  }),
  edited({
    id: 'decision-penalty-none',
    ruleId: 'decision-penalty',
    title: '决定书未写处罚种类和数额',
    edits: () => [{ papers: DECISION, find: ITEM, put: '' }],
    flaws: { hiddenFacts: ['fine-amount', 'penalty-kinds'] },
    also: open(
      'notice-decision-agreement',
      'payment-amount-agreement',
      'payment-proof-presence',
      'decision-payment-terms',
      'decision-collecting-bank',
      'decision-late-fee',
      'decision-amount-words',
      'payment-deadline',
      'closing-order',
      'publication-deadline',
    ),
  }),
  edited({
    id: 'decision-no-bank',
    ruleId: 'decision-collecting-bank',
    title: '决定书只称指定银行',
    edits: () => [
      { papers: DECISION, find: /持本决定书到[^，。]*支行缴纳/g, put: '持本决定书到指定银行缴纳' },
    ],
    also: open('decision-payment-terms'),
  }),
  edited({
    id: 'late-fee-none',
    ruleId: 'decision-late-fee',
    title: '决定书未写加处罚款',
    fits: ({ penalty }) => penalty.fine > 0,
    edits: () => [{ papers: DECISION, find: LATE_FEE, put: '' }],
  }),
  edited({
    id: 'late-fee-five',
    ruleId: 'decision-late-fee',
    title: '加处罚款写成每日百分之五',
    edits: () => [{ papers: DECISION, find: /罚款数额的(3%|百分之三)/g, put: '罚款数额的5%' }],
  }),
  edited({
    id: 'court-unnamed',
    ruleId: 'decision-remedy-bodies',
    title: '决定书只称有管辖权的人民法院',
    edits: ({ place }) => [{ papers: DECISION, find: place.court, put: '有管辖权的人民法院' }],
  }),
  edited({
    id: 'body-unnamed',
    ruleId: 'decision-remedy-bodies',
    title: '决定书未写明复议机关',
    edits: ({ place }) => [
      {
        papers: DECISION,
        find: new RegExp(`${literal(place.government)}(或者上一级主管部门)?(?=申请)`, 'g'),
        put: '有权的复议机关',
      },
    ],
    also: open('remedy-body-level'),
  }),
  edited({
    id: 'body-superior',
    ruleId: 'remedy-body-level',
    title: '2024年后仍告知向上一级主管部门申请复议',
    fits: isSince2024,
    edits: ({ place, agency }) => [
      {
        papers: DECISION,
        find: place.government,
        put: `${place.city}${agency.slice(place.agencyHead.length)}`,
      },
    ],
  }),
  edited({
    id: 'decision-undated',
    ruleId: 'decision-authority-date',
    title: '决定书没有落款日期',
    fits: ({ style }) => style.letterForm !== 'glued',
    edits: (plan) => [
      {
        papers: DECISION,
        find: new RegExp(`^${literal(dateText(daysOf(plan).decision ?? '', plan.style.closingDates))}$`, 'g'),
        put: '',
      },
    ],
    flaws: { hiddenFacts: ['decision-date'] },
    also: open(
      'decision-deadline',
      'notice-waiting-period',
      'decision-service-deadline',
      'legal-review-order',
      'discussion-order',
      'remedy-body-level',
      'publication-deadline',
      'date-order',
      'extension-approval-deadline',
      'test-result-notice',
      'legal-review-presence',
      'collective-discussion-presence',
    ),
  }),
  edited({
    id: 'decision-proposes',
    ruleId: 'decision-wording',
    title: '决定书主文写成拟作出处罚',
    edits: () =>
      [
        [/决定(?=对.{1,4}(作出如下|处以如下|给予以下)行政处罚)/g, '拟'],
        [/决定(?=给予.{1,4}以下行政处罚)/g, '拟'],
        [/现决定处罚如下/g, '现拟处罚如下'],
        [/^(.*，)作出如下行政处罚决定：$/g, '$1拟作出如下行政处罚：'],
        [/决定作出如下处罚/g, '拟作出如下处罚'],
      ].map(([find, put]) => ({ papers: DECISION, find: find as RegExp, put: put as string })),
  }),
  {
    id: 'decision-heavier',
    ruleId: 'notice-decision-agreement',
    title: '决定的罚款高于告知的罚款',
    fits: ({ penalty }) =>
      penalty.fine >= 200_000 && penalty.parts === undefined && penalty.times === undefined,
    apply: (plan) => withFlaws(plan, { noticeFine: Math.floor(plan.penalty.fine / 20_000) * 10_000 }),
    outcomes: () => ({
      'notice-decision-agreement': 'failed',
      ...open('legal-review-presence', 'collective-discussion-presence', 'notice-hearing-right'),
    }),
  },
  edited({
    id: 'decision-adds-kind',
    ruleId: 'notice-decision-agreement',
    title: '决定增加了未告知的没收',
    fits: (plan) => plan.penalty.confiscation > 0 && (!plan.tellsHearing || plan.style.mergesHearingNotice),
    edits: () => [{ papers: ['prior-notice'], find: /^\d\.没收违法所得/g }],
    also: open('notice-hearing-right'),
  }),
  edited({
    id: 'notice-number-recalled',
    ruleId: 'notice-number-agreement',
    title: '决定书所引告知书文号不对',
    edits: ({ numbers }) => [{ papers: DECISION, find: numbers.notice, put: otherNumber(numbers.notice) }],
    fits: ({ numbers }) => otherNumber(numbers.notice) !== numbers.decision,
  }),
  {
    id: 'evidence-lacking',
    ruleId: 'decision-evidence-agreement',
    title: '决定书所列证据未上传',
    fits: (plan) => plan.violation.extraEvidence.length > 0,
    apply: (plan) => withFlaws(plan, { missing: exhibitKeys(plan) }),
    outcomes: () => ({ 'decision-evidence-agreement': ['failed', 'cantTell'] }),
  },
  edited({
    id: 'attachment-lacking',
    ruleId: 'attachment-presence',
    title: '笔录所附示意图未上传',
    fits: (plan) => !plan.violation.extraEvidence.some((name) => /示意图|勘/.test(name)),
    edits: () => [
      { papers: ['inspection-record'], find: '（以下空白）', put: '（以下空白）附：现场勘验示意图1张' },
    ],
    outcome: ['failed', 'cantTell'],
  }),
];
