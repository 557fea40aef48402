import { describe, expect, it } from 'vitest';
import { withoutLookAlikes } from './look-alikes.ts';

describe('look-alikes', () => {
  it('make two readings of one name the same', () => {
    expect(withoutLookAlikes('某某供应链官理有限公司')).toBe(withoutLookAlikes('某某供应链管理有限公司'));
  });

  it('leave other names apart', () => {
    expect(withoutLookAlikes('宏宇商贸')).not.toBe(withoutLookAlikes('宏达商贸'));
  });
});
