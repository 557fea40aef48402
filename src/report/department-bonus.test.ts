import { describe, expect, test } from 'vitest';
import { finding } from '../../test/fixtures/findings.ts';
import { item, standard } from '../../test/fixtures/standards.ts';
import { departmentBonus } from './department-bonus.ts';

describe('points for a department', () => {
  const cases = (count: number, passed: number) =>
    Array.from({ length: count }, (_, i) => ({
      findings: [finding('av', i < passed ? 'passed' : 'failed')],
    }));

  test.each([
    [99, 0],
    [100, 0.2],
    [301, 0.3],
    [5001, 0.8],
  ])('C25: %d cases give %d', (count, points) => {
    const volumeBonus = [
      { from: 100, points: 0.2 },
      { from: 301, points: 0.3 },
      { from: 1001, points: 0.5 },
      { from: 5001, points: 0.8 },
    ];
    expect(departmentBonus(cases(count, 0), standard([item('a', 1)], { departments: { volumeBonus } }))).toBe(
      points,
    );
  });

  test.each([
    [10, 10, 1],
    [10, 5, 0.5],
    [10, 2, 0],
    [200, 180, 1],
    [200, 90, 0.5],
  ])('C26: of %d cases %d with recordings give %d', (count, passed, points) => {
    const wanted = [
      { from: 1, share: 1 },
      { from: 100, share: 0.9 },
    ];
    const shareBonus = [{ rule: 'av', points: 1, minimum: 0.3, wanted }];
    const table = standard([item('a', 1)], { departments: { shareBonus } });
    expect(departmentBonus(cases(count, passed), table)).toBe(points);
  });
});
