import { describe, expect, it } from 'vitest';
import { valueRead } from '../../../test/fixtures/field-request.ts';
import { pageOf, table } from '../../../test/fixtures/page-builder.ts';

const HEAD = ['序号', '文号', '责任者', '题名', '日期', '页号', '备注'];

function rows(...written: (readonly string[])[]): unknown {
  return valueRead('catalogue-rows', pageOf([], table([HEAD, ...written])));
}

describe('rows of 卷内目录', () => {
  it('hold what they say of their paper', () => {
    const decision = ['1', '津应急罚〔2024〕5号', '执法科', '行政处罚决定书', '20240129', '1-2', ''];
    const filing = ['2', '', '执法科', '立案审批表', '2024年1月3日', '3', ''];
    expect(rows(decision, filing)).toEqual([
      {
        title: '行政处罚决定书',
        type: 'penalty-decision',
        number: '津应急罚〔2024〕5号',
        date: '2024-01-29',
        pages: '1-2',
      },
      { title: '立案审批表', type: 'filing-approval', date: '2024-01-03', pages: '3' },
    ]);
  });

  it('take a receipt for what it is, not for the paper in its brackets', () => {
    const receipts = ['1', '2'].map((n) => [n, '', '', '送达回证（行政处罚决定书）', '', '3', '']);
    expect(rows(...receipts)).toMatchObject([{ type: 'proof-of-service' }, { type: 'proof-of-service' }]);
  });

  it('may have number and title in one cell, and only the brackets of a title', () => {
    const page = pageOf(
      [],
      table([
        ['序号 材料名称', '编号', '页码'],
        ['1 立案登记表', '', '1'],
        ['2（处罚决定书）', '', '2'],
        ['3 现场照片', '', '3'],
      ]),
    );
    expect(valueRead('catalogue-rows', page)).toEqual([
      { title: '立案登记表', type: 'filing-approval', pages: '1' },
      { title: '（处罚决定书）', pages: '2' },
      { title: '现场照片', type: 'evidence-photo', pages: '3' },
    ]);
  });

  it('are told apart where a scan lost the number of one', () => {
    const row = (number: string, title: string): string[] => [number, '', '执法科', title, '', '3', ''];
    expect(rows(row('1', '询问材料'), row('', '现场照片'), row('3', '立案审批表'))).toMatchObject([
      { title: '询问材料' },
      { title: '现场照片' },
      { title: '立案审批表' },
    ]);
  });

  it('leave the type open where the title names none', () => {
    const papers = ['1', '2'].map((n) => [n, '', '', '询问材料', '', '3', '']);
    expect(rows(...papers)).toEqual([
      { title: '询问材料', pages: '3' },
      { title: '询问材料', pages: '3' },
    ]);
  });

  it('may have been misread on a scan', () => {
    expect(valueRead('catalogue-rows', ['卷内目录'], { isScanned: true })).toBe('unreadable');
  });
});

const HEADS_OF_SIX = ['序号', '文号', '题名', '日期', '页号', '备注'];
const rowsOf = (...rows: readonly (readonly string[])[]): unknown =>
  valueRead('catalogue-rows', pageOf([], table([HEADS_OF_SIX, ...rows])));
const SECOND = ['2', '', '询问笔录', '2024-05-07', '3-4', ''];
const FOLLOWING = { title: '询问笔录', type: 'inquiry-record', date: '2024-05-07', pages: '3-4' };

