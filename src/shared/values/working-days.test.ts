import { describe, expect, it } from 'vitest';
import {
  calendarPeriodEnd,
  calendarWith,
  SHIPPED_CALENDAR,
  workingDaysAfter,
  workingDaysBetween,
  type WorkingCalendar,
} from './working-days.ts';

describe('the shipped calendar', () => {
  it.each([
    ['a plain Wednesday', '2025-10-15', true],
    ['a Saturday', '2025-10-18', false],
    ['a Sunday that is worked for a long holiday', '2025-09-28', true],
    ['a Saturday that is worked for a long holiday', '2025-10-11', true],
    ['a Thursday of the holiday', '2025-10-02', false],
    ['New Year of the lunar calendar', '2024-02-12', false],
  ])('knows %s', (_, day, isWorking) => {
    expect(SHIPPED_CALENDAR.isWorkingDay(day)).toBe(isWorking);
  });

  it.each(['2003-12-31', '2027-01-04'])('says nothing of %s, a year that it does not cover', (day) => {
    expect(SHIPPED_CALENDAR.isWorkingDay(day)).toBeUndefined();
  });
});

describe('a calendar with a year laid over it', () => {
  const calendar = calendarWith([
    { year: 2027, reference: '通知', holidays: ['2027-01-01'], workdays: ['2027-01-02'] },
  ]);

  it.each([
    ['a holiday', '2027-01-01', false],
    ['a Saturday that is worked', '2027-01-02', true],
    ['a plain Sunday', '2027-01-03', false],
    ['a plain Monday', '2027-01-04', true],
    ['a day of a shipped year', '2025-10-02', false],
  ])('knows %s', (_, day, isWorking) => {
    expect(calendar.isWorkingDay(day)).toBe(isWorking);
  });

  it('says nothing of further years', () => {
    expect(calendar.isWorkingDay('2028-01-03')).toBeUndefined();
  });

  it('counts periods over the turn of the year', () => {
    expect(workingDaysAfter('2026-12-30', 2, calendar)?.days).toEqual(['2026-12-31', '2027-01-02']);
  });
});

describe('workingDaysAfter', () => {
  it('does not count the day of the event', () => {
    expect(workingDaysAfter('2025-10-13', 1)?.end).toBe('2025-10-14');
  });

  it('passes over weekends', () => {
    expect(workingDaysAfter('2025-10-16', 3)).toEqual({
      end: '2025-10-21',
      days: ['2025-10-17', '2025-10-20', '2025-10-21'],
    });
  });

  it('counts made-up days and leaves holidays out', () => {
    expect(workingDaysAfter('2025-09-26', 5)?.days).toEqual([
      '2025-09-28',
      '2025-09-29',
      '2025-09-30',
      '2025-10-09',
      '2025-10-10',
    ]);
  });

  it('is undefined where the period runs into a year that is not covered', () => {
    expect(workingDaysAfter('2026-12-30', 5)).toBeUndefined();
  });
});

describe('workingDaysBetween', () => {
  it('counts up to and with the last day', () => {
    expect(workingDaysBetween('2025-10-16', '2025-10-21')).toBe(3);
  });

  it('is 0 where the second day is not later', () => {
    expect(workingDaysBetween('2025-10-16', '2025-10-16')).toBe(0);
    expect(workingDaysBetween('2025-10-16', '2025-10-01')).toBe(0);
  });

  it('is undefined where a year between is not covered', () => {
    expect(workingDaysBetween('2026-12-30', '2027-01-05')).toBeUndefined();
  });
});

describe('calendarPeriodEnd', () => {
  it('moves a last day on a holiday to the next working day', () => {
    expect(calendarPeriodEnd('2025-09-25', 7)).toBe('2025-10-09');
  });

  it('ends on the day itself where that is worked', () => {
    expect(calendarPeriodEnd('2025-10-13', 7)).toBe('2025-10-20');
  });

  it('takes another calendar where one is given', () => {
    const always: WorkingCalendar = { years: [2025], isWorkingDay: () => true };
    expect(calendarPeriodEnd('2025-09-25', 7, always)).toBe('2025-10-02');
  });
});
