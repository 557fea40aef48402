import { cell, head as headCell } from '../block.ts';
import { addWorkdays } from '../calendar.ts';
import { resultText } from '../documents/penalty.ts';
import { paperOf } from '../documents/writing.ts';
import { dateText } from '../wording.ts';
import { daysOf, writingFor } from '../writing-for.ts';
import type { Feature } from './feature.ts';
import { featureDay } from './paper-kit.ts';

/** The decision was made public within seven working days. */
export const publication: Feature = {
  id: 'publication',
  chance: 0.15,
  fits: ({ ending }) => ending === 'penalty',
  papers: (plan) => {
    const writing = writingFor(plan, 'publication-record');
    const day = featureDay(
      plan,
      'publication',
      addWorkdays(daysOf(plan).decision ?? plan.start, writing.random.integer(2, 7)),
    );
    const title = writing.random.pick(['行政处罚案件信息公开表', '行政处罚信息公示表']);
    const rows = [
      ['行政相对人名称', plan.party.name],
      ['行政处罚决定书文号', plan.numbers.decision],
      ['违法行为类型', plan.violation.cause],
      ['处罚内容', resultText(writing)],
      ['处罚机关', plan.agency],
      ['公示日期', dateText(day, writing.style.dates)],
    ] as const;
    const table = {
      kind: 'table',
      widths: [30, 70],
      rows: rows.map(([label, value]) => [headCell(label), cell(value)]),
    } as const;
    const paper = paperOf(
      writing,
      'publication-record',
      'publication-record',
      { title, blocks: [{ kind: 'title', text: title }] },
      [table],
      { pageMark: 'none', volume: 'side' },
    );
    return [{ after: 'closing-approval', papers: [paper] }];
  },
  outcomes: () => ({ 'publication-deadline': ['passed', 'inapplicable', 'cantTell'] }),
};
