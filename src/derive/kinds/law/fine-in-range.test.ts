import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../test/fixtures/case-builder.ts';
import { valueMade, type Ground } from '../../../../test/fixtures/derivation.ts';
import { known } from '../../facts.ts';
import { fineInRange } from './fine-in-range.ts';

const WORK_SAFETY = '《中华人民共和国安全生产法》';
const cite = (law: string, article: number, parts = {}): object => ({
  law,
  article,
  text: '',
  clause: '',
  ...parts,
});

interface Fined {
  readonly yuan: number;
  readonly law?: string;
  readonly article: number;
  readonly parts?: object;
  readonly kind?: string;
  readonly day?: string;
  readonly fields?: Paper['fields'];
  readonly rest?: Partial<Paper>;
  readonly beside?: readonly Paper[];
}

function inRange({
  yuan,
  law = WORK_SAFETY,
  article,
  parts = {},
  kind = 'organisation',
  ...more
}: Fined): unknown {
  const { day = '2024-05-01', fields = {}, rest = {}, beside = [] } = more;
  const citation = [cite(law, article, parts)] as never;
  const decision: Paper = {
    type: 'penalty-decision',
    fields: { fine: yuan * 100, 'articles-applied': citation, 'law-citations': citation, ...fields },
    ...rest,
  };
  const facts = { 'party-kind': known(kind), 'decision-date': known(day) };
  const ground: Ground = { facts, written: { papers: [decision, ...beside] } };
  return valueMade(fineInRange, {}, ground);
}

describe('a fine', () => {
  it.each<readonly [string, Fined, unknown]>([
    ['is at the most that its article allows', { yuan: 200_000, article: 97 }, true],
    ['is above it', { yuan: 200_001, article: 97 }, false],
    ['is at the least', { yuan: 100_000, article: 98 }, true],
    ['is below it', { yuan: 99_999, article: 98 }, 'unknown'],
    ['is that of a person', { yuan: 50_001, article: 97, kind: 'person' }, false],
    [
      'is that of a trader, of whom the article says nothing',
      { yuan: 900_000, article: 97, kind: 'sole-trader' },
      'absent',
    ],
    ['was imposed before the text was in force', { yuan: 900_000, article: 97, day: '2021-08-31' }, 'absent'],
    ['is by an article of which nothing is known', { yuan: 900_000, article: 38 }, 'absent'],
    [
      'is by a paragraph of which nothing is known',
      { yuan: 900_000, article: 94, parts: { paragraph: 2 }, kind: 'person' },
      'absent',
    ],
    ['is by a paragraph', { yuan: 100_001, article: 94, parts: { paragraph: 1 }, kind: 'person' }, false],
    [
      'is by an item',
      { yuan: 200_001, law: '《固体废物污染环境防治法》', article: 102, parts: { item: 1 } },
      false,
    ],
    [
      'is by another item',
      { yuan: 200_001, law: '《固体废物污染环境防治法》', article: 102, parts: { item: 7 } },
      'absent',
    ],
  ])('%s', (_, fined, expected) => {
    expect(inRange(fined)).toBe(expected);
  });

  it.each<readonly [string, Omit<Fined, 'article'>, unknown]>([
    ['above the range, for each of several', { yuan: 900_000, fields: { 'fine-for-each': true } }, 'absent'],
    [
      'above the range, of several parties',
      { yuan: 900_000, fields: { 'names-several-parties': true } },
      'absent',
    ],
    [
      'above the range, beside another decision',
      { yuan: 900_000, beside: [{ type: 'penalty-decision' }] },
      'absent',
    ],
    [
      'above the range, by two articles',
      {
        yuan: 900_000,
        fields: { 'articles-applied': [cite(WORK_SAFETY, 97), cite(WORK_SAFETY, 99)] as never },
      },
      'absent',
    ],
    [
      'above the range, by one article and a law of procedure',
      {
        yuan: 900_000,
        fields: { 'articles-applied': [cite(WORK_SAFETY, 97), cite('《行政处罚法》', 28)] as never },
      },
      false,
    ],
    [
      'above the range, with a ground to go below',
      { yuan: 900_000, fields: { 'mitigation-named': true } },
      false,
    ],
    ['above the range, on a scan', { yuan: 900_000, rest: { page: { textOrigin: 'ocr' } } }, 'unknown'],
    ['within the range, on a scan', { yuan: 900, rest: { page: { textOrigin: 'ocr' } } }, true],
  ])('is %s', (_, fined, expected) => {
    expect(inRange({ ...fined, article: 97 })).toBe(expected);
  });

  it('is below the range with a ground to be', () => {
    expect(inRange({ yuan: 900, article: 98, fields: { 'mitigation-named': true } })).toBe('absent');
  });
});
