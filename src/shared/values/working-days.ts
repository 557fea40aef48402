import chineseDays from 'chinese-days';
import type { CalendarYear } from '../../model/parameter.ts';
import { addDays } from './dates.ts';

/**
 * Working days of the State Council's yearly notices: holidays off, made-up Saturdays and Sundays on. Outside the
 * years it knows the library guesses silently, so the years are checked here and the answer is then undefined.
 */
export interface WorkingCalendar {
  readonly years: readonly number[];
  isWorkingDay(iso: string): boolean | undefined;
}

/** What the library knows. */
const FIRST_YEAR = 2004;
const LAST_YEAR = 2026;

export const SHIPPED_CALENDAR: WorkingCalendar = {
  years: Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i),
  isWorkingDay(iso) {
    const year = Number(iso.slice(0, 4));
    if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
    return chineseDays.isWorkday(iso);
  },
};

const EXTENDED = new WeakMap<readonly CalendarYear[], WorkingCalendar>();

/** The shipped calendar with the years of rules/calendars laid over it. */
export function calendarWith(years: readonly CalendarYear[]): WorkingCalendar {
  let calendar = EXTENDED.get(years);
  if (!calendar) {
    calendar = extendedBy(years);
    EXTENDED.set(years, calendar);
  }
  return calendar;
}

function extendedBy(years: readonly CalendarYear[]): WorkingCalendar {
  if (years.length === 0) return SHIPPED_CALENDAR;
  const own = new Set(years.map((y) => y.year));
  const holidays = new Set(years.flatMap((y) => y.holidays));
  const workdays = new Set(years.flatMap((y) => y.workdays));
  return {
    years: [...new Set([...SHIPPED_CALENDAR.years, ...own])].sort((a, b) => a - b),
    isWorkingDay(iso) {
      if (!own.has(Number(iso.slice(0, 4)))) return SHIPPED_CALENDAR.isWorkingDay(iso);
      const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
      return workdays.has(iso) || (weekday !== 0 && weekday !== 6 && !holidays.has(iso));
    },
  };
}

/** A period with its days, shown to users as proof. */
export interface WorkingPeriod {
  /** The last day of the period, ISO. */
  readonly end: string;
  readonly days: readonly string[];
}

/** `count` working days after `from`; the day of the event is not counted. Undefined where a year is not known. */
export function workingDaysAfter(
  from: string,
  count: number,
  calendar: WorkingCalendar = SHIPPED_CALENDAR,
): WorkingPeriod | undefined {
  const days: string[] = [];
  for (let day = addDays(from, 1); days.length < count; day = addDays(day, 1)) {
    const isWorking = calendar.isWorkingDay(day);
    if (isWorking === undefined) return undefined;
    if (isWorking) days.push(day);
  }
  return { end: days.at(-1) ?? from, days };
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. Undefined where a year is not known. */
export function workingDaysBetween(
  from: string,
  to: string,
  calendar: WorkingCalendar = SHIPPED_CALENDAR,
): number | undefined {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const isWorking = calendar.isWorkingDay(day);
    if (isWorking === undefined) return undefined;
    if (isWorking) count++;
  }
  return count;
}

/** A period of calendar days: a last day that is no working day moves to the next one (民事诉讼法 85). */
export function calendarPeriodEnd(
  from: string,
  days: number,
  calendar: WorkingCalendar = SHIPPED_CALENDAR,
): string | undefined {
  let end = addDays(from, days);
  for (;;) {
    const isWorking = calendar.isWorkingDay(end);
    if (isWorking === undefined) return undefined;
    if (isWorking) return end;
    end = addDays(end, 1);
  }
}
