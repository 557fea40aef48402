import { addWorkdays } from '../calendar.ts';
import { withGap } from '../timeline.ts';
import { daysOf, writingFor } from '../writing-for.ts';
import type { Feature } from './feature.ts';
import { approval } from './paper-kit.ts';

const LENGTH = 45;

/** 中止调查 and 恢复调查: the time between them is left out of the ninety days. */
export const suspension: Feature = {
  id: 'suspension',
  chance: 0.05,
  fits: (plan) =>
    plan.ending === 'penalty' && !plan.hasExtension && ['市场监管', '生态环境'].includes(plan.profile.id),
  prepare: (plan) => ({ ...plan, schedule: withGap(plan.schedule, 'report', LENGTH + 8) }),
  papers: (plan) => {
    const from = addWorkdays(daysOf(plan).inquiry ?? plan.start, 3);
    const to = addWorkdays(from, LENGTH);
    const title = (names: readonly string[]): string => writingFor(plan, 'suspension').random.pick(names);
    return [
      {
        after: 'inquiry-record',
        papers: [
          approval(
            plan,
            {
              key: 'suspension-approval',
              type: 'suspension-approval',
              title: title(['案件中止调查审批表', '中止调查审批表']),
            },
            from,
            '中止调查',
            '案件处理须以其他机关的认定结果为依据，相关认定尚未作出。',
          ),
          approval(
            plan,
            { key: 'resumption-approval', type: 'suspension-approval', title: '恢复调查审批表' },
            to,
            '恢复调查',
            '中止调查的情形已经消除，认定结果已收到。',
          ),
        ],
      },
    ];
  },
  outcomes: () => ({ 'decision-deadline': ['passed', 'cantTell'] }),
};
