import { describe, expect, it } from 'vitest';
import {
  factOf,
  type Paper,
  plain,
  valueOf,
  type WrittenCase,
} from '../../../../test/fixtures/case-builder.ts';
import { pageOf } from '../../../../test/fixtures/page-builder.ts';
import type { FactItem } from '../../../model/fact.ts';
import type { CatalogueRow } from '../../../model/field.ts';

function catalogue(...rows: CatalogueRow[]): Paper {
  return { type: 'file-catalogue', fields: { rows } };
}

const ORDER: CatalogueRow = { title: '责令改正通知书', type: 'rectification-order' };
const PHOTO: CatalogueRow = { title: '现场照片', type: 'evidence-photo' };

/** The same as a scan, in which OCR was sure of its lines or not. */
function scanned(paper: Paper, doubtful?: []): Paper {
  const box = { x: 72, y: 90, width: 90, height: 12 };
  const line = { text: '卷内目录', box, fontSize: 12, confidence: 0.99 };
  const lines = [doubtful === undefined ? line : { ...line, doubtful }];
  return { ...paper, page: { textOrigin: 'ocr', lines } };
}

function uploaded(
  row: CatalogueRow,
  papers: readonly Paper[] = [],
  rest: Partial<WrittenCase> = {},
): unknown {
  const { value } = factOf('catalogue-entry-items', { papers: [catalogue(row), ...papers], ...rest });
  return value === undefined ? 'absent' : plain((value as readonly FactItem[])[0]?.values.isUploaded);
}

describe('an entry of 卷内目录', () => {
  it('has its paper among the uploads', () => {
    expect(uploaded(ORDER, [{ type: 'rectification-order' }])).toBe(true);
  });

  it('lacks its paper', () => {
    expect(uploaded(ORDER)).toBe(false);
  });

  it('may have it in a file that was not read', () => {
    expect(uploaded(ORDER, [], { unread: { '扫描件3.pdf': 'unread' } })).toBe(undefined);
  });

  it('may be a piece of evidence that has no type', () => {
    expect(uploaded(PHOTO, [{ type: 'other' }])).toBe(undefined);
    expect(uploaded(PHOTO)).toBe(false);
  });

  it('may be what is pasted on a sheet for exhibits', () => {
    const copy: CatalogueRow = { title: '排污登记回执复印件', type: 'proof-of-service' };
    const sheet = (name: string): Paper => ({
      type: 'evidence-extract',
      page: pageOf([`证据名称：${name}1份`]),
    });
    expect(uploaded(copy, [sheet('排污登记回执复印件')])).toBe(true);
    expect(uploaded(copy, [sheet('现场照片')])).toBe(false);
    expect(uploaded(PHOTO, [sheet('关于现场照片的说明')])).toBe(false);
  });

  it('for another person than the only such paper names lacks its own', () => {
    const entry = (title: string): CatalogueRow => ({ title, type: 'inquiry-record' });
    const listed = catalogue(entry('询问笔录（葛长顺）'), entry('询问笔录（马大有）'));
    const record: Paper = { type: 'inquiry-record', page: pageOf(['被询问人：葛长顺']) };
    const found = (...papers: Paper[]): unknown[] => {
      const { value } = factOf('catalogue-entry-items', { papers: [listed, ...papers] });
      return (value as readonly FactItem[]).map(({ values }) => plain(values.isUploaded));
    };
    expect(found(record)).toEqual([true, false]);
    expect(found(record, { type: 'inquiry-record' })).toEqual([true, true]);
    expect(found(record, { type: 'other' })).toEqual([true, true]);
    expect(found({ ...record, page: { ...record.page, textOrigin: 'ocr' } })).toEqual([true, true]);
  });

  it('of a second look may stand for one more record of an inspection than are listed', () => {
    const second: CatalogueRow = { title: '复查笔录', type: 'rectification-review' };
    const visit: Paper = { type: 'inspection-record' };
    expect(uploaded(second, [visit])).toBe(true);
    const listed = catalogue(second, { title: '现场检查笔录', type: 'inspection-record' });
    const items = factOf('catalogue-entry-items', { papers: [listed, visit] }).value;
    expect(plain((items as readonly FactItem[])[0]?.values.isUploaded)).toBe(false);
  });

  it('tells the type of the paper, for which a rule may ask', () => {
    const papers = [catalogue({ title: '立案审批表', type: 'filing-approval' })];
    expect(factOf('catalogue-entry-items', { papers }).value).toMatchObject([
      { values: { isUploaded: { denied: { by: 'whole-case' } } }, paperType: 'filing-approval' },
    ]);
  });

  it('of a formal paper is a question while a paper that nobody could name may be it', () => {
    expect(uploaded({ title: '会议纪要' }, [{ type: 'other' }])).toBe(undefined);
  });

  it('without a type is left alone while a paper that nobody could name may be it', () => {
    expect(uploaded({ title: '规划复函' }, [{ type: 'other' }])).toBe('absent');
  });

  it('that has a number was issued, and is missing where every other paper is entered by itself', () => {
    const entry = { title: '缴存登记催办函', number: '津公积金催〔2025〕6号' };
    const listed = catalogue(entry, { title: '投诉登记表' });
    const first = (title: string): unknown => {
      const papers = [listed, { type: 'other', title }];
      const items = factOf('catalogue-entry-items', { papers }).value as readonly FactItem[];
      return plain(items[0]?.values.isUploaded);
    };
    expect(first('住房公积金投诉登记表')).toBe(false);
    expect(first('现场情况说明')).toBeUndefined();
  });

  it('may be the same paper under a longer title', () => {
    const minutes = { type: 'collective-discussion-record' };
    expect(uploaded({ title: '会议纪要' }, [minutes])).toBe(true);
  });

  it('of a scanned catalogue lacks its paper only where that was read throughout', () => {
    const entry = (doubtful?: []): unknown => {
      const papers = [scanned(catalogue({ title: '会议纪要' }), doubtful), { type: 'rectification-order' }];
      const { value } = factOf('catalogue-entry-items', { papers });
      return value === undefined ? 'absent' : plain((value as readonly FactItem[])[0]?.values.isUploaded);
    };
    expect(entry()).toBe('absent');
    expect(entry([])).toBe(false);
  });

  it('without a type lacks its paper where every paper has another name', () => {
    expect(uploaded({ title: '会议纪要' }, [{ type: 'rectification-order' }])).toBe(false);
  });
});

