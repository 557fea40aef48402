import { describe, expect, it } from 'vitest';
import { documentFactOf, type Paper, plain } from '../../../../test/fixtures/case-builder.ts';
import type { FactItem } from '../../../model/fact.ts';
import type { LawCitation } from '../../../model/field.ts';

type Cited = Omit<LawCitation, 'text' | 'clause'>;

/** Key of each item ← whether the title is whole and the part is named. */
function verdicts(cited: readonly Cited[], rest: Partial<Paper> = {}, day = '2024-05-01'): unknown {
  const citations = cited.map((each) => ({ clause: '', text: `第${each.article}条`, ...each }));
  const fields = { date: day, 'law-citations': citations };
  const papers = [{ type: 'penalty-decision', fields, ...rest }];
  const fact = documentFactOf('citation-precision-items', { papers });
  if (fact.isAbsent) return 'absent';
  return Object.fromEntries(
    (fact.value as readonly FactItem[]).map(({ key, values }) => [
      key,
      [plain(values.isWholeTitle), plain(values.namesPart)],
    ]),
  );
}

const WHOLE = '《中华人民共和国安全生产法》';
const FOOD = '《中华人民共和国食品安全法》';

describe('the title of a law', () => {
  it.each<readonly [string, readonly Cited[], boolean]>([
    ['is whole', [{ law: WHOLE, article: 3 }], true],
    [
      'was whole once',
      [
        { law: WHOLE, article: 3 },
        { law: '《安全生产法》', article: 4 },
      ],
      true,
    ],
    ['is short', [{ law: '《安全生产法》', article: 3 }], false],
    ['has no brackets', [{ law: '中华人民共和国安全生产法', article: 3 }], false],
  ])('%s', (_, cited, isWhole) => {
    expect(verdicts(cited)).toMatchObject({ 中华人民共和国安全生产法: [isWhole, true] });
  });

  it('of a regulation has no country in it', () => {
    expect(verdicts([{ law: '《劳动保障监察条例》', article: 3 }])).toEqual({
      劳动保障监察条例: [true, true],
    });
  });
});

describe('an article of a law that nobody knows', () => {
  const home = '《养老机构管理办法》';
  const notice = (...cited: readonly Cited[]): Paper => ({
    type: 'prior-notice',
    title: '告知书',
    fields: { 'law-citations': cited.map((each) => ({ clause: '', text: `第${each.article}条`, ...each })) },
  });
  const said = (own: readonly Cited[], other: Paper): unknown => {
    const citations = own.map((each) => ({ clause: '', text: `第${each.article}条`, ...each }));
    const fields = { date: '2024-05-01', 'law-citations': citations };
    const papers = [{ type: 'penalty-decision', fields }, other];
    const fact = documentFactOf('citation-precision-items', { papers });
    return (fact.value as readonly FactItem[] | undefined)?.map(({ reason }) => reason);
  };

  it('is a question where another paper names a part of it', () => {
    expect(said([{ law: home, article: 46 }], notice({ law: home, article: 46, item: 1 }))).toEqual([
      '这里只写第46条，《告知书》写到第（1）项，请人工核对有没有漏写款、项',
    ]);
  });

  it.each<readonly [string, readonly Cited[], Paper]>([
    [
      'names its part itself',
      [{ law: home, article: 46, item: 1 }],
      notice({ law: home, article: 46, item: 1 }),
    ],
    ['is another one there', [{ law: home, article: 45 }], notice({ law: home, article: 46, item: 1 })],
    ['is named no more exactly there', [{ law: home, article: 46 }], notice({ law: home, article: 46 })],
    [
      'names its part somewhere',
      [
        { law: home, article: 46 },
        { law: home, article: 46, paragraph: 2 },
      ],
      notice({ law: home, article: 46, paragraph: 2 }),
    ],
  ])('is none where it %s', (_, own, other) => {
    expect(said(own, other)).toBeUndefined();
  });
});

describe('an article', () => {
  it.each<readonly [string, string, Partial<Cited>, boolean]>([
    ['of items is cited to the item', '安全生产法-97', { law: WHOLE, article: 97, item: 3 }, true],
    ['of items is cited without', '安全生产法-97', { law: WHOLE, article: 97 }, false],
    ['of paragraphs is cited without', '安全生产法-94', { law: WHOLE, article: 94 }, false],
    [
      'of paragraphs is cited to the paragraph',
      '安全生产法-94',
      { law: WHOLE, article: 94, paragraph: 1 },
      true,
    ],
    ['is cited to a paragraph of items', '食品安全法-124', { law: FOOD, article: 124, paragraph: 1 }, false],
    [
      'is cited to a paragraph without items',
      '食品安全法-124',
      { law: FOOD, article: 124, paragraph: 2 },
      true,
    ],
    ['is cited to the item alone', '食品安全法-124', { law: FOOD, article: 124, item: 5 }, true],
  ])('%s', (_, key, cited, namesPart) => {
    expect(verdicts([cited as Cited])).toMatchObject({ [key]: [true, namesPart] });
  });

  it('was cited to its part once', () => {
    const cited = [
      { law: WHOLE, article: 97 },
      { law: WHOLE, article: 97, item: 3 },
    ];
    expect(verdicts(cited)).toMatchObject({ '安全生产法-97': [true, true] });
  });

  it('is not judged where it is not known what it consists of, then or at all', () => {
    expect(verdicts([{ law: WHOLE, article: 38 }])).not.toHaveProperty('安全生产法-38');
    expect(verdicts([{ law: WHOLE, article: 97 }], {}, '2020-05-01')).not.toHaveProperty('安全生产法-97');
  });

  it('of a law of procedure is not looked at', () => {
    expect(verdicts([{ law: '《行政处罚法》', article: 72 }])).toBe('absent');
  });

  it('may be misread on a scan', () => {
    expect(verdicts([{ law: WHOLE, article: 97 }], { page: { textOrigin: 'ocr' } })).toBe('absent');
  });
});
