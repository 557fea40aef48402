import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenSum } from '../../../test/fixtures/chinese-writer.ts';
import { sumsIn, yuan } from './money.ts';

const fen = fc.integer({ min: 100, max: 99_999_999_999 });

describe('sumsIn', () => {
  it('takes the heads of columns of digits for none', () => {
    expect(sumsIn('百\n十\n万\n千\n百\n十\n元\n角')).toEqual([]);
    expect(sumsIn('收取十元')[0]?.fen).toBe(1_000);
  });

  it('reads back every sum in capitals', () => {
    fc.assert(fc.property(fen, (n) => sumsIn(`人民币${writtenSum(n)}`)[0]?.fen === n));
  });

  it('ends a sum in capitals with 整 behind its 角', () => {
    expect(sumsIn('贰拾陆万元肆角整（¥260,000.40）').map(({ text }) => text)).toEqual([
      '贰拾陆万元肆角整',
      '¥260,000.40',
    ]);
  });

  it.each([
    ['拾元整', undefined],
    ['佰元整', undefined],
    ['万元', undefined],
    ['壹拾元整', 1_000],
    ['拾万元整', 10_000_000],
  ])('takes the end of a sum whose beginning was lost for none: %s', (text, expected) => {
    expect(sumsIn(text)[0]?.fen).toBe(expected);
  });

  it('reads back every sum in figures with thousands', () => {
    fc.assert(fc.property(fen, (n) => sumsIn(`罚款${yuan(n)}`)[0]?.fen === n));
  });

  it('reads back every sum in plain figures', () => {
    fc.assert(fc.property(fen, (n) => sumsIn(`罚款${(n / 100).toFixed(2)}元`)[0]?.fen === n));
  });

  it('reads back every sum behind a sign', () => {
    fc.assert(fc.property(fen, (n) => sumsIn(`¥${(n / 100).toFixed(2)}`)[0]?.fen === n));
  });

  it.each([
    ['3万元', 3_000_000],
    ['1.5万元', 1_500_000],
    ['0.8万元', 800_000],
    ['2亿元', 20_000_000_000],
    ['19,000.00元', 1_900_000],
    ['19，000元', 1_900_000],
    ['￥2382.00', 238_200],
    ['伍万贰仟元整', 5_200_000],
    ['伍万圆正', 5_000_000],
    ['叁佰元零伍分', 30_005],
    ['十万元', 10_000_000],
  ])('reads %s', (text, value) => {
    expect(sumsIn(text).map((s) => s.fen)).toEqual([value]);
  });

  it('tells sums in words from sums in figures, in the order of the text', () => {
    const sums = sumsIn('罚款50000元（大写：伍万元整）');
    expect(sums.map((s) => [s.fen, s.isInWords])).toEqual([
      [5_000_000, false],
      [5_000_000, true],
    ]);
  });

  it('keeps the place of a sum in words that it cannot read', () => {
    expect(sumsIn('罚款五六万元')).toMatchObject([{ fen: undefined, isInWords: true }]);
  });

  it.each(['第50条', '2023年', '3%', '1134.86平方米'])('finds no sum in %s', (text) => {
    expect(sumsIn(text)).toEqual([]);
  });
});
