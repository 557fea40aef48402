import { describe, expect, test } from 'vitest';
import { maskDeep, maskText } from './masking.ts';

describe('masking', () => {
  test.each([
    ['身份证号11010519491231002X。', '身份证号110105**********2X。'],
    ['110105194912310021', '110105**********21'],
    ['旧证110105491231002号', '旧证110105*******02号'],
    ['1101 0519 4912 3100 2X', '110105**********2X'],
    ['ID11010519491231002X.jpg', 'ID110105**********2X.jpg'],
    ['tel13812345678.png', 'tel138****5678.png'],
    ['电话13812345678', '电话138****5678'],
    ['138-1234-5678，+86 13912345678', '138****5678，+86 139****5678'],
  ])('hides the middle of %s', (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  test.each([
    '统一社会信用代码91350100M000100Y43',
    '执法证号02000112345',
    '罚款20000000000元',
    '旧注册号120116000012345',
    '账号6222020302030203020',
    '（津开）应急罚〔2025〕12号',
    'IMG_20250101_123456789.jpg',
  ])('leaves %s alone', (text) => {
    expect(maskText(text)).toBe(text);
  });

  test('reaches into lists and objects but leaves named properties', () => {
    const value = { quote: ['电话13812345678'], sha256: '13812345678', pages: 3 };
    expect(maskDeep(value, new Set(['sha256']))).toEqual({
      quote: ['电话138****5678'],
      sha256: '13812345678',
      pages: 3,
    });
  });
});
