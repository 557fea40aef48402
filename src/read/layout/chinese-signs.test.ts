import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withChineseSigns } from './chinese-signs.ts';

describe('withChineseSigns', () => {
  it.each([
    ['经营部(经营者：孙芳凯）', '经营部（经营者：孙芳凯）'],
    ['住所（住址):天津市', '住所（住址）：天津市'],
    ['违法所得805元°本机关', '违法所得805元。本机关'],
    ['地址:天津,邮编;无', '地址：天津，邮编；无'],
    ['陆仟元整(￥6000.00元)。', '陆仟元整（￥6000.00元）。'],
  ])('writes %s as %s', (narrow, wide) => {
    expect(withChineseSigns(narrow)).toBe(wide);
  });

  it.each(['12:30', '36.5°', '(2024)', '1,860.00', 'OCR (v4)'])('leaves %s, which is not Chinese', (text) => {
    expect(withChineseSigns(text)).toBe(text);
  });

  it('keeps the number of characters, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => withChineseSigns(text).length === text.length),
    );
  });
});
