import { describe, expect, it } from 'vitest';
import { withoutLookAlikes, withoutMisreadWords } from './look-alikes.ts';

describe('look-alikes', () => {
  it('make two readings of one name the same', () => {
    expect(withoutLookAlikes('某某供应链官理有限公司')).toBe(withoutLookAlikes('某某供应链管理有限公司'));
  });

  it('leave other names apart', () => {
    expect(withoutLookAlikes('宏宇商贸')).not.toBe(withoutLookAlikes('宏达商贸'));
  });
});

describe('words that are none', () => {
  it('are put right in their place', () => {
    expect(withoutMisreadWords('有权陈述、中辩')).toBe('有权陈述、申辩');
    expect(withoutMisreadWords('决定给了警告')).toBe('决定给予警告');
    expect(withoutMisreadWords('给了我们材料')).toBe('给了我们材料');
  });
});
