import { describe, expect, it } from 'vitest';
import { OPERATORS } from './operators.ts';

describe('operators', () => {
  it.each([
    ['equal', '甲', '甲', '乙'],
    ['notEqual', '甲', '乙', '甲'],
    ['in', 'fine', ['fine', 'warning'], ['warning']],
    ['notIn', 'fine', ['warning'], ['fine']],
    ['contains', ['fine'], 'fine', 'warning'],
    ['containsAny', ['fine'], ['fine', 'warning'], ['warning']],
    ['onlyContains', ['fine'], ['fine', 'warning'], ['warning']],
    ['matches', '津市监罚〔2023〕5号', '罚', '^罚'],
    ['lessThan', 1, 2, 1],
    ['lessThanInclusive', 1, 1, 0],
    ['greaterThan', 2, 1, 2],
    ['greaterThanInclusive', 2, 2, 3],
    ['notEarlierThan', '2023-05-10', '2023-05-10', '2023-05-11'],
    ['notLaterThan', '2023-05-10', '2023-05-10', '2023-05-09'],
    ['laterThan', '2023-05-10', '2023-05-09', '2023-05-10'],
    ['earlierThan', '2023-05-10', '2023-05-11', '2023-05-10'],
  ])('%s holds for the one and not for the other', (name, fact, fitting, other) => {
    expect(OPERATORS[name]?.(fact, fitting)).toBe(true);
    expect(OPERATORS[name]?.(fact, other)).toBe(false);
  });

  it('orders nothing of different kinds', () => {
    expect(OPERATORS.lessThan?.(1, '2')).toBe(false);
    expect(OPERATORS.greaterThan?.('2', 1)).toBe(false);
  });
});