describe('a row of the catalogue', () => {
  it.each<[string, string[], object]>([
    [
      'tells title, number, day and pages',
      ['1', '津水罚〔2024〕1号', '行政处罚决定书', '2024年5月6日', '1-2', ''],
      {
        title: '行政处罚决定书',
        type: 'penalty-decision',
        number: '津水罚〔2024〕1号',
        date: '2024-05-06',
        pages: '1-2',
      },
    ],
    [
      'leaves out what is not there',
      ['1', '', '行政处罚决定书', '', '', ''],
      { title: '行政处罚决定书', type: 'penalty-decision' },
    ],
    [
      'tells a day without strokes',
      ['1', '', '行政处罚决定书', '20240506', '1', ''],
      { title: '行政处罚决定书', type: 'penalty-decision', date: '2024-05-06', pages: '1' },
    ],
    [
      'tells a day with dots',
      ['1', '', '行政处罚决定书', '2024.05.06', '1', ''],
      { title: '行政处罚决定书', type: 'penalty-decision', date: '2024-05-06', pages: '1' },
    ],
    [
      'tells a title that no form has',
      ['1', '', '现场情况一览', '', '1', ''],
      { title: '现场情况一览', pages: '1' },
    ],
    [
      'tells a receipt by its own name',
      ['1', '', '送达回证（行政处罚决定书）', '', '1', ''],
      { title: '送达回证（行政处罚决定书）', type: 'proof-of-service', pages: '1' },
    ],
    [
      'tells a title with a remark in brackets',
      ['1', '', '行政处罚决定书（副本）', '', '1', ''],
      { title: '行政处罚决定书（副本）', type: 'penalty-decision', pages: '1' },
    ],
    [
      'tells a title behind the name of an agency',
      ['1', '', '静海县行政处罚决定书', '', '1', ''],
      { title: '静海县行政处罚决定书', type: 'penalty-decision', pages: '1' },
    ],
    [
      'tells a number within the cell of the title',
      ['1', '', '行政处罚决定书津水罚〔2024〕1号', '', '1', ''],
      { title: '行政处罚决定书', type: 'penalty-decision', number: '津水罚〔2024〕1号', pages: '1' },
    ],
    [
      'tells the title and not the unit',
      ['1', '静海县水务局执法大队', '现场情况', '', '1', ''],
      { title: '现场情况', pages: '1' },
    ],
    [
      'tells the longest of several cells',
      ['1', '张伟等人', '现场情况一览', '', '1', ''],
      { title: '现场情况一览', pages: '1' },
    ],
    [
      'tells pages with a wide stroke',
      ['1', '', '行政处罚决定书', '', '1—2', ''],
      { title: '行政处罚决定书', type: 'penalty-decision', pages: '1—2' },
    ],
    [
      'tells the last of two numbers as its page',
      ['1', '5', '行政处罚决定书', '', '12', ''],
      { title: '行政处罚决定书', type: 'penalty-decision', pages: '12' },
    ],
  ])('%s', (_, row, expected) => {
    expect(rowsOf(row, SECOND)).toEqual([expected, FOLLOWING]);
  });

  it('is none without a title', () => {
    expect(rowsOf(['1', '', '', '2024-05-06', '1', ''], SECOND)).toEqual([FOLLOWING]);
  });

  it('is none with a cell of more than sixty characters', () => {
    const title = (length: number): string => '情'.repeat(length);
    expect(rowsOf(['1', '', title(60), '', '1', ''], SECOND)).toHaveLength(2);
    expect(rowsOf(['1', '', title(61), '', '1', ''], SECOND)).toHaveLength(1);
  });

  it('goes on in a line that bears no number', () => {
    expect(rowsOf(['1', '', '现场情况', '', '', ''], ['', '', '一览', '', '', ''], SECOND)).toMatchObject([
      { title: '现场情况一览' },
      FOLLOWING,
    ]);
  });

  it('is one of its own where it has pages, though its number was lost', () => {
    const rows = [
      ['1', '', '行政处罚决定书', '', '1-2', ''],
      ['', '', '现场情况一览', '2024-05-07', '3', ''],
      ['3', '', '询问笔录', '', '4', ''],
    ];
    expect(rowsOf(...rows)).toHaveLength(3);
  });

  it('is not there where nothing is written', () => {
    expect(valueRead('catalogue-rows', pageOf(['卷内目录']))).toBe('notFound');
  });

  it('may have its number and its title in one cell', () => {
    const page = pageOf(
      [],
      table([
        ['序号 题名', '页号'],
        ['1 行政处罚决定书', '1-2'],
        ['2、询问笔录', '3'],
      ]),
    );
    expect(valueRead('catalogue-rows', page)).toMatchObject([
      { type: 'penalty-decision', pages: '1-2' },
      { type: 'inquiry-record', pages: '3' },
    ]);
  });
});

describe('the types that a catalogue names', () => {
  it('are told in its order, the longest title of a line', () => {
    expect(valueRead('catalogue-entries', ['1 询问笔录', '2 不予行政处罚决定书', '3 某某情况'])).toEqual([
      'inquiry-record',
      'no-penalty-decision',
    ]);
  });

  it('are none where no title is known', () => {
    expect(valueRead('catalogue-entries', ['某某情况'])).toBe('notFound');
  });
});

describe('a catalogue without rules', () => {
  const at = (text: string, x: number, y: number): { text: string; x: number; y: number } => ({ text, x, y });
  const row = (n: number, title: string, pages: string, y = 100 + n * 40): ReturnType<typeof at>[] => [
    at(`${n}`, 72, y),
    at(title, 130, y),
    at(pages, 450, y),
  ];
  const read = (...lines: ReturnType<typeof at>[]): unknown => {
    const rows = valueRead('catalogue-rows', pageOf(lines));
    return Array.isArray(rows) ? (rows as { title: string }[]).map(({ title }) => title) : rows;
  };
  const THREE = [
    ...row(1, '行政处罚决定书', '1-2'),
    ...row(2, '询问笔录', '3'),
    ...row(3, '现场检查笔录', '4'),
  ];

  it('has a row for each number', () => {
    expect(read(...THREE)).toEqual(['行政处罚决定书', '询问笔录', '现场检查笔录']);
  });

  it('goes on with what stands below within the width of a cell', () => {
    expect(read(...THREE, at('（第一次）', 130, 194))).toEqual([
      '行政处罚决定书',
      '询问笔录（第一次）',
      '现场检查笔录',
    ]);
  });

  it('has what stands half a line above a number in the row of that number', () => {
    expect(
      read(
        ...row(1, '行政处罚决定书', '1-2'),
        at('2', 72, 180),
        at('关于现场', 130, 172),
        at('询问笔录', 130, 188),
        at('3', 450, 180),
        ...row(3, '现场检查笔录', '4'),
      ),
    ).toEqual(['行政处罚决定书', '关于现场询问笔录', '现场检查笔录']);
  });
});
