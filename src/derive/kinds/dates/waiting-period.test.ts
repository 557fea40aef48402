import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../test/fixtures/case-builder.ts';
import { factMade, valueMade } from '../../../../test/fixtures/derivation.ts';
import type { Fact } from '../../../model/fact.ts';
import { ABSENT_FACT, compared, known, unknown } from '../../facts.ts';
import { waitingPeriodKept } from './waiting-period.ts';

/** Served on a Monday: the third working day is the 16th, the fifth the 20th of May 2024. */
const SERVED = '2024-05-13';
interface Wait {
  readonly decided: string;
  readonly served?: string;
  readonly printed?: string;
  readonly hearing?: 'told' | 'owed';
  readonly sector?: number;
  readonly papers?: readonly Paper[];
}
function ground({ decided, served = SERVED, printed, hearing, sector, papers = [] }: Wait) {
  const facts: Record<string, Fact> = {
    'decision-date': known(decided),
    'notice-service-date': known(served),
    'hearing-right-told': hearing === 'told' ? known(true) : compared(false),
    'hearing-required': hearing === 'owed' ? known(true) : compared(false),
    ...(printed === undefined ? {} : { 'notice-printed-period': known(printed) }),
    ...(sector === undefined ? {} : { 'statement-period': known(sector) }),
  };
  return { facts, written: { papers } };
}
const kept = (wait: Wait): unknown => valueMade(waitingPeriodKept, {}, ground(wait));

describe('the wait for what the party has to say', () => {
  it.each<[string, Wait, unknown]>([
    ['was too short by one of five working days', { decided: '2024-05-20', hearing: 'told' }, false],
    ['was long enough after five working days', { decided: '2024-05-21', hearing: 'told' }, true],
    ['is five working days where a hearing is owed', { decided: '2024-05-20', hearing: 'owed' }, false],
    ['is that of the field', { decided: '2024-05-16', sector: 3 }, false],
    ['is over after that of the field', { decided: '2024-05-17', sector: 3 }, true],
    ['is the longer one of the field', { decided: '2024-05-22', hearing: 'told', sector: 7 }, false],
    ['is the longer one of the hearing', { decided: '2024-05-20', hearing: 'told', sector: 3 }, false],
    ['is that of the notice in working days', { decided: '2024-05-16', printed: '3 工作日' }, false],
    [
      'is over after that of the notice in working days',
      { decided: '2024-05-17', printed: '3 工作日' },
      true,
    ],
    ['is that of the notice in days', { decided: '2024-05-23', printed: '10 日' }, false],
    ['is over after that of the notice in days', { decided: '2024-05-24', printed: '10 日' }, true],
    [
      'is in working days where the law gives such, whatever unit the notice prints',
      { decided: '2024-05-20', printed: '5 日', hearing: 'told' },
      false,
    ],
    [
      'is in days where the notice prints more than seven',
      { decided: '2024-05-24', printed: '10 日', hearing: 'told' },
      true,
    ],
    [
      'was enough by the notice, perhaps not in working days',
      { decided: '2024-05-19', printed: '5 日' },
      'unknown',
    ],
    ['was enough by a notice of three days', { decided: '2024-05-17', printed: '3 日' }, true],
    ['was enough in any count', { decided: '2024-05-21', printed: '5 日' }, true],
    ['cannot be told where the notice prints none', { decided: '2024-05-20' }, 'unknown'],
    ['was enough after five working days where the notice prints none', { decided: '2024-05-21' }, true],
    [
      'was not kept where the decision is older than the service',
      { decided: '2024-05-12', printed: '3 日' },
      false,
    ],
    ['was not kept where it is of the same day', { decided: '2024-05-13', printed: '3 日' }, false],
    [
      'was counted in days before the law of 2021',
      { decided: '2021-07-18', served: '2021-07-14', printed: '3 日' },
      true,
    ],
    [
      'was too short in days before the law of 2021',
      { decided: '2021-07-17', served: '2021-07-14', printed: '3 日' },
      false,
    ],
  ])('%s', (_, wait, expected) => {
    expect(kept(wait)).toBe(expected);
  });

  it.each<[string, Record<string, Fact>, unknown]>([
    ['has no decision', { 'decision-date': ABSENT_FACT }, 'absent'],
    ['has a decision whose day was not read', { 'decision-date': unknown('识别不清') }, 'unknown'],
    ['has no service', { 'notice-service-date': ABSENT_FACT }, 'absent'],
    ['has a service whose day was not read', { 'notice-service-date': unknown('识别不清') }, 'unknown'],
  ])('cannot be told where the case %s', (_, facts, expected) => {
    const { facts: own, written } = ground({ decided: '2024-05-21', printed: '3 日' });
    expect(valueMade(waitingPeriodKept, {}, { facts: { ...own, ...facts }, written })).toBe(expected);
  });

  it('is told as it was counted', () => {
    expect(
      factMade(waitingPeriodKept, {}, ground({ decided: '2024-05-20', hearing: 'told' })).workings,
    ).toContain('至2024年5月20日止；决定书落款日期为2024年5月20日');
  });
});

describe('a waiver', () => {
  const waiver = (fields: Paper['fields'] = {}): Paper => ({
    type: 'waiver-statement',
    fields: { date: '2024-05-14', 'waives-statement': true, ...fields },
  });
  const waived = (fields: Paper['fields'], hearing?: 'told'): unknown =>
    kept({
      decided: '2024-05-15',
      printed: '3 日',
      papers: [waiver(fields)],
      ...(hearing ? { hearing } : {}),
    });

  it.each<[string, Paper['fields'], 'told' | undefined, unknown]>([
    ['ends the wait', {}, undefined, true],
    ['ends it on the day of service', { date: '2024-05-13' }, undefined, true],
    ['ends it on the day of the decision', { date: '2024-05-15' }, undefined, true],
    ['does not end it before the service', { date: '2024-05-12' }, undefined, false],
    ['does not end it after the decision', { date: '2024-05-16' }, undefined, false],
    ['may have ended it where its day was not read', { date: null }, undefined, 'unknown'],
    ['ends it for a hearing only where it says so', {}, 'told', false],
    ['ends it for a hearing where it says so', { 'waives-hearing': true }, 'told', true],
    [
      'may have ended it where it does not say what is waived',
      { 'waives-statement': null },
      undefined,
      'unknown',
    ],
    [
      'of a hearing alone does not end it',
      { 'waives-statement': null, 'waives-hearing': true },
      undefined,
      false,
    ],
  ])('%s', (_, fields, hearing, expected) => {
    expect(waived(fields, hearing)).toBe(expected);
  });

  it('may be a page that looks like one', () => {
    const papers: Paper[] = [{ type: 'other', candidate: 'waiver-statement' }];
    expect(kept({ decided: '2024-05-15', printed: '3 日', papers })).toBe('unknown');
    expect(kept({ decided: '2024-05-15', papers })).toBe('unknown');
  });
});
