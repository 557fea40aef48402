import { describe, expect, it } from 'vitest';
import { countCharacters, sumCounts } from './characters.ts';
import { foreignLines } from './page-text.ts';

function lines(...texts: string[]) {
  return texts.map((text) => ({ text }));
}

function counted(printed: string[], read: string[], drawn: string[] = []) {
  return countCharacters({ lines: lines(...printed), drawn }, lines(...read));
}

describe('countCharacters', () => {
  it('counts no error where the same lines were read in another order', () => {
    const counts = counted(['行政处罚决定书', '罚款五万元'], ['罚款五万元', '行政处罚决定书']);
    expect(counts).toMatchObject({ printed: 12, errors: 0, read: 12, invented: 0 });
  });

  it('counts replaced, lost and added characters once each', () => {
    expect(counted(['二〇二五年五月十日'], ['二〇二五用五月十日'])).toMatchObject({ errors: 1, invented: 1 });
    expect(counted(['罚款人民币五万元'], ['罚款民币五万元']).errors).toBe(1);
    expect(counted(['罚款人民币五万元'], ['罚款人人民币五万元']).errors).toBe(1);
  });

  it('counts every character of a page of which nothing was read, and of what stands on an empty one', () => {
    expect(counted(['行政处罚', '决定书'], [])).toMatchObject({
      printed: 7,
      errors: 7,
      read: 0,
      invented: 0,
    });
    expect(counted([], ['污点'])).toMatchObject({ printed: 0, errors: 0, read: 2, invented: 2 });
  });

  it('sees no difference in width, in the shape of brackets and in blanks', () => {
    const counts = counted(['津应急罚〔2024〕3号：（副本）'], ['津应急罚[2024] 3号:(副本)']);
    expect(counts).toMatchObject({ errors: 0, invented: 0 });
  });

  it('leaves boxes to tick out, and takes characters that print alike for the same', () => {
    expect(counted(['是否合法：☑是 ☐否'], ['是否合法：是否'])).toMatchObject({ printed: 7, errors: 0 });
    expect(counted(['戶名 二○二四年'], ['户名 二〇二四年']).errors).toBe(0);
  });

  it('finds the parts of a line that another reader cut in two or put together', () => {
    expect(counted(['姓名 马兰', '性别 女性'], ['姓名', '性别', '马兰', '女性']).errors).toBe(0);
    expect(counted(['姓名', '马兰', '性别', '女性'], ['姓名 性别 马兰 女性']).invented).toBe(0);
  });

  it('takes a narrow label apart from what stands beside it, and no other single character', () => {
    expect(counted(['案由', '第一款的规定'], ['由 第一款的规定']).invented).toBe(0);
    expect(counted(['案由', '第一款的规定'], ['第一款 由 的规定']).invented).toBe(1);
  });

  it('does not blame anybody for reading a name that is a picture, or for not reading it', () => {
    const printed = ['签名：', '2025年6月3日'];
    expect(counted(printed, ['签名：马兰2025年6月3日'], ['马兰'])).toMatchObject({ errors: 0, invented: 0 });
    expect(counted(printed, ['签名：2025年6月3日'], ['马兰']).errors).toBe(0);
    expect(counted(printed, ['签名：马兰2025年6月3日']).invented).toBeGreaterThan(0);
  });

  it('counts the lines in cells that were read without a mistake', () => {
    const printed = {
      lines: [
        { text: '案由一', cell: 0 },
        { text: '当事人甲', cell: 1 },
      ],
      drawn: [],
    };
    expect(countCharacters(printed, lines('案由一', '当事入甲'))).toMatchObject({
      cellLines: 2,
      cellLinesRight: 1,
    });
  });

  it('adds up over pages', () => {
    const page = counted(['罚款'], ['罚欸']);
    expect(sumCounts([page, page])).toMatchObject({ pages: 2, printed: 4, errors: 2 });
  });
});

describe('foreignLines', () => {
  it('spells as our own reader does and leaves empty lines out', () => {
    expect(foreignLines('２０２５ 年\n\n ⾏政')).toEqual([{ text: '2025年' }, { text: '行政' }]);
  });
});
