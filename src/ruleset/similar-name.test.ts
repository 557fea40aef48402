import { describe, expect, it } from 'vitest';
import { didYouMean, similarName } from './similar-name.ts';

const NAMES = ['decision-date', 'decision-deadline', 'notice-date'];

describe('similarName', () => {
  it('finds the name that differs least', () => {
    expect(similarName('decison-date', NAMES)).toBe('decision-date');
    expect(similarName('notice-dat', NAMES)).toBe('notice-date');
  });

  it('does not guess where nothing is near', () => {
    expect(similarName('payment', NAMES)).toBeUndefined();
    expect(didYouMean('payment', NAMES)).toBe('');
  });
});
