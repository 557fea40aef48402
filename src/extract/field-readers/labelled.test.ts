import { describe, expect, it } from 'vitest';
import { fieldRead, valueRead } from '../../../test/fixtures/field-request.ts';
import { examples } from '../../../test/fixtures/reader-examples.ts';
import { pageOf, table } from '../../../test/fixtures/page-builder.ts';
import type { Mark, Page } from '../../model/page.ts';

examples('labelled', { labels: ['案由', '地点'] }, [
  ['stands behind its label', ['案由：无证经营'], '无证经营'],
  ['stands behind the second label', ['地点：某路1号'], '某路1号'],
  ['is that of the first label', ['地点：某路1号', '案由：无证经营'], '无证经营'],
  ['is that of a later place where the first is empty', ['案由：', '地点：某路1号'], '某路1号'],
  ['has an empty place', ['案由：', '处理：无'], 'lacking'],
  ['has a line to be filled in', ['案由：________'], 'lacking'],
  ['says that there is none', ['案由：无'], 'lacking'],
  ['is not there', ['处理：无'], 'notFound'],
  ['lost what stood before it', ['案由：、李四违规经营案'], 'notFound'],
  ['ends before the stop', ['案由：无证经营。'], '无证经营'],
  ['ends before a bracket that it did not open', ['案由：无证经营）某某'], '无证经营'],
  ['keeps a bracket that it opened', ['案由：无证经营（餐饮）'], '无证经营（餐饮）'],
  ['may have been misread', ['处理：无'], 'unreadable', { isScanned: true }],
]);

describe('labelled', () => {
  it('is no longer than 120 characters', () => {
    const read = (length: number): number =>
      String(valueRead('labelled', [`案由：${'甲'.repeat(length)}`], { labels: ['案由'] })).length;
    expect([read(119), read(120), read(121)]).toEqual([119, 120, 120]);
  });
});

examples('labelled-date', { labels: ['立案日期', '日期'] }, [
  ['stands behind its label', ['立案日期：2023年5月1日'], '2023-05-01'],
  ['is the first of two', ['立案日期：2023年5月1日至2023年5月9日'], '2023-05-01'],
  ['is that of the first label', ['日期：2023年5月9日', '立案日期：2023年5月1日'], '2023-05-01'],
  ['is that of a later label where the first is empty', ['立案日期：', '日期：2023年5月9日'], '2023-05-09'],
  ['is not the last of the paper', ['立案日期：', '案由：无', '2023年5月9日'], 'lacking'],
  [
    'is the last of the paper where so declared',
    ['立案日期：', '2023年5月9日'],
    '2023-05-09',
    { options: { fallback: 'last' } },
  ],
  ['is not there', ['案由：无证经营'], 'notFound'],
  ['does not exist', ['立案日期：2023年2月30日'], 'unreadable'],
  ['may stand in a place that was not read', ['立案日期：', '案由：无'], 'unreadable', { isScanned: true }],
]);

examples('labelled-number', { labels: ['文号'] }, [
  ['stands behind its label', ['文号：津罚〔2023〕5号'], '津罚〔2023〕5号'],
  ['has an empty place', ['文号：', '案由：无'], 'lacking'],
  ['is not there', ['案由：无'], 'notFound'],
  ['is not taken from the text', ['文号：', '详情，津罚〔2023〕5号'], 'lacking'],
  [
    'is taken from the text where so declared',
    ['文号：', '详情，津罚〔2023〕5号'],
    '津罚〔2023〕5号',
    { options: { fallback: 'anywhere' } },
  ],
  [
    'is broken over two lines of the text',
    ['详情，津罚〔2023〕', '5号'],
    '津罚〔2023〕5号',
    { options: { fallback: 'anywhere' } },
  ],
  [
    'is the one behind the label though others stand in the text',
    ['详情，津罚〔2023〕6号', '文号：津罚〔2023〕5号'],
    '津罚〔2023〕5号',
    { options: { fallback: 'anywhere' } },
  ],
  ['may stand in a place that was not read', ['文号：', '案由：无'], 'unreadable', { isScanned: true }],
]);

