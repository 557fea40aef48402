import { paragraph, right } from '../block.ts';
import type { Block, Paper } from '../block.ts';
import { moneyText } from '../wording.ts';
import { formBlocks, opinion } from './form.ts';
import type { FormRow } from './form.ts';
import { noticeTitle } from './notice.ts';
import { paidSum } from './payment.ts';
import { resultText } from './penalty.ts';
import { titleOf } from './titles.ts';
import { dateOf, dayOf, headBlocks, paperOf, signedLine, signingAt } from './writing.ts';
import type { Writing } from './writing.ts';

export function writeClosingApproval(writing: Writing): Paper {
  const { plan, random } = writing;
  const day = dayOf(writing, 'closing');
  const isMultiUse = writing.style.usesMultiUseForms && !writing.style.mergesReportAndApproval;
  const head = headBlocks(writing, {
    type: 'closing-approval',
    isOutward: false,
    ...(isMultiUse ? { title: '行政处罚案件有关事项审批表' } : {}),
  });
  const paid = paidSum(plan);
  const performed = performance(writing, paid);
  const rows: FormRow[] = [
    ...(isMultiUse ? [{ label: '审批事项', parts: ['结案'] }] : []),
    {
      pairs: [
        ['案由', plan.violation.cause],
        ['立案日期', dateOf(writing, 'filing')],
      ],
    },
    { party: true },
    ...(plan.ending === 'withdrawn'
      ? []
      : [
          {
            label: plan.ending === 'penalty' ? '处罚决定书文号' : '决定书文号',
            parts: [`${plan.numbers.decision}　送达日期：${dateOf(writing, 'decisionService')}`],
          },
        ]),
    { label: '处理结果', parts: [`${resultText(writing)}。`] },
    { label: random.pick(['执行情况', '处罚执行情况']), height: 70, parts: [performed] },
    {
      label: '承办人意见',
      height: 60,
      parts: opinion(
        writing,
        '建议结案。',
        plan.officers.map(({ name }) => name),
        day,
      ),
    },
    {
      label: '承办机构意见',
      height: 55,
      parts: opinion(writing, '拟同意结案。', [plan.staff[0] ?? ''], day),
    },
    {
      label: random.pick(['负责人审批意见', '机关负责人意见']),
      height: 60,
      parts: opinion(signingAt(writing, 'closing-head'), '同意结案。', [plan.staff[2] ?? ''], day),
    },
  ];
  return paperOf(writing, 'closing-approval', 'closing-approval', head, formBlocks(writing, rows), {
    volume: 'side',
    fileTitle: isMultiUse ? '结案审批表' : head.title,
  });
}

function performance(writing: Writing, paid: number): string {
  const { penalty, ending } = writing.plan;
  if (ending === 'withdrawn') return '案件已撤销，无执行内容。';
  if (ending === 'no-penalty') return '已对当事人进行教育，违法行为已改正。';
  if (writing.plan.features.includes('enforcement'))
    return '当事人未履行，经催告后已申请人民法院强制执行，人民法院已裁定准予强制执行。';
  if (penalty.fine + penalty.confiscation === 0) return '当事人已接受处罚，违法行为已改正。';
  const what = penalty.confiscation > 0 ? '罚没款' : '罚款';
  return `当事人于${dateOf(writing, 'payment')}缴纳${what}${moneyText(paid, 'arabic')}，违法行为已改正。`;
}

export function writeWaiver(writing: Writing): Paper {
  const { plan } = writing;
  const title = plan.tellsHearing
    ? '放弃陈述申辩及听证权利声明书'
    : titleOf(writing, 'waiver-statement').replace('听证', '陈述申辩');
  const rights = plan.tellsHearing ? '陈述、申辩和要求听证的权利' : '陈述、申辩的权利';
  const blocks: Block[] = [
    { kind: 'paragraph', text: `${plan.agency}：` },
    paragraph(
      `你局送达的${noticeTitle(writing)}（${plan.numbers.notice}）已收悉。${plan.party.kind === 'organisation' ? '我单位' : '本人'}对告知书认定的事实、理由、依据及拟作出的行政处罚无异议，自愿放弃${rights}，请依法作出处罚决定。`,
    ),
    {
      kind: 'signatures',
      parts: [
        right(
          ...signedLine(
            writing,
            '声明人（签名或盖章）',
            [plan.party.name, plan.party.person.name].slice(plan.party.kind === 'individual' ? 1 : 0),
            dayOf(writing, 'waiver'),
          ),
        ),
      ],
    },
  ];
  return paperOf(
    writing,
    'waiver-statement',
    'waiver-statement',
    { title, blocks: [{ kind: 'title', text: title }] },
    blocks,
    { pageMark: 'none' },
  );
}
