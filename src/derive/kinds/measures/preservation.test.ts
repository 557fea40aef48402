import { describe, expect, it } from 'vitest';
import { type Paper, plain } from '../../../../test/fixtures/case-builder.ts';
import { factMade, valueMade } from '../../../../test/fixtures/derivation.ts';
import type { Fact, FactItem } from '../../../model/fact.ts';

import { ABSENT_FACT, known, unknown } from '../../facts.ts';
import { preservationApprovedInTime, preservationDisposals } from './preservation.ts';

describe('the approval of a preservation', () => {
  const approved = (approval: Fact, measure: Fact): unknown =>
    valueMade(
      preservationApprovedInTime,
      { parameter: 'no-such' },
      {
        facts: { 'preservation-approval-date': approval, 'preservation-date': measure },
      },
    );

  it.each<[string, Fact, Fact, unknown]>([
    ['came before it', known('2024-05-05'), known('2024-05-06'), true],
    ['came on its day', known('2024-05-06'), known('2024-05-06'), true],
    ['came on the day after, which some rules allow', known('2024-05-07'), known('2024-05-06'), 'unknown'],
    ['came later', known('2024-05-08'), known('2024-05-06'), false],
    ['is lacking', ABSENT_FACT, known('2024-05-06'), 'absent'],
    ['is of a measure that is lacking', known('2024-05-06'), ABSENT_FACT, 'absent'],
    ['was not read', unknown('识别不清'), known('2024-05-06'), 'unknown'],
    ['is of a measure whose day was not read', known('2024-05-06'), unknown('识别不清'), 'unknown'],
  ])('%s', (_, approval, measure, expected) => {
    expect(approved(approval, measure)).toBe(expected);
  });

  it('is told beside the day of the measure', () => {
    const facts = {
      'preservation-approval-date': known('2024-05-08'),
      'preservation-date': known('2024-05-06'),
    };
    expect(factMade(preservationApprovedInTime, { parameter: 'no-such' }, { facts }).workings).toBe(
      '批准日期为2024年5月8日，登记保存日期为2024年5月6日',
    );
  });
});

describe('the disposal of what was preserved', () => {
  const OPTIONS = { documents: ['preservation-disposal', 'penalty-decision'] };
  const on = (type: string, date: string | null | undefined, fields: Paper['fields'] = {}): Paper => ({
    type,
    fields: { ...(date === undefined ? {} : { date }), ...fields },
  });
  /** Its seventh working day is 2024-05-23. */
  const NOTICE = on('preservation-notice', '2024-05-14');
  const fact = (papers: readonly Paper[], asOf = '2024-12-31'): Fact =>
    factMade(preservationDisposals, OPTIONS, { written: { papers }, asOf });
  const disposed = (...papers: Paper[]): unknown => {
    const [item] = (fact(papers).value ?? []) as readonly FactItem[];
    return item ? plain(item.values.isDisposed) : 'none';
  };

  it.each<[string, Paper[], unknown]>([
    ['is in time on the seventh working day', [NOTICE, on('preservation-disposal', '2024-05-23')], true],
    ['is late on the day after', [NOTICE, on('preservation-disposal', '2024-05-24')], false],
    ['is in time on the day itself', [NOTICE, on('preservation-disposal', '2024-05-14')], true],
    ['is no paper of before', [NOTICE, on('preservation-disposal', '2024-05-13')], false],
    [
      'is the first of two papers',
      [NOTICE, on('penalty-decision', '2024-08-01'), on('preservation-disposal', '2024-05-20')],
      true,
    ],
    ['is lacking', [NOTICE], false],
    [
      'was counted in days before the law of 2021',
      [on('preservation-notice', '2021-07-14'), on('preservation-disposal', '2021-07-21')],
      true,
    ],
    [
      'was late in days before the law of 2021',
      [on('preservation-notice', '2021-07-14'), on('preservation-disposal', '2021-07-22')],
      false,
    ],
    [
      'is counted in working days since',
      [on('preservation-notice', '2021-07-15'), on('preservation-disposal', '2021-07-26')],
      true,
    ],
    ['may be a paper whose day was not read', [NOTICE, on('preservation-disposal', null)], undefined],
    [
      'may be a paper whose day was not read beside a late one',
      [NOTICE, on('preservation-disposal', '2024-05-24'), on('penalty-decision', null)],
      undefined,
    ],
    [
      'may be told by a record',
      [NOTICE, on('inquiry-record', undefined, { 'tells-preservation-end': true })],
      undefined,
    ],
    [
      'may be told by a record beside a late paper',
      [
        NOTICE,
        on('preservation-disposal', '2024-05-24'),
        on('inquiry-record', undefined, { 'tells-preservation-end': true }),
      ],
      undefined,
    ],
    [
      'is not told by the catalogue',
      [NOTICE, on('file-catalogue', undefined, { 'tells-preservation-end': true })],
      false,
    ],
    [
      'is not told by a receipt',
      [NOTICE, on('proof-of-service', undefined, { 'tells-preservation-end': true })],
      false,
    ],
    [
      'is not told by the notice itself',
      [on('preservation-notice', '2024-05-14', { 'tells-preservation-end': true })],
      false,
    ],
    ['is none without a notice', [on('preservation-disposal', '2024-05-20')], 'none'],
  ])('%s', (_, papers, expected) => {
    expect(disposed(...papers)).toBe(expected);
  });

  it('is not asked for before it is due', () => {
    const item = (asOf: string): unknown =>
      plain(((fact([NOTICE], asOf).value ?? []) as readonly FactItem[])[0]?.values.isDisposed);
    expect(item('2024-05-23')).toBe(true);
    expect(item('2024-05-24')).toBe(false);
  });

  it('is told for each day on which something was preserved', () => {
    const papers = [NOTICE, NOTICE, on('preservation-notice', '2024-06-03')];
    const items = fact(papers).value as readonly FactItem[];
    expect(items.map(({ key }) => key)).toEqual(['2024-05-14', '2024-06-03']);
  });

  it('cannot be told where the day of a notice was not read', () => {
    expect(fact([NOTICE, on('preservation-notice', null)]).reason).toBe('识别不清');
  });
});
