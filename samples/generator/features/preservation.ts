import { addWorkdays } from '../calendar.ts';
import type { Day } from '../calendar.ts';
import type { CasePlan } from '../case-plan.ts';
import { Random } from '../random.ts';
import { daysOf, writingFor } from '../writing-for.ts';
import type { Feature } from './feature.ts';
import { goodsList } from './goods-list.ts';
import { approval, featureDay, letter, numberLike, receiptOf } from './paper-kit.ts';

/** 先行登记保存 on the day of the inspection, disposed of within seven working days (处罚法 56). */
export const preservation: Feature = {
  id: 'preservation',
  chance: 0.09,
  fits: ({ ending }) => ending === 'penalty',
  papers: (plan) => {
    const day = preservationDay(plan);
    const kept = {
      key: 'preservation-notice',
      type: 'preservation-notice',
      title: titleOf(plan),
      number: numberLike(plan, '登存'),
    };
    const ended = { ...disposalSheet(plan), number: numberLike(plan, '登处') };
    const disposed = featureDay(plan, 'preservation-disposal', disposalDay(plan));
    const list = goodsList(writingFor(plan, 'preservation-list'), day);
    const papers = [
      approval(
        plan,
        { key: 'preservation-approval', type: 'preservation-approval', title: '先行登记保存证据审批表' },
        featureDay(plan, 'preservation-approval', day),
        '先行登记保存证据',
        REASON,
      ),
      letter(
        plan,
        kept,
        day,
        [
          `因你（单位）涉嫌${plan.violation.cause}，${REASON}现决定对下列物品先行登记保存，保存期限七个工作日。保存期间不得销毁或者转移。`,
        ],
        list,
      ),
      receiptOf(plan, kept, day),
      letter(plan, ended, disposed, [
        `本机关于${day}先行登记保存的证据，现已拍照、复制取证完毕，决定予以退还，请当场核对查收。`,
      ]),
      receiptOf(plan, ended, disposed),
    ].filter(({ key }) => plan.flaws.missing?.includes(key) !== true);
    return [{ after: 'party-identity', papers }];
  },
  outcomes: ({ hasOrder, hasHearing }) => ({
    'preservation-approval': 'passed',
    'preservation-disposal-deadline': 'passed',
    // The catalogue counts other papers among the outward ones; this one may be counted in.
    ...(hasOrder || hasHearing ? {} : { 'outward-document-service': ['passed', 'inapplicable'] }),
  }),
};

const REASON = '在证据可能灭失或者以后难以取得的情况下，依据《中华人民共和国行政处罚法》第五十六条的规定，';

export function preservationDay(plan: CasePlan): Day {
  return daysOf(plan).inspection ?? plan.start;
}

function disposalDay(plan: CasePlan): Day {
  return addWorkdays(preservationDay(plan), new Random(plan.seed).fork('disposal').integer(2, 7));
}

function titleOf({ seed }: CasePlan): string {
  return new Random(seed)
    .fork('preservation')
    .pick(['先行登记保存证据通知书', '证据先行登记保存通知书', '先行登记保存证据决定书']);
}

function disposalSheet({ seed }: CasePlan): { key: string; type: string; title: string } {
  const title = new Random(seed)
    .fork('disposal-title')
    .pick(['先行登记保存证据处理通知书', '先行登记保存证据处理决定书', '解除先行登记保存证据通知书']);
  return { key: 'preservation-disposal', type: 'preservation-disposal', title };
}
