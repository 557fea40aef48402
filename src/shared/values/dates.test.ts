import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenNumber } from '../../../test/fixtures/chinese-writer.ts';
import { addDays, addMonths, chineseDate, datesIn, daysBetween, isoDay } from './dates.ts';

const days = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function parts(iso: string): [number, number, number] {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return [year, month, day];
}

function inHan(iso: string): string {
  const [year, month, day] = parts(iso);
  const digits = [...String(year)].map((d) => '〇一二三四五六七八九'[Number(d)]).join('');
  return `${digits}年${writtenNumber(month, 'everyday')}月${writtenNumber(day, 'everyday')}日`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

const SPELLINGS: readonly (readonly [string, (iso: string) => string])[] = [
  ['2023年5月10日', chineseDate],
  ['2023年05月10日', (iso) => `${parts(iso)[0]}年${two(parts(iso)[1])}月${two(parts(iso)[2])}日`],
  ['2023 年 5 月 10 日', (iso) => `${parts(iso)[0]} 年 ${parts(iso)[1]} 月 ${parts(iso)[2]} 日`],
  ['2023-05-10', (iso) => iso],
  ['2023-5-10', (iso) => parts(iso).join('-')],
  ['2023－05－10', (iso) => iso.replaceAll('-', '－')],
  ['2023.5.10', (iso) => parts(iso).join('.')],
  ['2023/05/10', (iso) => iso.replaceAll('-', '/')],
  ['二〇二三年五月十日', inHan],
  ['二零二三年五月十日', (iso) => inHan(iso).replaceAll('〇', '零')],
];

describe('datesIn', () => {
  it.each(SPELLINGS)('reads back any day that is written like %s', (_, write) => {
    fc.assert(fc.property(days, (iso) => datesIn(`于${write(iso)}送达`)[0]?.iso === iso));
  });

  it('says where a date stands and what it looks like', () => {
    const [date] = datesIn('我局于2023年5月10日立案');
    expect(date).toEqual({ iso: '2023-05-10', index: 3, text: '2023年5月10日' });
  });

  it('leaves out a figure that runs into the year', () => {
    expect(datesIn('王娟 22023年2月16日')).toEqual([{ iso: '2023-02-16', index: 4, text: '2023年2月16日' }]);
    expect(datesIn('392023年2月16日')).toEqual([]);
  });

  it('knows the year of which a scan lost the circle', () => {
    expect(datesIn('二二四年七月八日')[0]?.iso).toBe('2024-07-08');
    expect(datesIn('二四年七月八日')).toEqual([]);
  });

  it('gives dates in the order of the text', () => {
    const text = '2023.6.6检查，二〇二三年六月二十七日立案，2023-07-01告知';
    expect(datesIn(text).map((d) => d.iso)).toEqual(['2023-06-06', '2023-06-27', '2023-07-01']);
  });

  it.each([
    ['2025.2.1\n0', '2025-02-10'],
    ['2025-12-3\n0，', '2025-12-30'],
    ['2025.2.1\n2', '2025-02-01'],
    ['2025.2.1\n05', '2025-02-01'],
  ])('joins a day that the end of a line broke only where it must be one: %s', (text, iso) => {
    expect(datesIn(text)[0]?.iso).toBe(iso);
  });

  it.each(['2023年2月30日', '2023年13月1日', '2023-02-29', '二〇二三年二月三十日'])(
    'knows that there is no %s',
    (text) => {
      expect(datesIn(text)).toMatchObject([{ iso: undefined, text }]);
    },
  );

  it.each([
    ['a clock behind the day', '2023-05-1009:30', '2023-05-10'],
    ['a clock behind a blank', '2023-05-10 09:30', '2023-05-10'],
  ])('is not misled by %s', (_, text, iso) => {
    expect(datesIn(text).map((d) => d.iso)).toEqual([iso]);
  });

  it.each([
    ['a list number glued to the year', '120251111'],
    ['a version', '1.2023.5.10.2'],
    ['a telephone', '022-2023-5566'],
    ['a year alone', '2023年度'],
    ['a day that waits to be filled in', '2023年  月  日'],
  ])('finds no date in %s', (_, text) => {
    expect(datesIn(text)).toEqual([]);
  });
});

describe('isoDay', () => {
  it('gives no day for one that does not exist', () => {
    expect(isoDay(2023, 2, 29)).toBeUndefined();
    expect(isoDay(2024, 2, 29)).toBe('2024-02-29');
  });
});

describe('counting days', () => {
  it('comes back to the same day', () => {
    const counts = fc.integer({ min: -5000, max: 5000 });
    fc.assert(fc.property(days, counts, (iso, n) => addDays(addDays(iso, n), -n) === iso));
  });

  it('counts as many days as it added', () => {
    const counts = fc.integer({ min: -5000, max: 5000 });
    fc.assert(fc.property(days, counts, (iso, n) => daysBetween(iso, addDays(iso, n)) === n));
  });

  it('ends a period of months on the last day of a shorter month', () => {
    expect(addMonths('2023-08-31', 6)).toBe('2024-02-29');
    expect(addMonths('2023-11-15', 2)).toBe('2024-01-15');
  });
});
