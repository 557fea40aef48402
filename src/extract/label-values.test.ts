import { describe, expect, it } from 'vitest';
import { valueRead } from '../../test/fixtures/field-request.ts';
import { pageOf, table } from '../../test/fixtures/page-builder.ts';

const PLACE = { labels: ['送达地点'] };
const RECEIPT = [
  ['送达文书及文号', '送达地点', '送达人', '送达方式', '收到日期'],
  ['《行政处罚决定书》', '胜街88号', '张伟', '直接送达', '2025年5月14日'],
];

describe('the value of a label', () => {
  it('stands below it where the heads of a table stand side by side', () => {
    expect(valueRead('labelled', pageOf([], table(RECEIPT)), PLACE)).toBe('胜街88号');
  });

  it('is blank where the cell below is empty', () => {
    const [heads = []] = RECEIPT;
    expect(valueRead('labelled', pageOf([], table([heads, ['', '', '', '', '']])), PLACE)).toBe('lacking');
  });

  it('is not what stands below a row of labels and their values', () => {
    const rows = [
      ['姓名', '无', '性别', '无'],
      ['单位', '甲公司', '电话', '无'],
    ];
    expect(valueRead('labelled', pageOf([], table(rows)), { labels: ['姓名'] })).toBe('lacking');
  });

  it('may hold a colon within brackets', () => {
    const rows = [['受送达人', '好邻居食品店（经营者：周玉兰）']];
    expect(valueRead('labelled', pageOf([], table(rows)), { labels: ['受送达人'] })).toBe(
      '好邻居食品店（经营者：周玉兰）',
    );
  });

  it('follows a label whose bracket stands apart, as OCR often sees it', () => {
    const page = pageOf(['单位法定代表人 （主要负责人）：黄琳']);
    expect(valueRead('labelled', page, { labels: ['单位法定代表人'] })).toBe('黄琳');
  });

  it('follows a label that a name runs into', () => {
    const page = pageOf(['法定代表人：滕志刚地址：某区工业路205号']);
    expect(valueRead('labelled', page, { labels: ['地址'] })).toBe('某区工业路205号');
  });
});
