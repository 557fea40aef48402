import { describe, expect, it } from 'vitest';
import { isTrustworthy } from './text-trust.ts';

describe('isTrustworthy', () => {
  it('trusts a text that says something', () => {
    expect(isTrustworthy('行政处罚决定书\n津市监罚〔2023〕5号')).toBe(true);
  });

  it.each([
    ['characters of private use', '\uE001\uE002\uE003处罚'],
    ['replacement characters', '\uFFFD\uFFFD处罚\uFFFD'],
    ['control characters', '\u0001\u0002处\u0003罚'],
    ['letters of a table that lost entries', '责ð限期改正通知ð，2025年3ÿ6日送达当事人'],
  ])('does not trust a text full of %s', (_, text) => {
    expect(isTrustworthy(text)).toBe(false);
  });

  it('forgives a single odd character', () => {
    expect(isTrustworthy('行政处罚决定书依法送达当事人\uE001')).toBe(true);
  });

  it('forgives the letters of a foreign name', () => {
    expect(isTrustworthy(`当事人Müller（中国）有限公司${'依法送达当事人'.repeat(20)}`)).toBe(true);
  });

  it.each(['', ' \n\t '])('does not trust an empty text', (text) => {
    expect(isTrustworthy(text)).toBe(false);
  });
});
