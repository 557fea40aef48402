import { addWorkdays } from '../calendar.ts';
import { daysOf } from '../writing-for.ts';
import { withFlaws } from './defect.ts';
import type { Defect } from './defect.ts';
import { edited, open } from './edited.ts';

const FINE = /罚款(?<between>[^，。；]{0,10}?)[\d,.]+(?<unit>万?元)/g;

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
      { papers: ['collective-discussion-record'], find: FINE, put: '罚款$<between>77760$<unit>' },
    ],
    outcome: ['failed', 'cantTell'],
  }),
];
