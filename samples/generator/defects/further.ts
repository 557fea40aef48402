import { withFlaws } from './defect.ts';
import type { Defect } from './defect.ts';
import { open } from './edited.ts';

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
];
