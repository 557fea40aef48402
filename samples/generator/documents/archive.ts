import { cell, handwriting, head as headCell } from '../block.ts';
import type { Block, Paper } from '../block.ts';
import { addWorkdays } from '../calendar.ts';
import { dateText } from '../wording.ts';
import { formBlocks } from './form.ts';
import { resultText } from './penalty.ts';
import { titleOf } from './titles.ts';
import { dateOf, dayOf, paperOf, sign } from './writing.ts';
import type { Writing } from './writing.ts';

/** One line of 卷内目录. */
export interface CatalogueEntry {
  readonly title: string;
  readonly number: string;
  readonly date: string;
  readonly from: number;
  readonly to: number;
}

export function writeCover(writing: Writing): Paper {
  const { plan, random } = writing;
  const title = titleOf(writing, 'case-cover');
  const archived = dateText(addWorkdays(dayOf(writing, 'closing'), 5));
  const name = `${plan.party.name}${plan.violation.cause}案`;
  const rows = random.pick([
    ['案件名称', '处罚决定书文号', '承办单位', '立案日期', '结案日期', '承办人', '归档日期', '保管期限'],
    ['案由', '当事人', '立案日期', '结案日期', '归档日期', '承办单位', '承办人', '保管期限'],
    ['案件名称', '案由', '处理结果', '立案日期', '结案日期', '承办人', '归档日期', '保管期限'],
  ]);
  const values: Readonly<Record<string, string>> = {
    案件名称: name,
    案由: plan.violation.cause,
    当事人: plan.party.name,
    处罚决定书文号: plan.ending === 'withdrawn' ? '' : plan.numbers.decision,
    承办单位: plan.unit,
    立案日期: dateOf(writing, 'filing'),
    结案日期: dateOf(writing, 'closing'),
    承办人: plan.officers.map((officer) => officer.name).join('、'),
    处理结果: resultText(writing),
    归档日期: archived,
    保管期限: random.pick(['30年', '10年', '永久', '长期']),
  };
  const table: Block = random.chance(0.5)
    ? {
        kind: 'table',
        widths: [30, 70],
        rows: rows.map((label) => [headCell(label, { height: 34 }), cell(values[label] ?? '')]),
      }
    : { kind: 'space', height: 2 };
  const lines: Block[] =
    table.kind === 'table'
      ? [table]
      : rows.map((label) => ({
          kind: 'labelLine',
          items: [{ label, value: values[label] ?? '' }],
          isUnderlined: true,
        }));
  const blocks: Block[] = [
    { kind: 'space', height: 70 },
    { kind: 'agencyLine', text: plan.agency },
    { kind: 'title', text: [...title].join(' ') },
    { kind: 'space', height: 40 },
    ...lines,
  ];
  return paperOf(
    { ...writing, style: { ...writing.style, hasFormMaker: false } },
    'case-cover',
    'case-cover',
    { title, blocks: [] },
    blocks,
    { pageMark: 'none' },
  );
}

export function writeCatalogue(writing: Writing, entries: readonly CatalogueEntry[]): Paper {
  const title = titleOf(writing, 'file-catalogue');
  const wide = writing.random.chance(0.5);
  const columns = wide
    ? ['序号', '文号', '责任者', '题名', '日期', '页号', '备注']
    : ['序号', '文书名称', '文号', '日期', '页号', '备注'];
  const widths = wide ? [6, 23, 14, 27, 14, 9, 7] : [7, 36, 24, 15, 10, 8];
  const listed = (title: string): string => (writing.random.chance(0.2) ? otherTitle(title) : title);
  const rows = entries.map((entry, i) => {
    const page = entry.from === entry.to ? String(entry.from) : `${entry.from}-${entry.to}`;
    const values: Readonly<Record<string, string>> = {
      序号: String(i + 1),
      文号: entry.number,
      责任者: writing.plan.unit.slice(-6),
      题名: listed(entry.title),
      文书名称: listed(entry.title),
      日期: entry.date.replaceAll('-', ''),
      页号: page,
      备注: '',
    };
    return columns.map((column) =>
      cell(values[column] ?? '', { align: column === '题名' || column === '文书名称' ? 'left' : 'center' }),
    );
  });
  const blocks: Block[] = [
    { kind: 'title', text: title },
    { kind: 'table', widths, rows: [columns.map((column) => headCell(column)), ...rows] },
  ];
  return paperOf(
    { ...writing, style: { ...writing.style, hasFormMaker: false } },
    'file-catalogue',
    'file-catalogue',
    { title, blocks: [] },
    blocks,
    { pageMark: 'none' },
  );
}

/** What a clerk calls a paper when the form's own title does not come to mind. */
function otherTitle(title: string): string {
  return title
    .replace(/（.*）$/, '')
    .replace(/^行政处罚案件?(?=.)/, '')
    .replace('审批表', '审批')
    .replace('营业执照及身份证', '当事人身份证明')
    .replace('询问笔录', '询问材料');
}

export function writeFileNotes(writing: Writing, pages: number, pieces: number): Paper {
  const { plan } = writing;
  const title = titleOf(writing, 'file-notes');
  const day = handwriting(dateText(addWorkdays(dayOf(writing, 'closing'), 5), writing.style.dates));
  const blocks: Block[] = [
    { kind: 'space', height: 30 },
    { kind: 'title', text: [...title].join(' ') },
    ...formBlocks(writing, [
      {
        label: '本卷情况说明',
        height: 260,
        parts: [`本卷共${pieces}件，${pages}页。无缺损、修改、补充、移出、销毁情况。`],
      },
      { label: '立卷人', parts: [sign(writing, plan.officers[1].name)] },
      { label: '检查人', parts: [sign(writing, plan.staff[5] ?? '')] },
      { label: '立卷时间', parts: [day] },
    ]),
  ];
  return paperOf(
    { ...writing, style: { ...writing.style, hasFormMaker: false } },
    'file-notes',
    'file-notes',
    { title, blocks: [] },
    blocks,
    { pageMark: 'none' },
  );
}
