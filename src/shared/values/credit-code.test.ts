import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areCodesAlike, isValidCreditCode, repairedCreditCode } from './credit-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const characters = [...ALPHABET];

/** The last character by the sum that GB 32100 prescribes: powers of three, modulo 31. */
function withCheckCharacter(body: string): string {
  let sum = 0;
  let weight = 1;
  for (const c of body) {
    sum += ALPHABET.indexOf(c) * weight;
    weight = (weight * 3) % 31;
  }
  return body + (ALPHABET[(31 - (sum % 31)) % 31] ?? '');
}

const codes = fc
  .array(fc.constantFrom(...characters), { minLength: 17, maxLength: 17 })
  .map((body) => withCheckCharacter(body.join('')));

describe('isValidCreditCode', () => {
  it('accepts every code whose check character is right', () => {
    fc.assert(fc.property(codes, (code) => isValidCreditCode(code)));
  });

  it('rejects every code with one character changed', () => {
    const place = fc.integer({ min: 0, max: 17 });
    fc.assert(
      fc.property(codes, place, fc.constantFrom(...characters), (code, at, other) => {
        fc.pre(code[at] !== other);
        return !isValidCreditCode(code.slice(0, at) + other + code.slice(at + 1));
      }),
    );
  });

  it('accepts the code of the standard', () => {
    expect(isValidCreditCode('91350100M000100Y43')).toBe(true);
  });

  it.each([
    ['shorter than 18 characters', '91350100M000100Y4'],
    ['longer than 18 characters', '91350100M000100Y433'],
    ['with a letter that codes never have', '91350100I000100Y43'],
    ['in small letters', '91350100m000100y43'],
    ['with stars', '9135****M000100Y43'],
  ])('rejects a code %s', (_, code) => {
    expect(isValidCreditCode(code)).toBe(false);
  });
});

describe('repairedCreditCode', () => {
  it('turns a letter that codes never have back into its digit where the check character then fits', () => {
    expect(repairedCreditCode('9135O1OOM0OO1OOY43')).toBe('91350100M000100Y43');
  });

  it('repairs nothing where the check character does not fit afterwards', () => {
    expect(repairedCreditCode('9135O100M000100Y44')).toBeUndefined();
  });
});

describe('two codes', () => {
  it('may be one misread where only characters that look alike differ', () => {
    expect(areCodesAlike('91120116M05956626B', '91120116M05956626R')).toBe(true);
    expect(areCodesAlike('91120116M05956626B', '91120116M05956626K')).toBe(false);
    expect(areCodesAlike('91120116M05956626B', '9112011GMO5956G2GB')).toBe(false);
  });
});
