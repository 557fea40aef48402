import { describe, expect, it } from 'vitest';
import { item, standard } from '../../test/fixtures/standards.ts';
import type { Range } from '../model/scorecard.ts';
import { gradeRange } from './grade.ts';

const GRADES = [
  { title: '优秀', from: 90 },
  { title: '合格', from: 60 },
  { title: '不合格', from: 10 },
];
const STANDARD = standard([item('a', 100)], { grades: GRADES });
const none = (): Range => ({ low: 0, high: 0 });

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
    expect(gradeRange({ low: points, high: points }, false, STANDARD, none)).toEqual({
      low: title,
      high: title,
    });
  });

  it('is a range where the sum is one', () => {
    expect(gradeRange({ low: 59, high: 95 }, false, STANDARD, none)).toEqual({ low: '不合格', high: '优秀' });
  });

  it('is the worst one with a veto, and perhaps with one that is undecided', () => {
    const range = { low: 95, high: 95 };
    expect(gradeRange(range, true, STANDARD, none)).toEqual({ low: '不合格', high: '不合格' });
    expect(gradeRange(range, 'undecided', STANDARD, none)).toEqual({ low: '不合格', high: '优秀' });
  });

  it('is none where the standard has none', () => {
    expect(gradeRange({ low: 95, high: 95 }, false, { ...STANDARD, grades: [] }, none)).toEqual({
      low: '',
      high: '',
    });
    expect(gradeRange({ low: 95, high: 95 }, true, { ...STANDARD, grades: [] }, none)).toEqual({
      low: '',
      high: '',
    });
  });

  const capped = standard([item('a', 100)], { gradeCaps: [{ block: 'whole', best: '合格' }] });

  it.each([
    [
      { low: 0, high: 0 },
      { low: '优秀', high: '优秀' },
    ],
    [
      { low: 0, high: 1 },
      { low: '合格', high: '优秀' },
    ],
    [
      { low: 1, high: 1 },
      { low: '合格', high: '合格' },
    ],
  ])('is no better than its cap where the block lost %j', (lost, grade) => {
    const of = { ...capped, grades: GRADES };
    expect(gradeRange({ low: 95, high: 95 }, false, of, () => lost)).toEqual(grade);
  });

  it.each([
    [95, 1, '合格'],
    [70, 1, '不合格'],
    [95, 2, '不合格'],
    [95, 9, '不合格'],
  ])('of %d falls by %d from what it is without the block', (points, drop, title) => {
    const of = { ...STANDARD, gradeCaps: [{ block: 'whole', drop }] };
    const lost = (): Range => ({ low: 1, high: 1 });
    expect(gradeRange({ low: points, high: points }, false, of, lost)).toEqual({ low: title, high: title });
  });
});
