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
