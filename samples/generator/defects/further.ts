import { addWorkdays } from '../calendar.ts';
import { daysOf } from '../writing-for.ts';
import { withFlaws } from './defect.ts';
import type { Defect } from './defect.ts';
import { edited, open } from './edited.ts';

/** What the heads conclude; what was proposed to them stands above. */
const CONCLUSION = /(?<head>(?:讨论结论|结论性意见|集体讨论决定)：一致同意对.+?作出如下行政处罚：).*。/g;

/** Defects of steps that only some cases have, beyond measures. */
export const FURTHER_DEFECTS: readonly Defect[] = [
  {
    id: 'hearing-request-unanswered',
    ruleId: 'hearing-request-answer',
    title: '当事人申请听证，没有听证也没有答复',
    fits: ({ hasHearing }) => hasHearing,
    apply: (plan) =>
      withFlaws(plan, { missing: ['hearing-notice', 'hearing-receipt', 'hearing-record', 'hearing-report'] }),
    outcomes: () => ({
      'hearing-request-answer': 'failed',
      ...open(
        'hearing-record-presence',
        'hearing-report-presence',
        'hearing-notice-deadline',
        'hearing-host-independence',
        'legal-review-order',
        'defence-review-presence',
        'outward-document-service',
        'outward-document-seal',
        'discussion-order',
      ),
    }),
  },
  {
    id: 'approval-after-decision',
    ruleId: 'decision-approval-order',
    title: '负责人审批晚于处罚决定',
    fits: (plan) => daysOf(plan).approval !== undefined && !plan.style.mergesReportAndApproval,
    apply: (plan) =>
      withFlaws(plan, { days: { approval: addWorkdays(daysOf(plan).decision ?? plan.start, 2) } }),
    outcomes: () => ({ 'decision-approval-order': 'failed', ...open('date-order') }),
  },
  edited({
    id: 'discussion-other-sum',
    ruleId: 'discussion-decision-agreement',
    title: '决定的罚款与集体讨论的不同',
    edits: () => [
      { papers: ['collective-discussion-record'], find: CONCLUSION, put: '$<head>罚款77760元。' },
    ],
    outcome: ['failed', 'cantTell'],
  }),
  edited({
    id: 'agent-without-mandate',
    ruleId: 'mandate-presence',
    title: '委托代理人接受询问，没有授权委托书',
    fits: ({ asked, party }) => asked.name !== party.person.name,
    edits: ({ askedRole }) => [
      { papers: ['inquiry-record'], find: askedRole, put: `${askedRole}（委托代理人）` },
    ],
    outcome: ['failed', 'cantTell'],
  }),
  edited({
    id: 'order-never-rechecked',
    ruleId: 'rectification-recheck-presence',
    title: '责令改正写明复查而没有复查',
    edits: () => [
      {
        papers: ['rectification-order'],
        find: '逾期不改正的，',
        put: '改正期限届满后将进行复查；逾期不改正的，',
      },
    ],
    outcome: ['failed', 'cantTell'],
  }),
  {
    id: 'sampling-unrecorded',
    ruleId: 'sampling-record-presence',
    title: '检验报告没有抽样记录',
    fits: ({ features }) => features.includes('sampling'),
    apply: (plan) =>
      withFlaws(plan, {
        missing: ['sampling-record'],
        edits: [{ papers: ['test-report'], find: '委托单位', put: '抽样单位' }],
      }),
    outcomes: () => ({ 'sampling-record-presence': ['failed', 'cantTell'] }),
  },
  edited({
    id: 'test-report-unnumbered',
    ruleId: 'test-report-validity',
    title: '检验报告没有编号',
    fits: ({ features }) => features.includes('sampling'),
    edits: () => [{ papers: ['test-report'], find: /报告编号|JC\d+/g, put: '' }],
    outcome: ['failed', 'cantTell'],
  }),
  edited({
    id: 'closing-without-execution',
    ruleId: 'closing-content',
    title: '结案审批表没有写执行情况',
    edits: () => [
      {
        papers: ['closing-approval'],
        find: /当事人(?:于|未履行|已接受处罚).*?(?:违法行为已改正|准予强制执行)。/g,
        put: '',
      },
    ],
    outcome: ['failed', 'cantTell'],
  }),
];
