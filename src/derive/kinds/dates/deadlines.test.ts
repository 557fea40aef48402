import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../test/fixtures/case-builder.ts';
import { factMade, valueMade } from '../../../../test/fixtures/derivation.ts';
import type { Fact } from '../../../model/fact.ts';
import { ABSENT_FACT, known, unknown } from '../../facts.ts';
import { decisionDueDate, decisionInTime, extensionsInTime } from './deadlines.ts';
import { decisionServedInTime } from '../service/service-deadline.ts';

const UNREAD = unknown('识别不清');
const extension = (date: string | null | undefined, days?: number): Paper => ({
  type: 'extension-approval',
  fields: { ...(date === undefined ? {} : { date }), ...(days === undefined ? {} : { days }) },
});
const FILED = { 'filing-date': known('2024-01-01'), 'decision-period': known('90 日') };

describe('the last day for the decision', () => {
  const due = (facts: Record<string, Fact>, ...papers: Paper[]): unknown =>
    valueMade(decisionDueDate, {}, { facts, written: { papers } });

  it.each<[string, Record<string, Fact>, Paper[], unknown]>([
    ['is counted from the filing', FILED, [], '2024-03-31'],
    [
      'is counted in working days where so given',
      { ...FILED, 'decision-period': known('5 工作日') },
      [],
      '2024-01-08',
    ],
    ['is later by what an approval adds', FILED, [extension('2024-03-20', 30)], '2024-04-30'],
    ['is later by an approval of the last day', FILED, [extension('2024-03-31', 30)], '2024-04-30'],
    ['is not later by an approval that came too late', FILED, [extension('2024-04-01', 30)], '2024-03-31'],
    ['is later by an approval of no day', FILED, [extension(undefined, 30)], '2024-04-30'],
    [
      'is later by two approvals',
      FILED,
      [extension('2024-03-20', 30), extension('2024-04-20', 60)],
      '2024-06-29',
    ],
    ['is not known where the days that were added are not', FILED, [extension('2024-03-20')], 'unknown'],
    ['is not known where the day of filing is not', { ...FILED, 'filing-date': UNREAD }, [], 'unknown'],
    ['is none without a filing', { 'decision-period': known('90 日') }, [], 'absent'],
  ])('%s', (_, facts, papers, expected) => {
    expect(due(facts, ...papers)).toBe(expected);
  });

  it('is told step by step', () => {
    const written = { papers: [extension('2024-03-20', 30)] };
    expect(factMade(decisionDueDate, {}, { facts: FILED, written }).workings).toBe(
      '自2024年1月1日次日起 90 日，至2024年3月31日止；经批准延长 30 日，至2024年4月30日止',
    );
  });
});

describe('the approval of more time', () => {
  const approved = (...papers: Paper[]): unknown =>
    valueMade(extensionsInTime, {}, { facts: FILED, written: { papers } });

  it.each<[string, Paper[], unknown]>([
    ['came on the last day', [extension('2024-03-31', 30)], true],
    ['came on the day after', [extension('2024-04-01', 30)], false],
    [
      'of twice came on the last day of the first',
      [extension('2024-03-20', 30), extension('2024-04-30', 30)],
      // Twice takes a discussion, of which nothing is on file.
      'unknown',
    ],
    ['of twice came on the day after', [extension('2024-03-20', 30), extension('2024-05-01', 30)], false],
    ['bears no day', [extension(undefined, 30)], false],
    ['bears a day that was not read', [extension(null, 30)], 'unknown'],
    ['was not asked for', [], 'absent'],
  ])('%s', (_, papers, expected) => {
    expect(approved(...papers)).toBe(expected);
  });

  it('is told with what is wrong', () => {
    const written = { papers: [extension(undefined), extension('2024-04-01')] };
    const fact = factMade(extensionsInTime, {}, { facts: FILED, written });
    expect(fact.workings).toBe('延期审批没有日期；期限至2024年3月31日届满，延期审批却在2024年4月1日');
    expect(fact.evidence.map(({ file }) => file)).toEqual(['1.pdf', '2.pdf']);
  });

  it('cannot be judged without the filing', () => {
    const written = { papers: [extension('2024-03-31', 30)] };
    expect(valueMade(extensionsInTime, {}, { facts: { 'decision-period': known('90 日') }, written })).toBe(
      'absent',
    );
  });
});

