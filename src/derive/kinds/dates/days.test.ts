import { describe, expect, it } from 'vitest';
import { derivationOn, factMade, valueMade } from '../../../../test/fixtures/derivation.ts';
import type { Fact } from '../../../model/fact.ts';
import { ABSENT_FACT, known, unknown } from '../../facts.ts';
import { dateAfter, daysBetween, periodEnd } from './days.ts';

const UNREAD = unknown('识别不清');

describe('the days between two facts', () => {
  const between = (from: Fact, to: Fact, unit: 'calendar' | 'working' = 'calendar'): unknown =>
    valueMade(daysBetween, { from: 'from', to: 'to', unit }, { facts: { from, to } });

  it.each([
    ['2024-05-06', '2024-05-06', 0, 0],
    ['2024-05-06', '2024-05-07', 1, 1],
    ['2024-05-17', '2024-05-20', 3, 1],
    ['2024-04-30', '2024-05-06', 6, 1],
    ['2024-02-28', '2024-03-01', 2, 2],
  ])('from %s to %s are %i, of which %i working ones', (from, to, days, working) => {
    expect(between(known(from), known(to))).toBe(days);
    expect(between(known(from), known(to), 'working')).toBe(working);
  });

  it('cannot be told where one was not read', () => {
    expect(between(UNREAD, known('2024-05-06'))).toBe('unknown');
    expect(between(known('2024-05-06'), UNREAD)).toBe('unknown');
    expect(between(ABSENT_FACT, UNREAD)).toBe('unknown');
  });

  it('are none where one is absent', () => {
    expect(between(ABSENT_FACT, known('2024-05-06'))).toBe('absent');
    expect(between(known('2024-05-06'), ABSENT_FACT)).toBe('absent');
  });

  it('cannot be told in working days of a year without a calendar', () => {
    const facts = { from: known('1999-05-06'), to: known('1999-05-10') };
    const fact = factMade(daysBetween, { from: 'from', to: 'to', unit: 'working' }, { facts });
    expect(fact.reason).toContain('1999—1999');
  });

  it('are told with how they were counted, and where', () => {
    const place = (file: string): Fact['evidence'] => [{ file, pageNumber: 1, quote: '' }];
    const facts = { from: known('2024-05-06', place('a')), to: known('2024-05-08', place('b')) };
    const fact = factMade(daysBetween, { from: 'from', to: 'to', unit: 'calendar' }, { facts });
    expect(fact.workings).toBe('2024年5月6日至2024年5月8日，共 2 日');
    expect(fact.evidence.map(({ file }) => file)).toEqual(['a', 'b']);
    expect(factMade(daysBetween, { from: 'from', to: 'to', unit: 'working' }, { facts }).workings).toContain(
      '共 2 个工作日',
    );
  });
});

describe('the last day of a period', () => {
  const end = (from: string, count: number, unit: Parameters<typeof periodEnd>[3]): unknown =>
    periodEnd(derivationOn({}), from, count, unit).value;

  it.each([
    ['2024-05-06', 1, 'calendar', '2024-05-07'],
    ['2024-02-28', 2, 'calendar', '2024-03-01'],
    ['2024-05-17', 1, 'working', '2024-05-20'],
    ['2024-05-10', 1, 'working', '2024-05-11'],
    ['2024-04-30', 1, 'working', '2024-05-06'],
    ['2024-05-06', 5, 'working', '2024-05-11'],
    ['2024-01-31', 1, 'months', '2024-02-29'],
    ['2024-05-06', 3, 'months', '2024-08-06'],
    ['2024-05-06', 5, 'calendar-period', '2024-05-11'],
    ['2024-05-13', 5, 'calendar-period', '2024-05-20'],
    ['1999-05-06', 5, 'working', undefined],
    ['1999-05-06', 5, 'calendar-period', undefined],
    ['1999-05-06', 5, 'calendar', '1999-05-11'],
  ] as const)('from %s on, %i in %s, is %s', (from, count, unit, expected) => {
    expect(end(from, count, unit)).toBe(expected);
  });

  it.each([
    ['calendar', '自2024年5月6日次日起 2 日，至2024年5月8日止'],
    ['months', '自2024年5月6日次日起 2 个月，至2024年7月6日止'],
    ['working', '自2024年5月6日次日起 2 个工作日：05-07、05-08，至2024年5月8日止'],
    ['calendar-period', '自2024年5月6日次日起 2 日，至2024年5月8日止（末日遇休息日顺延）'],
  ] as const)('in %s is told with how it was counted', (unit, workings) => {
    expect(periodEnd(derivationOn({}), '2024-05-06', 2, unit).workings).toBe(workings);
  });

  it('is counted from a fact, by a number or by another fact', () => {
    const facts = { from: known('2024-05-06'), count: known(3) };
    expect(valueMade(dateAfter, { from: 'from', count: 2, unit: 'calendar' }, { facts })).toBe('2024-05-08');
    expect(
      valueMade(dateAfter, { from: 'from', count: { fact: 'count' }, unit: 'calendar' }, { facts }),
    ).toBe('2024-05-09');
  });

  it.each<[string, Record<string, Fact>, unknown]>([
    ['day was not read', { from: UNREAD, count: known(3) }, 'unknown'],
    ['day is absent', { count: known(3) }, 'absent'],
    ['number was not read', { from: known('2024-05-06'), count: UNREAD }, 'unknown'],
    ['number is absent', { from: known('2024-05-06') }, 'absent'],
  ])('is none where its %s', (_, facts, expected) => {
    expect(
      valueMade(dateAfter, { from: 'from', count: { fact: 'count' }, unit: 'calendar' }, { facts }),
    ).toBe(expected);
  });
});
