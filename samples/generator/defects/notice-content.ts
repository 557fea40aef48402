import type { CasePlan } from '../case-plan.ts';
import { hearingThreshold } from '../duties.ts';
import { noticeTitle } from '../documents/notice.ts';
import { fill } from '../documents/writing.ts';
import { withGap } from '../timeline.ts';
import { writingFor } from '../writing-for.ts';
import { withFlaws } from './defect.ts';
import type { Defect } from './defect.ts';
import { edited, literal, open } from './edited.ts';

const NOTICE = ['prior-notice'];
const HEARING = ['hearing-notice', 'hearing-record', 'hearing-report'];

/** The facts as the papers print them. */
export function factsText(plan: CasePlan): string {
  return fill(writingFor(plan, 'facts'), plan.violation.facts).replace(/^经查，/, '');
}

/** A hearing must be offered for certain: the department's figure is known and reached. */
function mustHear(plan: CasePlan): boolean {
  const threshold = hearingThreshold(plan);
  return plan.tellsHearing && threshold !== undefined && plan.penalty.fine >= threshold * 100;
}

const isMerged = (plan: CasePlan): boolean => plan.style.mergesHearingNotice;
const isPlainTitle = (plan: CasePlan): boolean => !noticeTitle(writingFor(plan, 'titles')).includes('听证');