describe('the day of the decision', () => {
  const inTime = (decided: Fact, due: Fact, ...papers: Paper[]): unknown =>
    valueMade(
      decisionInTime,
      {},
      {
        facts: {
          'decision-date': decided,
          'decision-due-date': due,
          'decision-period-excludes': known(['hearing-record']),
        },
        written: { papers },
      },
    );
  const DUE = known('2024-03-31');

  it.each<[string, Fact, Fact, Paper[], unknown]>([
    ['is the last one', known('2024-03-31'), DUE, [], true],
    ['is the one after', known('2024-04-01'), DUE, [], false],
    [
      'is late, perhaps by what is not counted',
      known('2024-04-01'),
      DUE,
      [{ type: 'hearing-record' }],
      'unknown',
    ],
    [
      'is late beside papers that stop no clock',
      known('2024-04-01'),
      DUE,
      [{ type: 'inquiry-record' }],
      false,
    ],
    ['was not read', UNREAD, DUE, [], 'unknown'],
    ['is lacking', ABSENT_FACT, DUE, [], 'absent'],
    ['has no limit', known('2024-04-01'), ABSENT_FACT, [], 'absent'],
    ['has a limit that is not known', known('2024-04-01'), UNREAD, [], 'unknown'],
  ])('%s', (_, decided, due, papers, expected) => {
    expect(inTime(decided, due, ...papers)).toBe(expected);
  });
});

describe('a period with terms of its own', () => {
  const decided = (day: string, terms: Record<string, Fact>): Fact =>
    factMade(
      decisionInTime,
      {},
      {
        facts: {
          'filing-date': known('2024-01-01'),
          'decision-date': known(day),
          'decision-due-date': known('2024-03-31'),
          ...terms,
        },
        written: { papers: [] },
      },
    );
  const SUNDAY_AND_AFTER = '2024-04-01';

  it('asks where it ended on a day off and nobody knows whether it goes on', () => {
    const fact = decided(SUNDAY_AND_AFTER, { 'decision-period-on-day-off': known('unclear') });
    expect(fact).toMatchObject({ value: undefined, reason: expect.stringContaining('休息日') as string });
    expect(decided('2024-04-02', { 'decision-period-on-day-off': known('unclear') }).value).toBe(false);
  });

  it('goes on to the next working day where the rule says so', () => {
    const facts = { ...FILED, 'decision-period-on-day-off': known('moves-on') };
    expect(valueMade(decisionDueDate, {}, { facts })).toBe(SUNDAY_AND_AFTER);
  });

  it('asks for the approval where it may have been prolonged, and says what it ends with', () => {
    const longest = { 'decision-period-most': known('180 日') };
    expect(decided('2024-05-01', longest)).toMatchObject({ value: undefined });
    expect(decided('2024-07-01', longest).value).toBe(false);
    const ofInvestigation = { ...longest, 'decision-period-counts-to': known('investigation') };
    expect(decided('2024-05-01', ofInvestigation)).toMatchObject({
      reason: expect.stringContaining('期限算到调查终结') as string,
    });
  });
});

describe('the service of the decision', () => {
  const DUE = { 'decision-service-due-date': known('2024-04-07') };
  const inTime = (facts: Record<string, Fact>): unknown =>
    valueMade(decisionServedInTime, {}, { facts: { ...DUE, ...facts } });
  const LATE = { 'decision-service-date': known('2024-04-08') };

  it.each<[string, Record<string, Fact>, unknown]>([
    ['is in time on the last day', { 'decision-service-date': known('2024-04-07') }, true],
    ['is late on the day after', LATE, false],
    [
      'is in time where it was posted in time',
      { ...LATE, 'decision-posting-date': known('2024-04-07') },
      true,
    ],
    [
      'is late where it was posted late',
      { ...LATE, 'decision-posting-date': known('2024-04-08'), 'decision-service-manner': known('邮寄') },
      false,
    ],
    ['may have been posted in time', { ...LATE, 'decision-service-manner': known('邮寄') }, 'unknown'],
    ['may have been announced in time', { ...LATE, 'decision-service-manner': known('公告') }, 'unknown'],
    ['is late where it was handed over late', { ...LATE, 'decision-service-manner': known('直接') }, false],
    ['is late where it was left behind late', { ...LATE, 'decision-service-manner': known('留置') }, false],
    ['is late where it was sent late', { ...LATE, 'decision-service-manner': known('电子') }, false],
    ['is not known where its day was not read', { 'decision-service-date': UNREAD }, 'unknown'],
    ['is none where it was not served', {}, 'absent'],
    ['is not known where the last day is not', { ...LATE, 'decision-service-due-date': UNREAD }, 'unknown'],
  ])('%s', (_, facts, expected) => {
    expect(inTime(facts)).toBe(expected);
  });
});
