import type { Fact } from '../../../model/fact.ts';
import { chineseDate } from '../../../shared/values/dates.ts';
import { NO_OPTIONS } from '../../../shared/options/options.ts';
import { type Derivation, documentsOf, factKind, foundField } from '../../derivation.ts';
import { ABSENT_FACT, compared, known, unknown } from '../../facts.ts';
import { unlessMisread } from '../../misreading.ts';
import { ENDS_ON_DAY_OFF, movedOn, periodEnd } from '../dates/days.ts';

const OWN_DISCOVERY = /检查|巡查|巡检|抽查|监测|发现/u;

/** Whether the case was filed within the department's period after the clue was registered. */
export const filingInTime = factKind({
  options: NO_OPTIONS,
  needs: {
    facts: [
      'case-source-named',
      'clue-date',
      'filing-date',
      'filing-period',
      'filing-period-excludes',
      'filing-period-on-day-off',
      'inspection-date',
    ],
    fields: ['date'],
  },
  derive: (_declaration, derivation) => {
    const filing = derivation.fact('filing-date');
    if (typeof filing.value !== 'string') return filing;
    const clue = derivation.fact('clue-date');
    if (clue.value !== undefined && filing.value === clue.value)
      return known(true, filing.evidence, `线索登记当日（${chineseDate(filing.value)}）立案`);
    const period = derivation.fact('filing-period');
    if (typeof period.value !== 'string') return byShortest(derivation, clue, filing, period);
    // The rule of the field only says 及时.
    if (!/\d/u.test(period.value)) return ABSENT_FACT;
    if (typeof clue.value === 'string') return withinPeriod(derivation, clue, filing, period.value);
    return byInspection(derivation, filing, period.value) ?? withoutClue(clue);
  },
});

/** Known only as a range: what is in time by the shortest period is so by any. Late is none: some fields only say 及时. */
function byShortest(derivation: Derivation, clue: Fact, filing: Fact, period: Fact): Fact {
  const [shortest] = period.value === undefined && !period.isAbsent ? (period.range ?? []) : [];
  if (typeof shortest !== 'string') return period;
  const inTime =
    typeof clue.value === 'string'
      ? withinPeriod(derivation, clue, filing, shortest)
      : byInspection(derivation, filing, shortest);
  return inTime?.value === true ? inTime : period;
}

function withinPeriod(derivation: Derivation, from: Fact, filing: Fact, period: string): Fact {
  const unit = period.endsWith('工作日') ? 'working' : 'calendar';
  const end = periodEnd(derivation, String(from.value), parseInt(period, 10), unit, from);
  if (typeof end.value !== 'string') return end;
  const evidence = [...from.evidence, ...filing.evidence];
  const workings = `${end.workings ?? ''}；立案日期为${chineseDate(String(filing.value))}`;
  if (String(filing.value) <= end.value) return known(true, evidence, workings);
  if (hasExcludedBefore(derivation, String(filing.value)))
    return unknown(`${workings}；卷内有检验检测或者延期材料，其时间可能不计入期限，请人工核对`, evidence);
  const isOpen = derivation.fact('filing-period-on-day-off').value === 'unclear';
  if (isOpen && unit === 'calendar' && String(filing.value) <= movedOn(derivation, end.value))
    return unknown(`${workings}；${ENDS_ON_DAY_OFF}`, evidence);
  return unlessMisread(derivation, compared(false, evidence, workings));
}

/** Testing and an approved extension before the filing are not counted: then a person counts. */
function hasExcludedBefore(derivation: Derivation, filed: string): boolean {
  const excludes = derivation.fact('filing-period-excludes').value;
  const papers = Array.isArray(excludes) ? documentsOf(derivation.caseFile, excludes as string[]) : [];
  return papers.some((d) => String(foundField(derivation.caseFile, d, 'date')?.value ?? '') <= filed);
}

/** What the agency itself discovered was known on the day of its inspection at the latest: enough to pass, not to fail. */
function byInspection(derivation: Derivation, filing: Fact, period: string): Fact | undefined {
  const source = derivation.fact('case-source-named').value;
  const inspection = derivation.fact('inspection-date');
  if (typeof source !== 'string' || !OWN_DISCOVERY.test(source) || /举报|投诉|移送|交办/u.test(source))
    return undefined;
  if (typeof inspection.value !== 'string') return undefined;
  const inTime = withinPeriod(derivation, inspection, filing, period);
  return inTime.value === true ? inTime : undefined;
}

function withoutClue(clue: Fact): Fact {
  return unknown(
    clue.reason ?? '没有读到线索登记（发现、受理）的日期，请人工核对是否按期立案',
    clue.evidence,
  );
}
