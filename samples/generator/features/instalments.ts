import { paragraph, right } from '../block.ts';
import type { Block, Paper } from '../block.ts';
import type { CasePlan } from '../case-plan.ts';
import { paperOf, signedLine } from '../documents/writing.ts';
import { daysOf, writingFor } from '../writing-for.ts';
import type { Feature } from './feature.ts';
import { approval } from './paper-kit.ts';

/** 分期缴纳: asked for and approved within the term, paid in two parts. */
export const instalments: Feature = {
  id: 'instalments',
  chance: 0.06,
  fits: (plan) =>
    plan.ending === 'penalty' && plan.penalty.fine >= 500_000 && !plan.features.includes('co-party'),
  prepare: (plan) => ({ ...plan, flaws: { ...plan.flaws, hasTwoReceipts: true } }),
  papers: (plan) => {
    const day = daysOf(plan).decisionService ?? plan.start;
    const sheet = {
      key: 'instalment-approval',
      type: 'instalment-approval',
      title: '延期（分期）缴纳罚款审批表',
    };
    return [
      {
        after: plan.style.servesOnPaper ? 'penalty-decision' : 'decision-receipt',
        papers: [
          request(plan, day),
          approval(
            plan,
            sheet,
            day,
            '分期缴纳罚款',
            '当事人确有经济困难，书面申请分两期缴纳，依据《中华人民共和国行政处罚法》第六十六条第二款。',
          ),
        ],
      },
    ];
  },
  // Both parts are on file; a reviewer may also leave the sum until the last part is due.
  outcomes: () => ({ 'payment-amount-agreement': ['passed', 'inapplicable'] }),
};

function request(plan: CasePlan, day: string): Paper {
  const key = 'instalment-request';
  const writing = writingFor(plan, key);
  const title = '延期（分期）缴纳罚款申请书';
  const blocks: Block[] = [
    { kind: 'paragraph', text: `${plan.agency}：` },
    paragraph(`${plan.numbers.decision}行政处罚决定书已收到。因经营困难，申请分两期缴纳罚款，请予批准。`),
    { kind: 'signatures', parts: [right(...signedLine(writing, '申请人', [plan.party.person.name], day))] },
  ];
  return paperOf(
    writing,
    key,
    'instalment-approval',
    { title, blocks: [{ kind: 'title', text: title }] },
    blocks,
    {
      pageMark: 'none',
    },
  );
}
