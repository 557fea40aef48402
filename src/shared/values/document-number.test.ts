import { describe, expect, it } from 'vitest';
import { documentNumbersIn } from './document-number.ts';

function numbersIn(text: string): string[] {
  return documentNumbersIn(text).map((n) => n.number);
}

it('are no numbers: an address that was read into the place of the serial', () => {
  expect(numbersIn('滦农（渔业）告〔2024〕 渔汛村二组37号')).toEqual([]);
  expect(numbersIn('滨市监罚〔2024〕人民路12号')).toEqual([]);
});

describe('documentNumbersIn', () => {
  it.each([
    ['prefix, kind, year and serial', '滨环改〔2023〕17号', '滨环改〔2023〕17号'],
    ['第 before the serial', '静林罚决字〔2022〕第6号', '静林罚决字〔2022〕第6号'],
    ['place in brackets first', '（静）文综罚字〔2023〕4号', '（静）文综罚字〔2023〕4号'],
    [
      'place in brackets after the first character',
      '津（静）应急罚〔2023〕108号',
      '津（静）应急罚〔2023〕108号',
    ],
    ['sub-kind in brackets', '津农（兽药）罚〔2024〕12号', '津农（兽药）罚〔2024〕12号'],
    ['area digits in the prefix', '津0118环罚决字〔2023〕9号', '津0118环罚决字〔2023〕9号'],
    ['square brackets', '津应急罚[2023]5号', '津应急罚〔2023〕5号'],
    ['round brackets', '津应急罚(2023)5号', '津应急罚〔2023〕5号'],
    ['full-width round brackets', '津应急罚（2023）5号', '津应急罚〔2023〕5号'],
    ['small tortoise-shell brackets', '津应急罚﹝2023﹞5号', '津应急罚〔2023〕5号'],
    ['lenticular brackets', '津应急罚【2023】5号', '津应急罚〔2023〕5号'],
    ['blanks inside', '静消行罚决字〔 2023 〕 第 000456 号', '静消行罚决字〔2023〕第000456号'],
    ['suffix of the serial', '津市监罚〔2023〕092(非)号', '津市监罚〔2023〕092（非）号'],
    ['letter and hyphen in the serial', '津应急罚〔2023〕k-12号', '津应急罚〔2023〕k-12号'],
    ['hyphen in the serial', '津卫罚〔2023〕17-07号', '津卫罚〔2023〕17-07号'],
    ['word between year and serial', '静城罚决字〔2023〕建设第21号', '静城罚决字〔2023〕建设第21号'],
    ['a short title on the same line', '催告书 津环催〔2024〕136号', '津环催〔2024〕136号'],
    ['no prefix', '〔2023〕42号', '〔2023〕42号'],
    ['its year broken over two lines', '津市监罚〔202\n3〕5号', '津市监罚〔2023〕5号'],
    ['leading zeros', '津市监罚〔2023〕005号', '津市监罚〔2023〕005号'],
  ])('reads a number with %s', (_, text, number) => {
    expect(numbersIn(text)).toEqual([number]);
  });

  it.each([
    ['the title', '行政处罚决定书津市监罚〔2023〕5号', '津市监罚〔2023〕5号'],
    ['the word for number', '文号：津市监罚〔2023〕5号', '津市监罚〔2023〕5号'],
    ['a verb', '我局依据津市监罚告〔2023〕5号', '津市监罚告〔2023〕5号'],
    ['the name of the quoted paper', '《责令改正通知书》（津市监责改〔2023〕5号）', '津市监责改〔2023〕5号'],
    ['an agency', '天津市市场监督管理局 津市监罚〔2023〕5号', '津市监罚〔2023〕5号'],
  ])('cuts %s off its beginning', (_, text, number) => {
    expect(numbersIn(text)).toEqual([number]);
  });

  it('parts two numbers that 和 joins', () => {
    expect(numbersIn('津市监罚告〔2023〕5号和津市监罚〔2023〕8号')).toEqual([
      '津市监罚告〔2023〕5号',
      '津市监罚〔2023〕8号',
    ]);
  });

  it('takes a year that OCR saw twice once', () => {
    expect(numbersIn('寿环罚[2025]〔2025】第078号')).toEqual(['寿环罚〔2025〕第078号']);
  });

  it('gives several in the order of the text, with their places', () => {
    const text = '送达津市监罚告〔2023〕5号、津市监罚〔2023〕8号';
    expect(numbersIn(text)).toEqual(['津市监罚告〔2023〕5号', '津市监罚〔2023〕8号']);
    for (const { index, text: printed } of documentNumbersIn(text)) {
      expect(text.slice(index, index + printed.length)).toBe(printed);
    }
  });

  it.each([
    ['a number without a year', '林当罚决字 第 号'],
    ['a preprinted slip number', '陕交罚字N0:000123456'],
    ['a test report', 'YP202300123'],
    ['a number that waits to be filled in', '津市监罚〔2023〕 号'],
    ['a law with its year', '《行政处罚法》（2021年修订）第三十三条'],
    ['a standard', 'GB 50016-2014'],
  ])('finds none in %s', (_, text) => {
    expect(numbersIn(text)).toEqual([]);
  });
});
