import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../test/fixtures/case-builder.ts';
import { factMade, valueMade } from '../../../../test/fixtures/derivation.ts';
import type { Fact } from '../../../model/fact.ts';
import { ABSENT_FACT, known, unknown } from '../../facts.ts';
import { seizureEndedInTime } from './seizure.ts';

const OPTIONS = {
  releases: ['seizure-release'],
  disposals: ['disposal-record'],
  decisions: ['penalty-decision'],
};
/** The thirtieth day after it is 2024-04-09. */
const SEIZED = known('2024-03-10');
const on = (type: string, date: string | null, fields: Paper['fields'] = {}): Paper => ({
  type,
  fields: { date, ...fields },
});
const ground = (papers: readonly Paper[], seizure: Fact = SEIZED, asOf = '2024-12-31') => ({
  written: { papers },
  facts: { 'seizure-date': seizure },
  asOf,
});
const inTime = (...papers: Paper[]): unknown => valueMade(seizureEndedInTime, OPTIONS, ground(papers));

describe('the end of a seizure', () => {
  it.each<[string, Paper[], unknown]>([
    ['is in time on the thirtieth day', [on('seizure-release', '2024-04-09')], true],
    ['is late on the day after', [on('seizure-release', '2024-04-10')], false],
    ['is in time on the day of the seizure itself', [on('seizure-release', '2024-03-10')], true],
    [
      'is no paper of before the seizure',
      [on('seizure-release', '2024-03-09'), on('penalty-decision', '2024-04-10')],
      false,
    ],
    [
      'is the first of two releases',
      [on('seizure-release', '2024-05-01'), on('seizure-release', '2024-04-01')],
      true,
    ],
    [
      'is the release, though the decision came in time',
      [on('seizure-release', '2024-05-01'), on('penalty-decision', '2024-04-01')],
      false,
    ],
    ['is the decision where nothing was released', [on('penalty-decision', '2024-04-01')], true],
    [
      'is the disposal before a decision that confiscates nothing',
      [on('disposal-record', '2024-05-01'), on('penalty-decision', '2024-04-01')],
      false,
    ],
    [
      'is the decision that confiscates, however late the disposal',
      [
        on('disposal-record', '2024-05-01'),
        on('penalty-decision', '2024-04-01', { 'confiscates-goods': true }),
      ],
      true,
    ],
    [
      'is thirty days later where it was extended',
      [on('seizure-extension', '2024-04-08'), on('seizure-release', '2024-05-09')],
      true,
    ],
    [
      'is late after the extension',
      [on('seizure-extension', '2024-04-08'), on('seizure-release', '2024-05-10')],
      false,
    ],
    [
      'is as many days later as it was extended by',
      [on('seizure-extension', '2024-04-08', { days: 10 }), on('seizure-release', '2024-04-19')],
      true,
    ],
    [
      'is late after so many days',
      [on('seizure-extension', '2024-04-08', { days: 10 }), on('seizure-release', '2024-04-20')],
      false,
    ],
    [
      'is no more than thirty days later',
      [on('seizure-extension', '2024-04-08', { days: 60 }), on('seizure-release', '2024-05-10')],
      false,
    ],
    [
      'may be another paper whose day was not read',
      [on('seizure-release', '2024-04-10'), on('seizure-release', null)],
      'unknown',
    ],
    [
      'may be prolonged by an extension whose day was not read',
      [on('seizure-release', '2024-05-10'), on('seizure-extension', null)],
      'unknown',
    ],
    [
      'may be late by the days of a test',
      [on('seizure-release', '2024-04-10'), { type: 'test-report' }],
      'unknown',
    ],
    ['is in time beside a test', [on('seizure-release', '2024-04-09'), { type: 'test-report' }], true],
    [
      'may have been extended by an approval',
      [on('seizure-release', '2024-04-10'), on('measure-approval', '2024-04-01', { 'is-extension': true })],
      'unknown',
    ],
    [
      'was not extended by an approval of something else',
      [on('seizure-release', '2024-04-10'), on('measure-approval', '2024-04-01')],
      false,
    ],
    [
      'is late after an approval that became an extension',
      [
        on('seizure-release', '2024-05-10'),
        on('measure-approval', '2024-04-01', { 'is-extension': true }),
        on('seizure-extension', '2024-04-08'),
      ],
      false,
    ],
    [
      'may be that of one of two seizures',
      [on('seizure-release', '2024-04-10'), { type: 'seizure-decision' }, { type: 'seizure-decision' }],
      'unknown',
    ],
    ['is late after one seizure', [on('seizure-release', '2024-04-10'), { type: 'seizure-decision' }], false],
    ['is not known where no paper tells of one', [], 'unknown'],
  ])('%s', (_, papers, expected) => {
    expect(inTime(...papers)).toBe(expected);
  });

  it.each([
    ['2024-04-08', 'absent'],
    ['2024-04-09', 'absent'],
    ['2024-04-10', 'unknown'],
  ])('is asked for only when it is due: on %s it is %s', (asOf, expected) => {
    expect(valueMade(seizureEndedInTime, OPTIONS, ground([], SEIZED, asOf))).toBe(expected);
  });

  it('is none without a seizure, and unknown where its day was not read', () => {
    expect(valueMade(seizureEndedInTime, OPTIONS, ground([], ABSENT_FACT))).toBe('absent');
    expect(valueMade(seizureEndedInTime, OPTIONS, ground([], unknown('识别不清')))).toBe('unknown');
  });

  it('is told with how it was counted', () => {
    const papers = [on('seizure-extension', '2024-04-08', { days: 10 }), on('seizure-release', '2024-04-19')];
    expect(factMade(seizureEndedInTime, OPTIONS, ground(papers)).workings).toBe(
      '自2024年3月10日次日起 30 日，至2024年4月9日止；经批准延长 10 日，至2024年4月19日止；《seizure-release》的日期为2024年4月19日',
    );
  });

  it('is a question where it is late on a scan', () => {
    const late = { ...on('seizure-release', '2024-04-10'), page: { textOrigin: 'ocr' } } as const;
    expect(inTime(late)).toBe('unknown');
  });
});
