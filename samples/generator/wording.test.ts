import { describe, expect, it } from 'vitest';
import { dateText, hanNumber, moneyCapitals, moneyText } from './wording.ts';

describe('money in words', () => {
  it('writes round and broken sums', () => {
    expect(moneyCapitals(5_000_000)).toBe('伍万元整');
    expect(moneyCapitals(5_212_000)).toBe('伍万贰仟壹佰贰拾元整');
    expect(moneyCapitals(10_000_600)).toBe('壹拾万零陆元整');
    expect(moneyCapitals(28_990)).toBe('贰佰捌拾玖元玖角');
    expect(moneyCapitals(100_005)).toBe('壹仟元零伍分');
  });

  it('offers the shapes that decisions use', () => {
    expect(moneyText(3_000_000, 'wan')).toBe('3万元');
    expect(moneyText(1_234_500, 'comma')).toBe('12,345.00元');
    expect(moneyText(1_900_000, 'both')).toBe('19000元（大写：壹万玖仟元整）');
  });
});

describe('dates', () => {
  it('are written in the shapes of real papers', () => {
    expect(dateText('2024-05-03', 'padded')).toBe('2024年05月03日');
    expect(dateText('2024-05-13', 'han')).toBe('二〇二四年五月十三日');
    expect(hanNumber(20)).toBe('二十');
    expect(hanNumber(31)).toBe('三十一');
  });
});
