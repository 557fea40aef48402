import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenNumber } from '../../../test/fixtures/chinese-writer.ts';
import { chineseInteger, NUMERAL_CHARACTERS } from './chinese-numerals.ts';

describe('chineseInteger', () => {
  it.each([
    ['零', 0],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百零三', 103],
    ['三百二十一', 321],
    ['两千', 2000],
    ['伍万贰仟', 52_000],
    ['壹拾贰万叁仟肆佰伍拾陆', 123_456],
    ['一亿零五万', 100_050_000],
    ['叁亿肆仟万', 340_000_000],
    ['一万亿', 1_000_000_000_000],
    ['二〇二三', 2023],
    ['二○一四', 2014],
  ])('reads %s as %d', (text, value) => {
    expect(chineseInteger(text)).toBe(value);
  });

  it('reads back every number that it is given in everyday characters', () => {
    const numbers = fc.integer({ min: 0, max: 999_999_999 });
    fc.assert(fc.property(numbers, (n) => chineseInteger(writtenNumber(n, 'everyday')) === n));
  });

  it('reads back every number that it is given in capitals', () => {
    const numbers = fc.integer({ min: 0, max: 999_999_999 });
    fc.assert(fc.property(numbers, (n) => chineseInteger(writtenNumber(n, 'capitals')) === n));
  });

  it.each(['', '元', '三百元', '五六十', '第三', '十十', '十百'])('finds no number in “%s”', (text) => {
    expect(chineseInteger(text)).toBeUndefined();
  });

  it('does not let a long run of digits become a number that it cannot hold', () => {
    expect(chineseInteger('九'.repeat(20))).toBeUndefined();
  });

  it('names every character that a written number may hold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) =>
        [...writtenNumber(n, 'capitals')].every((c) => NUMERAL_CHARACTERS.includes(c)),
      ),
    );
  });
});
