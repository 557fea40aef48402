import { describe, expect, it } from 'vitest';
import { hanShare, normaliseText, unifyBrackets, withoutBlanks } from './normalise.ts';

describe('normaliseText', () => {
  it.each([
    ['Kangxi radicals', '⾏政处罚⽂书', '行政处罚文书'],
    ['radicals of the supplement', '⺠族⻔诊', '民族门诊'],
    ['full-width digits and letters', '２０２３年ＡＢｃ', '2023年ABc'],
    ['blanks of other widths', '某某\u3000有限\u00a0公司', '某某 有限 公司'],
    ['invisible characters', '行政\u200b处罚\ufeff', '行政处罚'],
    ['letter-spaced headings', '立 案 审 批 表', '立案审批表'],
    ['letter-spaced labels', '案 由：未按规定公示', '案由：未按规定公示'],
    ['blanks in dates', '2023 年 3 月 5 日', '2023年3月5日'],
    ['blanks in counted pages', '第 1 页 共 3 页', '第1页共3页'],
  ])('gives one spelling to %s', (_, raw, text) => {
    expect(normaliseText(raw)).toBe(text);
  });

  it('leaves names with a blank between them apart', () => {
    expect(normaliseText('张伟 李娜')).toBe('张伟 李娜');
    expect(normaliseText('承办人：张伟 李娜')).toBe('承办人：张伟 李娜');
  });

  it('keeps Chinese punctuation', () => {
    expect(normaliseText('甲公司：（一）“违法”；')).toBe('甲公司：（一）“违法”；');
  });
});

describe('unifyBrackets', () => {
  it.each([
    '津应急罚[2023]5号',
    '津应急罚(2023) 5号',
    '津应急罚【2023】5号',
    '津应急罚〔 2023 〕5号',
    '津应急罚（2023〕5号',
    '津应急罚〔2023)5号',
  ])('writes %s with 〔〕', (text) => {
    expect(unifyBrackets(text)).toBe('津应急罚〔2023〕5号');
  });

  it('keeps brackets that hold no year', () => {
    expect(unifyBrackets('津(静)应急罚(2023)5号')).toBe('津（静）应急罚〔2023〕5号');
  });
});

describe('withoutBlanks', () => {
  it('takes out every blank, tab and line end', () => {
    expect(withoutBlanks(' 行 政\t处\n罚 ')).toBe('行政处罚');
  });
});

describe('hanShare', () => {
  it('is the share of Chinese characters, blanks aside', () => {
    expect(hanShare('行政 ab')).toBe(0.5);
    expect(hanShare('行政处罚')).toBe(1);
    expect(hanShare('  ')).toBe(0);
  });
});
