import { cell, head as headCell } from '../block.ts';
import type { Block, Paper } from '../block.ts';
import { addWorkdays } from '../calendar.ts';
import type { Day } from '../calendar.ts';
import type { CasePlan } from '../case-plan.ts';
import { headBlocks, paperOf, recordLine, signedLine } from '../documents/writing.ts';
import { dateText } from '../wording.ts';
import { daysOf, writingFor } from '../writing-for.ts';
import type { Feature } from './feature.ts';
import { letter, numberLike, receiptOf } from './paper-kit.ts';

/** 抽样, test report, and the result told to the party before anything is decided. */
export const sampling: Feature = {
  id: 'sampling',
  chance: 0.09,
  fits: ({ ending, profile }) =>
    ending === 'penalty' && ['市场监管', '生态环境', '住建'].includes(profile.id),
  papers: (plan) => {
    const taken = daysOf(plan).inspection ?? plan.start;
    const told = addWorkdays(taken, 2);
    const sheet = {
      key: 'test-result-notice',
      type: 'test-result-notice',
      title: noticeTitle(plan),
      number: numberLike(plan, '检告'),
    };
    const papers = [
      samplingRecord(plan, taken),
      testReport(plan, addWorkdays(taken, 1)),
      letter(plan, sheet, told, [
        `经委托检测机构检验，从你（单位）抽取的样品检验结论为不合格（报告编号：${reportNumber(plan)}）。如对检验结果有异议，可以自收到本告知书之日起十五日内提出复检申请。`,
      ]),
      receiptOf(plan, sheet, told),
    ].filter(({ key }) => plan.flaws.missing?.includes(key) !== true);
    return [{ after: 'party-identity', papers }];
  },
  outcomes: () => ({ 'test-result-notice': 'passed', 'outward-document-service': 'passed' }),
};

function noticeTitle(plan: CasePlan): string {
  return writingFor(plan, 'test-result-title').random.pick([
    '检验结果告知书',
    '检测结果告知书',
    '抽样检测结果告知书',
  ]);
}

export function reportNumber({ seed }: CasePlan): string {
  return `JC${String(seed).slice(0, 7)}`;
}

function samplingRecord(plan: CasePlan, day: Day): Paper {
  const writing = writingFor(plan, 'sampling-record');
  const head = headBlocks(writing, { type: 'sampling-record', title: '抽样取证记录', isOutward: false });
  const blocks: Block[] = [
    recordLine(['被抽样单位', plan.party.name]),
    recordLine(['抽样时间', dateText(day)], ['抽样地点', plan.party.address]),
    recordLine(['样品名称', '样品'], ['样品数量', '2份']),
    { kind: 'signatures', parts: signedLine(writing, '被抽样单位', [plan.asked.name], day) },
    {
      kind: 'signatures',
      parts: signedLine(
        writing,
        '抽样人员',
        plan.officers.map(({ name }) => name),
        day,
      ),
    },
  ];
  return paperOf(writing, 'sampling-record', 'sampling-record', head, blocks);
}

function testReport(plan: CasePlan, day: Day): Paper {
  const writing = writingFor(plan, 'test-report');
  const title = writing.random.pick(['检验报告', '检测报告']);
  const rows = [
    ['报告编号', reportNumber(plan)],
    ['样品名称', '样品'],
    ['受检单位', plan.party.name],
    ['委托单位', plan.agency],
    ['检验结论', '所检项目不符合标准要求，判定为不合格'],
    ['签发日期', dateText(day)],
    ['批准人', '钱立群'],
  ] as const;
  const blocks: Block[] = [
    { kind: 'table', widths: [26, 74], rows: rows.map(([label, value]) => [headCell(label), cell(value)]) },
  ];
  return paperOf(
    writing,
    'test-report',
    'test-report',
    { title, blocks: [{ kind: 'title', text: title }] },
    blocks,
    { pageMark: 'none' },
  );
}