export const NOTICE_DEFECTS: readonly Defect[] = [
  edited({
    id: 'notice-number-none',
    ruleId: 'notice-number',
    title: '告知书没有文号',
    edits: ({ numbers }) => [{ papers: NOTICE, find: numbers.notice, put: '' }],
    flaws: { hiddenFacts: ['notice-number'] },
    also: open('notice-number-agreement', 'service-receipt-agreement'),
  }),
  edited({
    id: 'notice-basis-none',
    ruleId: 'notice-basis',
    title: '告知书未写违反的条款和处罚依据',
    edits: ({ violation }) => [
      {
        papers: NOTICE,
        find: new RegExp(`${literal(violation.broken)}(：|关于)?(“[^”]*”)?`, 'g'),
        put: '有关法律法规',
      },
      { papers: NOTICE, find: new RegExp(`${literal(violation.applied)}(“[^”]*”)?`, 'g'), put: '有关法律' },
    ],
    also: open('notice-decision-agreement'),
  }),
  edited({
    id: 'notice-facts-none',
    ruleId: 'notice-facts',
    title: '告知书未写违法事实',
    edits: (plan) => [{ papers: NOTICE, find: factsText(plan), put: '存在违法行为' }],
  }),
  edited({
    id: 'notice-party-none',
    ruleId: 'notice-party',
    title: '告知书未写当事人',
    fits: ({ party }) => party.kind === 'organisation',
    edits: ({ party }) => [{ papers: NOTICE, find: party.name, put: '' }],
    also: open('party-name-agreement'),
  }),
  edited({
    id: 'notice-range',
    ruleId: 'notice-penalty-specificity',
    title: '告知书只写罚款幅度',
    fits: (plan) => plan.penalty.fine > 0 && (!plan.tellsHearing || isMerged(plan)),
    edits: () => [
      { papers: NOTICE, find: /^(\d)\.[^证]*罚款[^证]*。$/g, put: '$1.罚款人民币5000元以上50000元以下。' },
    ],
    flaws: { hiddenFacts: ['notice-fine-amount'] },
    also: open(
      'notice-decision-agreement',
      'notice-hearing-right',
      'collective-discussion-presence',
      'legal-review-presence',
    ),
  }),
  edited({
    id: 'notice-no-sum',
    ruleId: 'notice-penalty-specificity',
    title: '告知书只称依法处罚，没有数额',
    fits: (plan) => plan.penalty.fine > 0 && (!plan.tellsHearing || isMerged(plan)),
    edits: () => [{ papers: NOTICE, find: /^(\d)\.[^证]*罚款[^证]*。$/g, put: '$1.处以罚款。' }],
    flaws: { hiddenFacts: ['notice-fine-amount'] },
    also: open(
      'notice-decision-agreement',
      'notice-hearing-right',
      'collective-discussion-presence',
      'legal-review-presence',
    ),
  }),
  edited({
    id: 'hearing-untold',
    ruleId: 'notice-hearing-right',
    title: '达到听证标准而未告知听证权利',
    fits: (plan) =>
      mustHear(plan) && isMerged(plan) && isPlainTitle(plan) && !plan.hasHearing && !plan.hasWaiver,
    edits: () => [{ papers: NOTICE, find: /要求听证|举行听证/g }],
    outcome: ['failed', 'cantTell'],
    also: open('notice-waiting-period'),
  }),
  {
    id: 'hearing-notice-lacking',
    ruleId: 'notice-hearing-right',
    title: '达到听证标准而没有听证告知书',
    fits: (plan) => mustHear(plan) && !isMerged(plan) && !plan.hasHearing && !plan.hasWaiver,
    apply: (plan) => withFlaws(plan, { missing: ['hearing-right-notice'] }),
    outcomes: () => ({
      'notice-hearing-right': ['failed', 'cantTell'],
      ...open('notice-waiting-period', 'service-receipt-agreement'),
    }),
  },
  edited({
    id: 'hearing-three-days',
    ruleId: 'notice-hearing-right',
    title: '听证申请期限写成三日',
    fits: mustHear,
    edits: () => [
      {
        papers: ['prior-notice', 'hearing-right-notice'],
        find: /五个工作日内(?=向|提出；)/g,
        put: '三个工作日内',
      },
      { papers: NOTICE, find: /五日内提出听证申请/g, put: '三日内提出听证申请' },
    ],
  }),
  edited({
    id: 'defence-ignored',
    ruleId: 'defence-review-presence',
    title: '当事人申辩后没有复核意见',
    fits: ({ hasDefence }) => hasDefence,
    edits: () => [
      { papers: ['penalty-decision'], find: /(请求从轻处罚|经营困难)。[^。]*复核[^。]*。/g, put: '$1。' },
    ],
    outcome: ['failed', 'cantTell'],
  }),
  {
    id: 'hearing-told-late',
    ruleId: 'hearing-notice-deadline',
    title: '举行听证五个工作日前才通知',
    fits: ({ hasHearing }) => hasHearing,
    apply: (plan) => ({ ...plan, schedule: withGap(plan.schedule, 'hearing', 5) }),
    outcomes: () => ({ 'hearing-notice-deadline': 'failed' }),
  },
  {
    id: 'hearing-record-lacking',
    ruleId: 'hearing-record-presence',
    title: '举行听证而没有听证笔录',
    fits: ({ hasHearing }) => hasHearing,
    apply: (plan) => withFlaws(plan, { missing: ['hearing-record'] }),
    outcomes: () => ({
      'hearing-record-presence': 'failed',
      ...open(
        'hearing-host-independence',
        'hearing-report-presence',
        'hearing-notice-deadline',
        'legal-review-order',
        'defence-review-presence',
      ),
    }),
  },
  {
    id: 'hearing-report-lacking',
    ruleId: 'hearing-report-presence',
    title: '举行听证而没有听证报告',
    fits: (plan) => plan.hasHearing && ['市场监管', '生态环境'].includes(plan.profile.id),
    apply: (plan) => withFlaws(plan, { missing: ['hearing-report'] }),
    outcomes: () => ({
      'hearing-report-presence': ['failed', 'cantTell'],
      ...open('hearing-host-independence', 'defence-review-presence'),
    }),
  },
  edited({
    id: 'hearing-host-officer',
    ruleId: 'hearing-host-independence',
    title: '承办人主持听证',
    fits: ({ hasHearing }) => hasHearing,
    edits: ({ staff, officers }) => [{ papers: HEARING, find: staff[3] ?? '', put: officers[0].name }],
  }),
  edited({
    id: 'hearing-recorder-officer',
    ruleId: 'hearing-host-independence',
    title: '承办人担任听证记录员',
    fits: ({ hasHearing }) => hasHearing,
    edits: ({ staff, officers }) => [{ papers: HEARING, find: staff[5] ?? '', put: officers[1].name }],
  }),
];
