import { describe, expect, it } from 'vitest';
import { similarity } from './similarity.ts';

describe('similarity', () => {
  it('is whole for the same text, whatever its punctuation', () => {
    expect(similarity('未按规定公示', '未按规定，公示')).toBe(1);
  });

  it('is nothing for texts without a common pair', () => {
    expect(similarity('无照经营', '超标排污')).toBe(0);
  });

  it('is the share of common pairs', () => {
    expect(similarity('甲乙丙', '甲乙丁')).toBe(0.5);
  });
});
