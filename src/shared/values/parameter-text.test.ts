import { describe, expect, it } from 'vitest';
import { parameterText } from './parameter-text.ts';

const MONEY = { unit: '分（达到即适用）' };
const DAYS = { unit: '工作日（自告知书送达之日起）' };
const KNOWN = { reference: '某规定', confidence: 'K' } as const;

describe('parameterText', () => {
  it('writes sums in 元, and a sum that is not included as more than it', () => {
    expect(parameterText(MONEY, { ...KNOWN, value: 10_000_000 })).toBe('100,000.00元');
    expect(parameterText(MONEY, { ...KNOWN, value: 20_000_001 })).toBe('超过200,000.00元');
  });

  it('writes a range by its ends', () => {
    expect(parameterText(MONEY, { ...KNOWN, range: [500_000, 20_000_001] })).toBe(
      '5,000.00元至超过200,000.00元',
    );
    expect(parameterText(DAYS, { ...KNOWN, range: ['7 日', '及时'] })).toBe('7 日到及时不等');
  });

  it('writes numbers with their unit, words and short lists as they are, and counts long ones', () => {
    expect(parameterText(DAYS, { ...KNOWN, value: 5 })).toBe('5工作日');
    expect(parameterText(DAYS, { ...KNOWN, value: ['罚款', '吊销许可证件'] })).toBe('罚款、吊销许可证件');
    expect(parameterText(DAYS, { ...KNOWN, value: [...'一二三四五六七'] })).toBe('7项');
    expect(parameterText(DAYS, { ...KNOWN, value: true })).toBe('是');
  });
});
