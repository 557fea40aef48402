import { describe, expect, it } from 'vitest';
import { type Paper, plain } from '../../../../test/fixtures/case-builder.ts';
import { factMade } from '../../../../test/fixtures/derivation.ts';
import type { FactItem } from '../../../model/fact.ts';
import { scheduleConflicts } from './schedule.ts';

interface Session {
  readonly type?: string;
  readonly from: string;
  readonly to: string;
  readonly who?: readonly string[];
  readonly place?: string;
  readonly asked?: string;
  readonly isScanned?: boolean;
}
function session({
  type = 'inquiry-record',
  from,
  to,
  who = ['张伟'],
  place,
  asked,
  isScanned = false,
}: Session): Paper {
  return {
    type,
    fields: {
      'start-time': from,
      'end-time': to,
      officers: who.map((name) => ({ name })),
      ...(place === undefined ? {} : { place }),
      ...(asked === undefined ? {} : { asked }),
    },
    page: isScanned ? { textOrigin: 'ocr' } : {},
  };
}
function items(...sessions: Session[]): readonly FactItem[] | undefined {
  const fact = factMade(scheduleConflicts, {}, { written: { papers: sessions.map(session) } });
  return fact.value as readonly FactItem[] | undefined;
}
/** What is said of two sessions; 'apart' where they do not meet. */
function possible(a: Session, b: Session): unknown {
  const [item] = items(a, b) ?? [];
  return item?.key === 'none' ? 'apart' : plain(item?.values.isPossible);
}

const NINE = { from: '2024-05-06 09:00', to: '2024-05-06 10:00', asked: '甲' };
const HALF_PAST = { from: '2024-05-06 09:30', to: '2024-05-06 10:30', asked: '乙' };

describe('an officer at two inquiries', () => {
  it.each<[string, Session, Session, unknown]>([
    ['cannot be at both', NINE, HALF_PAST, false],
    ['can be at one after the other', NINE, { ...HALF_PAST, from: '2024-05-06 10:00' }, 'apart'],
    ['can be at one before the other', { ...HALF_PAST, from: '2024-05-06 10:00' }, NINE, 'apart'],
    ['is another officer', NINE, { ...HALF_PAST, who: ['李娜'] }, 'apart'],
    ['is one of two', NINE, { ...HALF_PAST, who: ['李娜', '张伟'] }, false],
    ['is at one that was filed twice', NINE, NINE, true],
    ['is at one that was written down twice', NINE, { ...NINE, to: '2024-05-06 10:05' }, true],
    ['cannot ask one person from two hours on', NINE, { ...HALF_PAST, asked: '甲' }, false],
    ['may be at one where nobody knows who was asked', { ...NINE, asked: '' }, HALF_PAST, undefined],
    ['may be at one where nobody knows who was asked next', NINE, { ...HALF_PAST, asked: '' }, undefined],
    ['may be misread on a scan', { ...NINE, isScanned: true }, HALF_PAST, undefined],
    ['may be misread on the other scan', NINE, { ...HALF_PAST, isScanned: true }, undefined],
    [
      'was there on another day',
      NINE,
      { ...HALF_PAST, from: '2024-05-07 09:30', to: '2024-05-07 10:30' },
      'apart',
    ],
  ])('%s', (_, a, b, expected) => {
    expect(possible(a, b)).toBe(expected);
  });
});

describe('an officer at an inspection and an inquiry', () => {
  const inspection = (place: string): Session => ({ ...NINE, type: 'inspection-record', place });
  const inquiry = (place: string): Session => ({ ...HALF_PAST, place });

  it.each<[string, string, string, unknown]>([
    ['is at one place', '静海县团泊镇某路1号', '静海县团泊镇某路1号', true],
    ['is at one place that is told at length', '静海县团泊镇某路1号', '静海县团泊镇某路1号二楼', true],
    [
      'is at one place whose first eight characters agree',
      '静海县团泊镇某路1号',
      '静海县团泊镇某路2号',
      true,
    ],
    [
      'is not surely at one place whose first seven agree',
      '静海县团泊镇某甲1号',
      '静海县团泊镇某路2号',
      undefined,
    ],
    ['cannot be on site and in the office', '静海县团泊镇某路1号', '县局询问室', false],
    ['may be in two rooms of the office', '县局执法所', '某某局询问室', undefined],
    ['may be anywhere where no place is told', '', '某路', undefined],
  ])('%s', (_, a, b, expected) => {
    expect(possible(inspection(a), inquiry(b))).toBe(expected);
  });
});

describe('a record', () => {
  it.each<[string, Session]>([
    ['without an hour of its beginning', { ...HALF_PAST, from: '2024-05-06' }],
    ['without an hour of its end', { ...HALF_PAST, to: '2024-05-06' }],
    ['that ends when it begins', { ...HALF_PAST, to: HALF_PAST.from }],
    ['that ends before it begins', { ...HALF_PAST, to: '2024-05-06 09:10' }],
  ])('%s meets no other', (_, other) => {
    expect(possible(NINE, other)).toBe('apart');
  });

  it('is none where no span is told', () => {
    expect(items()).toBe(undefined);
    expect(items({ ...NINE, from: '' })).toBe(undefined);
  });

  it('is held against each other one', () => {
    const third = { ...NINE, asked: '丙', from: '2024-05-06 09:40', to: '2024-05-06 09:50' };
    expect(items(NINE, HALF_PAST, third)?.map(({ key }) => key)).toEqual([
      'inquiry-record-1-inquiry-record-2',
      'inquiry-record-1-inquiry-record-3',
      'inquiry-record-2-inquiry-record-3',
    ]);
  });

  it('is told with whom it shares', () => {
    expect(items(NINE, HALF_PAST)?.[0]?.label).toContain('时间重叠，都有张伟');
  });
});
