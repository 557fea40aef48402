import type { Fact } from '../../../model/fact.ts';
import {
  addDays,
  addMonths,
  chineseDate,
  daysBetween as calendarDays,
} from '../../../shared/values/dates.ts';
import {
  calendarPeriodEnd,
  calendarWith,
  workingDaysAfter,
  workingDaysBetween,
} from '../../../shared/values/working-days.ts';
import { either, factName, number, oneOf, options, type OptionsOf } from '../../../shared/options/options.ts';
import { type Derivation, factKind } from '../../derivation.ts';
import { ABSENT_FACT, known, unknown } from '../../facts.ts';

const UNIT = oneOf(['calendar', 'working', 'months', 'calendar-period', 'months-period']);

const BETWEEN_OPTIONS = options({
  from: factName,
  to: factName,
  unit: UNIT,
});

/** Days from one fact to another. */
export const daysBetween = factKind({
  options: BETWEEN_OPTIONS,
  derive: (declaration, derivation) => {
    const { from, to, unit } = declaration.options;
    const [start, end] = [derivation.fact(from), derivation.fact(to)];
    const missing = missingOf([start, end]);
    if (missing) return missing;
    const [a, b] = [String(start.value), String(end.value)];
    const days =
      unit === 'working'
        ? workingDaysBetween(a, b, calendarWith(derivation.rules.calendars))
        : calendarDays(a, b);
    if (days === undefined) return calendarMissing(a, b);
    return known(
      days,
      [...start.evidence, ...end.evidence],
      `${chineseDate(a)}至${chineseDate(b)}，共 ${days} ${unit === 'working' ? '个工作日' : '日'}`,
    );
  },
});

type Unit = OptionsOf<typeof AFTER_OPTIONS>['unit'];
const AFTER_OPTIONS = options({
  from: factName,
  count: either([number, options({ fact: factName })]),
  unit: UNIT,
});

/** The last day of a period that begins with a fact; the day of the event is not counted. */
export const dateAfter = factKind({
  options: AFTER_OPTIONS,
  derive: (declaration, derivation) => {
    const { from, count, unit } = declaration.options;
    const start = derivation.fact(from);
    const number = typeof count === 'number' ? known(count) : derivation.fact(count.fact);
    const missing = missingOf([start, number]);
    if (missing) return missing;
    return periodEnd(derivation, String(start.value), Number(number.value), unit, start);
  },
});

/** Whether the sector's rule of procedure lets it go on to the next working day was not read. */
export const ENDS_ON_DAY_OFF = '期限最后一日是休息日，是否顺延按本部门的程序规定核对';

/** The last day itself, or the first working day after it. */
export function movedOn(derivation: Pick<Derivation, 'rules'>, due: string): string {
  const { value } = periodEnd(derivation, addDays(due, -1), 1, 'calendar-period');
  return typeof value === 'string' ? value : due;
}

/** End of a period as a fact, with its days as proof. */
export function periodEnd(
  { rules }: Pick<Derivation, 'rules'>,
  from: string,
  count: number,
  unit: Unit,
  source: Pick<Fact, 'evidence'> = { evidence: [] },
): Fact {
  const calendar = calendarWith(rules.calendars);
  if (unit === 'working') {
    const period = workingDaysAfter(from, count, calendar);
    if (!period) return calendarMissing(from, from);
    const days = period.days.map((d) => d.slice(5)).join('、');
    return known(
      period.end,
      source.evidence,
      `自${chineseDate(from)}次日起 ${count} 个工作日：${days}，至${chineseDate(period.end)}止`,
    );
  }
  if (unit === 'calendar-period') {
    const end = calendarPeriodEnd(from, count, calendar);
    if (end === undefined) return calendarMissing(from, addDays(from, count));
    return known(
      end,
      source.evidence,
      `自${chineseDate(from)}次日起 ${count} 日，至${chineseDate(end)}止（末日遇休息日顺延）`,
    );
  }
  if (unit === 'months-period') {
    const last = addMonths(from, count);
    const end = calendarPeriodEnd(addDays(last, -1), 1, calendar);
    if (end === undefined) return calendarMissing(from, last);
    const told = `自${chineseDate(from)}次日起 ${count} 个月，至${chineseDate(end)}止`;
    return known(end, source.evidence, end === last ? told : `${told}（末日遇休息日顺延）`);
  }
  const end = unit === 'months' ? addMonths(from, count) : addDays(from, count);
  const name = unit === 'months' ? '个月' : '日';
  return known(
    end,
    source.evidence,
    `自${chineseDate(from)}次日起 ${count} ${name}，至${chineseDate(end)}止`,
  );
}

function missingOf(facts: readonly Fact[]): Fact | undefined {
  const unclear = facts.find((f) => f.value === undefined && !f.isAbsent);
  if (unclear) return unclear;
  return facts.some((f) => f.isAbsent) ? ABSENT_FACT : undefined;
}

export function calendarMissing(from: string, to: string): Fact {
  return unknown(
    `工作日历没有覆盖 ${from.slice(0, 4)}—${to.slice(0, 4)} 年，无法计算工作日，请补充日历后重新检查`,
  );
}