examples('last-date', {}, [
  ['is the last that ends its line', ['2023年5月1日', '张伟 2023年5月3日'], '2023-05-03'],
  [
    'is not one that goes on in its line',
    ['张伟 2023年5月3日', '于2023年5月9日在公示系统公示'],
    '2023-05-03',
  ],
  ['is one in a line where no other is', ['于2023年5月9日在公示系统公示'], '2023-05-09'],
  ['may have a time behind it', ['2023年5月1日', '2023年5月3日 10:30'], '2023-05-03'],
  ['may have a note in brackets behind it', ['2023年5月1日', '2023年5月3日[电子签名有效]'], '2023-05-03'],
  ['is not the day of a law', ['2023年5月3日', '《安全生产法》（2021年6月10日'], '2023-05-03'],
  ['does not exist', ['2023年5月1日', '2023年2月30日'], 'unreadable'],
  ['has an empty place', ['审批意见', '年 月 日'], 'lacking'],
  ['has an empty place with a year', ['审批意见', '2023年  月  日'], 'lacking'],
  ['is not there', ['审批意见'], 'notFound'],
  ['may have been misread', ['审批意见', '年 月 日'], 'unreadable', { isScanned: true }],
]);

/** As wide as its page: the lines below are not full, and end where they end. */
const WIDE = '经研究，同意承办人的意见，请按程序依法办理并做好归档工作。';

describe('the last day', () => {
  const rivals = (...lines: string[]): unknown => {
    const field = fieldRead('last-date', [WIDE, ...lines]);
    return field.state === 'found' ? field.rivals?.map(({ value }) => value) : field.state;
  };

  it('has a later day further up as its rival', () => {
    expect(rivals('张伟 2023年5月9日', '李娜 2023年5月3日')).toEqual(['2023-05-09']);
  });

  it('has no earlier day as its rival, nor one of the text', () => {
    expect(rivals('张伟 2023年5月1日', '李娜 2023年5月3日')).toBe(undefined);
    expect(rivals('于2023年5月9日在公示系统公示', '李娜 2023年5月3日')).toBe(undefined);
    expect(rivals('张伟 2023年5月3日', '李娜 2023年5月3日')).toBe(undefined);
  });

  /** A form of two rows whose first holds a day; something was drawn by hand on it. */
  function signed(y: number, rest: { width?: number; kind?: Mark['kind'] } = {}): Page {
    const form = table([
      ['承办人意见', '同意 2023年5月3日'],
      ['审批意见', ''],
    ]);
    const { width = 60, kind = 'handwriting' } = rest;
    return pageOf([], { ...form, marks: [{ kind, box: { x: 300, y, width, height: 15 }, confidence: 0.9 }] });
  }

  it.each<[string, Page, unknown]>([
    ['further down', signed(200), 'unreadable'],
    ['beside the day', signed(128), '2023-05-03'],
    ['no further than forty points below', signed(168), '2023-05-03'],
    ['more than forty points below', signed(169), 'unreadable'],
    ['with a stroke only', signed(200, { width: 24 }), '2023-05-03'],
    ['with a mark as wide as a name', signed(200, { width: 25 }), 'unreadable'],
    ['with a seal', signed(200, { kind: 'seal' }), '2023-05-03'],
  ])('was signed %s', (_, page, expected) => {
    expect(valueRead('last-date', page)).toBe(expected);
  });

  it('was signed on the next page', () => {
    const first = { ...signed(200), marks: [] };
    const furtherPages = [{ ...signed(10), pageNumber: 2, lines: [], cells: [] }];
    expect(valueRead('last-date', first, { furtherPages })).toBe('unreadable');
    expect(valueRead('last-date', first, { furtherPages: [{ ...first, pageNumber: 2, lines: [] }] })).toBe(
      '2023-05-03',
    );
  });

  it('below which a pen wrote is the day itself outside a table', () => {
    const page = { ...signed(200), ...pageOf(['同意 2023年5月3日']), marks: signed(200).marks };
    expect(valueRead('last-date', page)).toBe('2023-05-03');
  });
});
