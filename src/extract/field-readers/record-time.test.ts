import { describe, expect, it } from 'vitest';
import type { WrittenLine } from '../../../test/fixtures/page-builder.ts';
import { valueRead } from '../../../test/fixtures/field-request.ts';

const LABELS = ['检查时间', '时间'];

function edges(lines: readonly WrittenLine[], isScanned = false): unknown[] {
  return (['start', 'end'] as const).map((edge) =>
    valueRead('record-time', lines, { labels: LABELS, options: { edge }, isScanned }),
  );
}

describe('the time of a record', () => {
  it.each<readonly [string, readonly WrittenLine[], unknown, unknown]>([
    [
      'stands behind its label',
      ['检查时间：2024年1月3日11时30分至12时5分'],
      '2024-01-03 11:30',
      '2024-01-03 12:05',
    ],
    [
      'is spaced out on a form',
      ['检查时间：2024 年 1 月 3 日 9 时 30 分 至 10 时 05 分'],
      '2024-01-03 09:30',
      '2024-01-03 10:05',
    ],
    ['is sharp', ['时间：2024年1月3日9时整至10时整'], '2024-01-03 09:00', '2024-01-03 10:00'],
    ['is written with a colon', ['时间：2024-01-03 9:30-10:05'], '2024-01-03 09:30', '2024-01-03 10:05'],
    ['names the afternoon', ['时间：2024年1月3日下午3时30分至下午4时'], '2024-01-03 15:30', 'unreadable'],
    [
      'passes midnight',
      ['时间：2024年1月3日23时30分至2024年1月4日0时20分'],
      '2024-01-03 23:30',
      '2024-01-04 00:20',
    ],
    [
      'has a line for each end',
      ['开始时间：2024年1月3日9时30分', '地点：车间', '结束时间：2024年1月3日10时20分'],
      '2024-01-03 09:30',
      '2024-01-03 10:20',
    ],
    [
      'stands without a label',
      ['于2024年1月3日9时30分至10时20分进行检查'],
      '2024-01-03 09:30',
      '2024-01-03 10:20',
    ],
    [
      'lacks its end',
      ['检查时间：2024年1月3日9时30分', '问：14时20分你在吗？'],
      '2024-01-03 09:30',
      'notFound',
    ],
    ['is only a day', ['检查时间：2024年1月3日', '检查地点：车间'], 'notFound', 'notFound'],
    ['waits to be filled in', ['检查时间：2024年1月3日   时   分至   时   分'], 'lacking', 'lacking'],
  ])('%s', (_name, lines, start, end) => {
    expect(edges(lines)).toEqual([start, end]);
  });

  it('lacks its minutes where neither end has them, and is a question where one has', () => {
    expect(edges(['检查时间：2024年1月3日14时至15时'])).toEqual(['lacking', 'lacking']);
    expect(edges(['检查时间：2024年1月3日9时30分至10时'])[1]).toBe('unreadable');
    expect(edges(['检查时间：2024年1月3日14时至15时'], true)).toEqual(['unreadable', 'unreadable']);
  });

  it('lacks what a scan that was read throughout does not show', () => {
    const sure = { confidence: 0.99, doubtful: [] };
    expect(edges([{ text: '检查时间：2024年1月3日14时至15时', ...sure }], true)).toEqual([
      'lacking',
      'lacking',
    ]);
    expect(edges([{ text: '检查时间：2024年1月3日9时30分', ...sure }], true)[1]).toBe('notFound');
  });

  it('may have been misread on a scan', () => {
    expect(edges(['检查时间：2024年1月3日'], true)).toEqual(['unreadable', 'unreadable']);
  });
});

const SPAN = { labels: ['时间', '检查时间'] };
const STARTS = { ...SPAN, options: { edge: 'start' } } as const;
const ENDS = { ...SPAN, options: { edge: 'end' } } as const;

describe('the two ends of a record', () => {
  const ends = (...lines: string[]): unknown[] => [
    valueRead('record-time', ['询问笔录', ...lines], STARTS),
    valueRead('record-time', ['询问笔录', ...lines], ENDS),
  ];

  it.each<[string, string, unknown, unknown]>([
    ['figures', '时间：2024年5月6日9时30分至10时05分', '2024-05-06 09:30', '2024-05-06 10:05'],
    ['words', '时间：2024年5月6日九时三十分至十时五分', '2024-05-06 09:30', '2024-05-06 10:05'],
    ['a colon', '时间：2024年5月6日9:30-10:05', '2024-05-06 09:30', '2024-05-06 10:05'],
    [
      'halves of the day',
      '时间：2024年5月6日下午2时30分至下午3时05分',
      '2024-05-06 14:30',
      '2024-05-06 15:05',
    ],
    [
      'noon, which is twelve',
      '时间：2024年5月6日下午12时30分至下午1时05分',
      '2024-05-06 12:30',
      '2024-05-06 13:05',
    ],
    ['the morning', '时间：2024年5月6日上午9时30分至上午10时05分', '2024-05-06 09:30', '2024-05-06 10:05'],
    ['full and half hours', '时间：2024年5月6日9时整至10点半', '2024-05-06 09:00', '2024-05-06 10:30'],
    [
      'the day of the end',
      '时间：2024年5月6日23时30分至2024年5月7日0时30分',
      '2024-05-06 23:30',
      '2024-05-07 00:30',
    ],
    ['no day', '时间：9时30分至10时05分', '09:30', '10:05'],
  ])('are written in %s', (_, line, start, end) => {
    expect(ends(line)).toEqual([start, end]);
  });

  it('are not both there where only one is written', () => {
    expect(ends('时间：2024年5月6日9时30分')).toEqual(['2024-05-06 09:30', 'notFound']);
  });

  it('are no times that do not exist', () => {
    expect(ends('时间：2024年5月6日25时30分')[0]).toBe('notFound');
    expect(ends('时间：2024年5月6日9时60分')[0]).toBe('notFound');
  });

  it('have lines of their own', () => {
    expect(ends('开始时间：2024年5月6日9时30分', '结束时间：2024年5月6日10时05分')).toEqual([
      '2024-05-06 09:30',
      '2024-05-06 10:05',
    ]);
  });

  it('are found without a label', () => {
    expect(ends('本次询问自2024年5月6日9时30分至10时05分进行')).toEqual([
      '2024-05-06 09:30',
      '2024-05-06 10:05',
    ]);
  });
});
