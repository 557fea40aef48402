import { describe, expect, it } from 'vitest';
import {
  creditCodeCheck,
  identityCheck,
  makeCreditCode,
  makeIdentityNumber,
  spoilCheck,
} from './check-characters.ts';
import { Random } from './random.ts';

describe('check characters', () => {
  it('knows the example of GB 32100', () => {
    expect(creditCodeCheck('91350100M000100Y4')).toBe('3');
  });

  it('knows the example of GB 11643', () => {
    expect(identityCheck('11010519491231002')).toBe('X');
  });

  it('makes codes whose check character is right, and spoils them', () => {
    const random = new Random(5);
    for (let i = 0; i < 200; i++) {
      const code = makeCreditCode(random, '91', '120116');
      expect(code).toHaveLength(18);
      expect(creditCodeCheck(code.slice(0, 17))).toBe(code.slice(17));
      const spoilt = spoilCheck(code);
      expect(creditCodeCheck(spoilt.slice(0, 17))).not.toBe(spoilt.slice(17));
    }
  });

  it('makes identity numbers of the right sex', () => {
    const number = makeIdentityNumber(new Random(9), '120116', '1980-02-03', true);
    expect(number).toMatch(/^12011619800203\d{3}[\dX]$/);
    expect(Number(number[16]) % 2).toBe(1);
    expect(identityCheck(number.slice(0, 17))).toBe(number.slice(17));
  });
});
