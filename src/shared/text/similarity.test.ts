import { describe, expect, it } from 'vitest';
import { keptInOrder, similarity } from './similarity.ts';

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

describe('keptInOrder', () => {
  it('is whole where the shorter text stands in the longer one, with gaps', () => {
    expect(keptInOrder('未经批准占用道路摆摊经营', '占道经营')).toBe(1);
  });

  it('counts characters out of order once only', () => {
    expect(keptInOrder('甲乙', '乙丙甲丁')).toBe(0.5);
  });

  it('is nothing for an empty text', () => {
    expect(keptInOrder('', '超标排污')).toBe(0);
  });
});
