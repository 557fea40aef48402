import { describe, expect, it } from 'vitest';
import { isIdentityNumber, isValidIdentityNumber } from './identity-number.ts';

describe('isValidIdentityNumber', () => {
  it('accepts a number whose last character fits, in either case', () => {
    expect(isValidIdentityNumber('11010519491231002X')).toBe(true);
    expect(isValidIdentityNumber('11010519491231002x')).toBe(true);
  });

  it('rejects a number with one digit changed', () => {
    expect(isValidIdentityNumber('11010519491231003X')).toBe(false);
  });
});

describe('isIdentityNumber', () => {
  it.each([
    ['a number whose check character is wrong', '130925199610080623', true],
    ['a day of birth that does not exist', '110105194913310021', true],
    ['the code of a firm', '91350100M000100Y43', false],
    ['digits of no region', '993501000001000743', false],
  ])('judges %s', (_, digits, isOne) => {
    expect(isIdentityNumber(digits)).toBe(isOne);
  });
});
