import { describe, expect, it } from 'vitest';
import type { Standard } from '../model/standard.ts';
import { gradeRange } from './grade.ts';

const STANDARD: Standard = {
  id: 'test',
  title: '',
  version: '1',
  note: '',
  total: 100,
  isRescaled: true,
  vetoes: [],
  sections: [],
  items: [],
  grades: [
    { title: '优秀', from: 90 },
    { title: '合格', from: 60 },
    { title: '不合格', from: 10 },
  ],
};

describe('the grade of a sum', () => {
  it.each([
    [100, '优秀'],
    [90, '优秀'],
    [89.99, '合格'],
    [60, '合格'],
    [59.99, '不合格'],
    [10, '不合格'],
    [0, '不合格'],
  ])('of %d is %s', (points, title) => {
    expect(gradeRange({ low: points, high: points }, false, STANDARD)).toEqual({ low: title, high: title });
  });

  it('is a range where the sum is one', () => {
    expect(gradeRange({ low: 59, high: 95 }, false, STANDARD)).toEqual({ low: '不合格', high: '优秀' });
  });

  it('is the worst one with a veto, and perhaps with one that is undecided', () => {
    const range = { low: 95, high: 95 };
    expect(gradeRange(range, true, STANDARD)).toEqual({ low: '不合格', high: '不合格' });
    expect(gradeRange(range, 'undecided', STANDARD)).toEqual({ low: '不合格', high: '优秀' });
  });

  it('is none where the standard has none', () => {
    expect(gradeRange({ low: 95, high: 95 }, false, { ...STANDARD, grades: [] })).toEqual({
      low: '',
      high: '',
    });
    expect(gradeRange({ low: 95, high: 95 }, true, { ...STANDARD, grades: [] })).toEqual({
      low: '',
      high: '',
    });
  });
});
