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
