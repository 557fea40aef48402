import type { CalendarYear } from '../../model/parameter.ts';
import type { Faults } from '../faults.ts';
import type { Declared } from '../parsed-rules.ts';

/** Checks that a calendar holds days of its own year and that made-up working days are Saturdays or Sundays. */
export function checkCalendars(calendars: readonly Declared<CalendarYear>[], faults: Faults): void {
  for (const { value, file } of calendars) {
    for (const list of ['holidays', 'workdays'] as const) {
      value[list].forEach((day, i) => {
        if (!day.startsWith(`${value.year}-`))
          faults.at(file, [list, i], `“${day}”不在 ${value.year} 年，每年一个文件`);
        else if (list === 'workdays' && !isWeekend(day))
          faults.at(file, [list, i], `“${day}”不是星期六或星期日，调休上班日只填周末`);
      });
    }
  }
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
