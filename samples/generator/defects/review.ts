import { addWorkdays } from '../calendar.ts';
import { daysOf } from '../writing-for.ts';
import { withFlaws } from './defect.ts';
import type { Defect } from './defect.ts';
import { edited, open } from './edited.ts';

const REVIEW = ['legal-review-opinion'];
const CONCLUSION = /经审核，本案主体合法.*处理意见。/g;

export const REVIEW_DEFECTS: readonly Defect[] = [
  edited({
    id: 'review-bare-consent',
    ruleId: 'legal-review-substance',
    title: '法制审核只写同意',
    edits: () => [
      {
        papers: REVIEW,
        find: /^(\d\.)?(执法主体|执法人员|执法程序|案件事实|适用法律|裁量基准|执法文书|违法行为).*：.*$/g,
        put: '',
      },
      { papers: REVIEW, find: CONCLUSION, put: '同意。' },
    ],
  }),
  edited({
    id: 'review-by-officer',
    ruleId: 'legal-review-independence',
    title: '审核人就是承办人',
    fits: ({ style }) => style.signatures === 'typed',
    edits: ({ staff, officers }) => [{ papers: REVIEW, find: staff[1] ?? '', put: officers[0].name }],
    also: open('officer-agreement'),
  }),
  edited({
    id: 'review-objects',
    ruleId: 'legal-review-conclusion',
    title: '审核意见为不同意，未再审核即处罚',
    edits: () => [
      {
        papers: REVIEW,
        find: CONCLUSION,
        put: '经审核，本案主要事实不清、证据不足，不同意承办机构的处理意见，建议补充调查。',
      },
      { papers: REVIEW, find: /：是　　☑是 ☐否/g, put: '：否　　☐是 ☑否' },
      { papers: REVIEW, find: /符合要求/g, put: '不符合要求' },
    ],
    also: open('legal-review-presence'),
  }),
  {
    id: 'discussion-after-decision',
    ruleId: 'discussion-order',
    title: '集体讨论晚于处罚决定',
    fits: (plan) => daysOf(plan).discussion !== undefined,
    apply: (plan) =>
      withFlaws(plan, {
        days: { discussion: addWorkdays(daysOf(plan).decision ?? plan.start, 1) },
        hiddenFacts: ['discussion-date'],
      }),
    outcomes: () => ({ 'discussion-order': 'failed', ...open('date-order') }),
  },
  {
    id: 'discussion-before-defence',
    ruleId: 'discussion-order',
    title: '当事人申辩后未再集体讨论',
    fits: (plan) => {
      const { discussion, notice } = daysOf(plan);
      const isEarly = discussion !== undefined && notice !== undefined && discussion < notice;
      return isEarly && !plan.hasWaiver && !plan.hasHearing;
    },
    apply: (plan) => ({ ...plan, hasDefence: true }),
    outcomes: () => ({ 'discussion-order': ['failed', 'cantTell'], 'defence-review-presence': 'passed' }),
  },
  edited({
    id: 'officer-votes',
    ruleId: 'discussion-vote-independence',
    title: '承办人参加集体讨论表决',
    edits: ({ staff, officers: [first] }) => [
      { papers: ['collective-discussion-record'], find: staff[6] ?? '', put: first.name },
      {
        papers: ['collective-discussion-record'],
        find: `${first.name}（副局长）`,
        put: `${first.name}（承办人）`,
      },
    ],
  }),
];
