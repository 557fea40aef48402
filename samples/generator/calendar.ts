import chineseDays from 'chinese-days';

/** ISO day, e.g. 2024-05-13. */
export type Day = string;

/** Day on which open cases are judged; no case of the generator reaches it. */
export const AS_OF: Day = '2026-06-30';

const DAY_MS = 86_400_000;

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** 工作日 by the State Council's calendar, make-up days included. */
export function isWorkday(day: Day): boolean {
  return chineseDays.isWorkday(day);
}

/** The day itself if it is a working day, else the next one. */
export function workdayFrom(day: Day): Day {
  let current = day;
  while (!isWorkday(current)) current = addDays(current, 1);
  return current;
}

/** The count-th working day after the day, which is itself not counted. */
export function addWorkdays(day: Day, count: number): Day {
  if (count === 0) return workdayFrom(day);
  let current = day;
  for (let left = count; left > 0;) {
    current = addDays(current, 1);
    if (isWorkday(current)) left--;
  }
  return current;
}

/** Working days in (from, to]. */
export function workdaysBetween(from: Day, to: Day): number {
  let count = 0;
  for (let current = addDays(from, 1); current <= to; current = addDays(current, 1)) {
    if (isWorkday(current)) count++;
  }
  return count;
}
