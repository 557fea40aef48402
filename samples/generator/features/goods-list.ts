import { cell, head as headCell } from '../block.ts';
import type { Block } from '../block.ts';
import { signedLine } from '../documents/writing.ts';
import type { Writing } from '../documents/writing.ts';
import { GOODS } from './paper-kit.ts';

/** The table of things kept, sealed or taken, signed by both sides. */
export function goodsList(writing: Writing, day: string): Block[] {
  const { plan } = writing;
  const goods = GOODS.filter((_, i) => (plan.seed + i) % 2 === 0);
  const rows = goods.map((one, i) => [String(i + 1), ...one, '完好'].map((text) => cell(text)));
  return [
    {
      kind: 'table',
      widths: [10, 30, 25, 15, 20],
      rows: [['序号', '名称', '规格型号', '数量', '状态'].map((text) => headCell(text)), ...rows],
    },
    { kind: 'signatures', parts: signedLine(writing, '当事人', [plan.asked.name], day) },
    {
      kind: 'signatures',
      parts: signedLine(
        writing,
        '执法人员',
        plan.officers.map(({ name }) => name),
        day,
      ),
    },
  ];
}