describe('a paper of the uploads', () => {
  const listed = (...rows: CatalogueRow[]): unknown => {
    const papers: Paper[] = [catalogue(...rows), { type: 'rectification-order' }];
    const { value } = factOf('catalogue-listing-items', { papers });
    return value === undefined ? 'absent' : plain((value as readonly FactItem[])[0]?.values.isListed);
  };

  it('stands in the catalogue', () => {
    expect(listed(ORDER)).toBe(true);
  });

  it('is lacking there', () => {
    expect(listed(PHOTO)).toBe(false);
  });

  it('is lacking in a scanned catalogue only where that was read throughout', () => {
    const item = (doubtful?: []): FactItem | undefined => {
      const papers: Paper[] = [scanned(catalogue(PHOTO), doubtful), { type: 'rectification-order' }];
      return (factOf('catalogue-listing-items', { papers }).value as readonly FactItem[])[0];
    };
    expect(plain(item([])?.values.isListed)).toBe(false);
    expect(item()?.values.isListed).toBeUndefined();
    expect(item()?.reason).toContain('扫描件');
  });

  it('may be what an entry calls by other words', () => {
    expect(listed(PHOTO, { title: '责令改正材料' })).toBe('absent');
  });

  it('is lacking beside an entry for something else', () => {
    expect(listed(PHOTO, { title: '营业执照及身份证' })).toBe(false);
  });

  it('stands there by its own title, beside another one of its type', () => {
    const papers: Paper[] = [
      catalogue({ title: '处罚决定审批表', type: 'decision-approval' }, { title: '内部审批单' }),
      { type: 'decision-approval', title: '处罚决定审批表' },
      { type: 'decision-approval', title: '内部审批单' },
    ];
    const { value } = factOf('catalogue-listing-items', { papers });
    expect((value as readonly FactItem[]).map(({ values }) => values.isListed)).toEqual([true, true]);
  });

  it('may be the entry that names no type', () => {
    expect(listed(PHOTO, { title: '其他材料' })).toBe('absent');
  });
});

describe('the order of papers', () => {
  const inOrder = (...types: string[]): unknown =>
    valueOf('papers-in-order', { papers: types.map((type) => ({ type })) });

  it('is that of the steps', () => {
    expect(inOrder('filing-approval', 'investigation-report', 'prior-notice', 'closing-approval')).toBe(true);
  });

  it('may begin with the decision', () => {
    expect(inOrder('penalty-decision', 'filing-approval', 'prior-notice', 'closing-approval')).toBe(true);
  });

  it('may run twice, for 正卷 and 副卷', () => {
    expect(inOrder('prior-notice', 'payment-receipt', 'filing-approval', 'closing-approval')).toBe(true);
  });

  it('is broken where papers stand pell-mell', () => {
    expect(inOrder('closing-approval', 'prior-notice', 'investigation-report', 'filing-approval')).toBe(
      false,
    );
  });
});
