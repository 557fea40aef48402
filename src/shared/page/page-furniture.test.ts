import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../test/fixtures/page-builder.ts';
import { isPageFurniture, pageMarkOf } from './page-furniture.ts';

function isFurniture(text: string, y: number): boolean {
  const page = pageOf([{ text, y }]);
  return page.lines.every((line) => isPageFurniture(line, page));
}

const FOOT = 800;
const MIDDLE = 400;

describe('isPageFurniture', () => {
  it.each([
    '第 1 页 共 3 页',
    '第1页/共3页',
    '—第1页/共2页—',
    '共2页 第1页',
    '第1页 共2页4',
    '本笔录第1页/共1页',
    '（第1页共 页）',
    '第 页 共 页',
    '第一页',
    '共3页',
    '- 2 -',
    '—3—',
    '1/3',
    '5',
    '（续页）',
  ])('takes %s at the foot for a mark of the page', (text) => {
    expect(isFurniture(text, FOOT)).toBe(true);
  });

  it('takes marks that name pages for furniture wherever they stand', () => {
    expect(isFurniture('第 2 页 共 3 页', MIDDLE)).toBe(true);
  });

  it('leaves a bare number in the middle of the page alone', () => {
    expect(isFurniture('5', MIDDLE)).toBe(false);
  });

  it.each([
    '2025/10/27, 09:15',
    'https://example.invalid/page',
    'about:blank',
    '流程编号：YB-LA-2024-0021 打印时间：2024-12-27 15:02',
  ])('takes the browser line %s at the edge for furniture', (text) => {
    expect(isFurniture(text, FOOT)).toBe(true);
  });

  it('takes who printed the form for furniture at the foot only', () => {
    expect(isFurniture('某省人民政府法制办公室监制', FOOT)).toBe(true);
    expect(isFurniture('某省人民政府法制办公室监制', MIDDLE)).toBe(false);
  });

  it.each(['2023年5月10日', '天津市市场监督管理局', '联系人：张伟'])('keeps %s at the foot', (text) => {
    expect(isFurniture(text, FOOT)).toBe(false);
  });

  it('keeps a number in the last row of a table', () => {
    const row = ['24', '某局', '结案呈批表', '27'].map((text, i) => ({ text, x: 60 + i * 100, y: FOOT }));
    const page = pageOf(row);
    expect(page.lines.filter((line) => isPageFurniture(line, page))).toEqual([]);
  });

  it('takes an empty line for furniture', () => {
    expect(isFurniture('  ', MIDDLE)).toBe(true);
  });
});

describe('pageMarkOf', () => {
  it.each([
    ['第 2 页 共 3 页', { page: 2, of: 3 }],
    ['（第1页共4页）', { page: 1, of: 4 }],
    ['第3页', { page: 3, of: undefined }],
  ])('reads %s', (text, mark) => {
    expect(pageMarkOf(pageOf(['询问笔录', { text, y: FOOT }]))).toEqual(mark);
  });

  it('is undefined where the page is not counted', () => {
    expect(pageMarkOf(pageOf(['询问笔录', '共 5 份']))).toBeUndefined();
  });

  it('does not read a page that a long sentence quotes', () => {
    const sentence = '详见本卷证据材料第3页所附照片以及当事人提交的情况说明和整改报告';
    expect(pageMarkOf(pageOf([sentence]))).toBeUndefined();
  });
});
