import { describe, expect, it } from 'vitest';
import { pageOf } from '../../test/fixtures/page-builder.ts';
import { shippedRuleset } from '../../test/shipped-ruleset.ts';
import { classify } from '../classify/classify.ts';
import { extract } from '../extract/extract.ts';
import type { Page } from '../model/page.ts';
import { withoutBlankForms } from './blank-forms.ts';

const rules = await shippedRuleset();

const FILLED = pageOf(
  [
    '某市水务局',
    '送达回证',
    '受送达人：甲河道工程有限公司',
    '送达文书：行政处罚决定书',
    '送达地点：某市河东路1号',
    '送达方式：直接送达',
    '收件人（签名）：王小明　2025年3月4日',
    '送达人（签名）：李强、周平',
  ],
  { file: '1.pdf' },
);

function typesOf(...pages: readonly Page[]): string[] {
  const documents = classify(pages, rules);
  const fields = extract(documents, pages, rules);
  return withoutBlankForms(documents, fields).map(({ type }) => type);
}

function blanksAmong(...lines: readonly string[][]): boolean[] {
  const pages = lines.map((each, index) => pageOf(each, { file: `${index + 2}.pdf` }));
  return extract(classify(pages, rules), pages, rules).map(({ isBlankForm }) => isBlankForm === true);
}

const WITH_LINES = [
  '某市水务局',
  '送达回证',
  '受送达人：________',
  '送达文书名称：________',
  '送达地点：________',
  '送达方式：________',
  '收件人（签名）：________    年  月  日',
  '送达人（签名）：________',
];

describe('a form that nobody filled in', () => {
  it.each([
    ['with lines to write on', WITH_LINES],
    [
      'with empty places, one label below the other',
      [
        '送达回证',
        '受送达人',
        '送达文书名称及文号',
        '送达地点',
        '送达方式',
        '受送达人签名或盖章：    年  月  日',
        '送达人：',
      ],
    ],
    [
      'of a record',
      [
        '询问笔录',
        '时间：____年__月__日__时__分至__时__分',
        '地点：________',
        '被询问人：________ 性别：____ 年龄：____',
        '询问人：________ 记录人：________',
        '问：',
        '答：',
        '被询问人签名：________   年  月  日',
      ],
    ],
  ])('%s is known as such', (_, lines) => {
    expect(blanksAmong(lines)).toEqual([true]);
  });

  it.each([
    ['a day', '收件人（签名）：________    2025年3月4日'],
    ['a name', '受送达人：甲河道工程有限公司'],
    ['a place', '送达地点：某市河东路1号'],
  ])('is one no more with %s', (_, line) => {
    const label = line.slice(0, line.indexOf('：'));
    expect(blanksAmong(WITH_LINES.map((each) => (each.startsWith(label) ? line : each)))).toEqual([false]);
  });

  it('is no paper of the case beside a filled one of its type', () => {
    expect(typesOf(FILLED, pageOf(WITH_LINES, { file: '2.pdf' }))).toEqual(['proof-of-service', 'other']);
  });

  it('is the paper of the case where it is the only one', () => {
    expect(typesOf(pageOf(WITH_LINES, { file: '2.pdf' }))).toEqual(['proof-of-service']);
  });
});
