import { cell, handwriting, head as headCell } from '../block.ts';
import type { Block, CellPart, Paper } from '../block.ts';
import type { Step } from '../case-plan.ts';
import { dateText } from '../wording.ts';
import { formBlocks } from './form.ts';
import type { FormRow } from './form.ts';
import { dateOf, dayOf, headBlocks, paperOf, sign } from './writing.ts';
import type { Writing } from './writing.ts';

export interface ServedDocument {
  readonly title: string;
  readonly number: string;
}

/** 送达回证: one or several documents, names and numbers in one cell or in two. */
export function writeReceipt(
  writing: Writing,
  key: string,
  served: readonly ServedDocument[],
  step: Step,
): Paper {
  const { plan, random } = writing;
  const head = headBlocks(writing, { type: 'proof-of-service', isOutward: false });
  const hour = random.integer(9, 16);
  const time = `${dateOf(writing, step)}${random.chance(0.6) ? `${hour}时${random.pick(['00', '20', '35'])}分` : ''}`;
  const agent =
    random.chance(0.25) && plan.party.kind !== 'individual' && plan.asked.name !== plan.party.person.name;
  const signer = agent ? plan.asked.name : plan.party.person.name;
  const receiver: CellPart[] = [
    sign(writing, signer),
    ...(agent ? [`（${plan.askedRole}）`] : []),
    '　',
    handwriting(dateText(dayOf(writing, step), writing.style.dates)),
  ];
  const rows: FormRow[] = [
    ...(random.chance(0.5) ? [{ label: '案由', parts: [plan.violation.cause] }] : []),
    { label: random.pick(['受送达人', '被送达人', '受送达人']), parts: [plan.party.name] },
    ...documentRows(writing, served),
    { label: random.pick(['送达地点', '送达地址']), parts: [plan.party.address] },
    {
      pairs: [
        ['送达方式', random.pick(['直接送达', '当场送达', '直接送达'])],
        [random.pick(['送达时间', '送达日期']), time],
      ],
    },
    {
      label: agent
        ? '代收人签名及与受送达人的关系'
        : random.pick(['受送达人签名或盖章', '收件人签名或盖章', '受送达人（签收）']),
      height: 50,
      parts: receiver,
    },
    { label: '不能送达理由', parts: [random.pick(['', '', '/'])] },
    {
      label: random.pick(['送达人', '送达人签名', '送达人员']),
      height: 44,
      parts: [
        sign(writing, ...plan.officers.map(({ name }) => name)),
        '　',
        handwriting(dateText(dayOf(writing, step), writing.style.dates)),
      ],
    },
    { label: '备注', parts: [''] },
  ];
  const agency: Block[] = random.chance(0.5)
    ? [{ kind: 'labelLine', items: [{ label: '送达单位', value: plan.agency }] }]
    : [];
  return paperOf(writing, key, 'proof-of-service', head, [...agency, ...formBlocks(writing, rows)], {
    fileTitle: `${head.title}（${served[0]?.title ?? ''}）`,
    pageMark: 'none',
  });
}

function documentRows(writing: Writing, served: readonly ServedDocument[]): FormRow[] {
  if (writing.random.chance(0.4)) {
    return [
      { label: '送达文书名称', parts: served.map(({ title }) => title) },
      { label: '送达文书文号', parts: served.map(({ number }) => number) },
    ];
  }
  const text = served.map(({ title, number }) =>
    writing.random.pick([`《${title}》（${number}）`, `${title} ${number}`, `${title}（${number}）`]),
  );
  return [
    {
      label: '送达文书名称及文号',
      parts: text.length > 1 && writing.random.chance(0.3) ? [text.join('、')] : text,
    },
  ];
}

/** Table of a receipt for one payment; columns of digits are left to a later form. */
export function receiptTable(rows: readonly (readonly [string, string])[]): Block {
  return {
    kind: 'table',
    widths: [28, 72],
    rows: rows.map(([label, value]) => [headCell(label), cell(value)]),
  };
}
