import { describe, expect, it } from 'vitest';
import { documentFactOf, type Paper, plain } from '../../../../test/fixtures/case-builder.ts';
import type { FactItem } from '../../../model/fact.ts';
import type { LawCitation } from '../../../model/field.ts';

interface Cited {
  readonly law: string;
  readonly article: number;
  readonly clause?: string;
}

function items(
  day: string,
  cited: readonly Cited[],
  rest: Partial<Paper> = {},
): readonly FactItem[] | string {
  const citations: LawCitation[] = cited.map((each) => ({
    clause: '',
    text: `第${each.article}条`,
    ...each,
  }));
  const fields = { date: day, 'law-citations': citations };
  const fact = documentFactOf('cited-law-items', { papers: [{ type: 'penalty-decision', fields, ...rest }] });
  return fact.isAbsent ? 'absent' : (fact.value as readonly FactItem[]);
}

function verdict(day: string, cited: Cited, rest: Partial<Paper> = {}): unknown {
  const found = items(day, [cited], rest);
  if (typeof found === 'string') return found;
  const [item] = found;
  return ['isInForce', 'exists', 'isForThis'].map((name) => plain(item?.values[name]));
}

const PENALTY_LAW = '《中华人民共和国行政处罚法》';
const RIGHT = [true, true, true];

describe('an article that a paper cites', () => {
  it.each<readonly [string, string, Cited, unknown]>([
    ['is there to the last one', '2024-05-01', { law: PENALTY_LAW, article: 86 }, RIGHT],
    [
      'is not there beyond the last one',
      '2024-05-01',
      { law: PENALTY_LAW, article: 87 },
      [true, false, true],
    ],
    [
      'was not there before the law had so many',
      '2021-07-14',
      { law: PENALTY_LAW, article: 65 },
      [true, false, true],
    ],
    [
      'may be of a text that an earlier act fell under',
      '2020-01-05',
      { law: '《土地管理法》', article: 86 },
      RIGHT,
    ],
    [
      'is there where the new text has more',
      '2026-01-05',
      { law: '《治安管理处罚法》', article: 144 },
      RIGHT,
    ],
    [
      'is not there where no text had as many',
      '2025-12-31',
      { law: '《治安管理处罚法》', article: 120 },
      [true, false, true],
    ],
    [
      'is not judged where the number of articles is not known',
      '2026-05-01',
      { law: '《食品安全法》', article: 170 },
      RIGHT,
    ],
    [
      'is not judged where the law is not known on the day',
      '2027-01-05',
      { law: '《大气污染防治法》', article: 170 },
      RIGHT,
    ],
    [
      'is not judged where the law is not known',
      '2024-05-01',
      { law: '《某市条例》', article: 999 },
      'absent',
    ],
    [
      'is not judged where the paper names the text',
      '2024-05-01',
      { law: `${PENALTY_LAW}（2017年修正）`, article: 99 },
      'absent',
    ],
  ])('%s', (_, day, cited, expected) => {
    expect(verdict(day, cited)).toEqual(expected);
  });

  it.each<readonly [string, string, string, unknown]>([
    ['of procedure', '2024-05-01', '《环境行政处罚办法》', [false, true, true]],
    ['of procedure, half a year ago', '2023-12-01', '《环境行政处罚办法》', [undefined, true, true]],
    ['of procedure, the day before', '2023-06-30', '《环境行政处罚办法》', RIGHT],
    ['of substance', '2024-05-01', '《环境噪声污染防治法》', [undefined, true, true]],
    ['of substance, long ago', '2029-05-01', '《环境噪声污染防治法》', [false, true, true]],
  ])('is of a law that was repealed: %s', (_, day, law, expected) => {
    expect(verdict(day, { law, article: 3 })).toEqual(expected);
  });

  it.each<readonly [string, string, number, string, unknown]>([
    ['that another one now says', '2024-05-01', 42, '根据的规定，你有权要求听证', false],
    ['that it says now', '2024-05-01', 42, '的规定，由两名执法人员出席听证', true],
    ['that nobody can tell', '2024-05-01', 42, '的规定办理', true],
    ['at the time of the old text', '2021-07-14', 42, '的规定，你有权要求听证', true],
    ['just after the old text', '2021-10-14', 42, '的规定，你有权要求听证', undefined],
    ['of which the paper tells as of its time', '2024-05-01', 42, '2021年3月2日依据的规定告知听证', true],
  ])('is cited for something %s', (_, day, article, clause, expected) => {
    const [, , isForThis] = verdict(day, { law: PENALTY_LAW, article, clause }) as unknown[];
    expect(isForThis).toBe(expected);
  });

  it('stands beside the one that now says it', () => {
    const clause = '的规定，你有权要求听证';
    const found = items('2024-05-01', [
      { law: PENALTY_LAW, article: 42, clause },
      { law: PENALTY_LAW, article: 63, clause },
    ]) as readonly FactItem[];
    expect(found.map(({ values }) => plain(values.isForThis))).toEqual([true, true]);
  });

  it('may be misread on a scan', () => {
    const cited = { law: PENALTY_LAW, article: 92 };
    const scan = { page: { textOrigin: 'ocr' as const } };
    expect(verdict('2024-05-01', cited, scan)).toBe('absent');
    expect(verdict('2024-05-01', cited, { ...scan, isReadSurely: true })).toEqual([true, false, true]);
  });
});
