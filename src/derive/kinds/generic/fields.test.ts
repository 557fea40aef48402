import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../test/fixtures/case-builder.ts';
import { factMade, valueMade } from '../../../../test/fixtures/derivation.ts';
import type { Fact } from '../../../model/fact.ts';
import { ABSENT_FACT, known, unknown } from '../../facts.ts';
import { field, firstKnown } from './fields.ts';

type Options = Parameters<typeof field.derive>[0]['options'];
const DECISION = 'penalty-decision';
const NOTICE = 'prior-notice';

const decision = (value: NonNullable<Paper['fields']>[string], rest: Partial<Paper> = {}): Paper => ({
  type: DECISION,
  fields: { value },
  ...rest,
});
const notice = (value: NonNullable<Paper['fields']>[string]): Paper => ({ type: NOTICE, fields: { value } });
const read = (
  papers: readonly Paper[],
  rest: Partial<Options> = {},
  facts: Record<string, Fact> = {},
): unknown =>
  valueMade(
    field,
    { documents: [DECISION, NOTICE], field: 'value', ...rest },
    {
      written: { papers },
      facts,
    },
  );

describe('a field of the case', () => {
  it.each<[string, Paper[], unknown]>([
    ['is that of the type named first', [notice('乙'), decision('甲')], '甲'],
    ['is that of the next type where the first has none', [notice('乙'), { type: DECISION }], '乙'],
    ['is that of the next type where the first is empty', [notice('乙'), decision('')], '乙'],
    ['is that of the next type where the first was not read', [notice('乙'), decision(null)], '乙'],
    ['is the first of two papers of a type', [decision('甲'), decision('乙')], '甲'],
    ['is the second where the first was not read', [decision(null), decision('乙')], '乙'],
    ['cannot be told where none was read', [decision(null)], 'unknown'],
    ['cannot be told where one was not read and the other is empty', [decision(''), notice(null)], 'unknown'],
    ['is absent where all are empty', [decision(''), notice('')], 'absent'],
    ['is absent without such a paper', [{ type: 'inquiry-record' }], 'absent'],
    ['cannot be told where such a paper may lie unseen', [{ type: 'other', candidate: DECISION }], 'unknown'],
    [
      'is that of a paper that serves as one, behind those that are one',
      [{ type: 'inquiry-record', alsoServesAs: [DECISION], fields: { value: '丙' } }, notice('乙')],
      '乙',
    ],
    [
      'is that of a paper that serves as one where there is no other',
      [{ type: 'inquiry-record', alsoServesAs: [DECISION], fields: { value: '丙' } }],
      '丙',
    ],
  ])('%s', (_, papers, expected) => {
    expect(read(papers)).toBe(expected);
  });

  it('that few cases have is absent where such a paper may lie unseen', () => {
    expect(read([{ type: 'other', candidate: DECISION }], { isOptional: true })).toBe('absent');
  });

  it('that its papers lack is absent with what that rests on', () => {
    const fact = factMade(
      field,
      { documents: [DECISION], field: 'value' },
      {
        written: { papers: [decision('')] },
      },
    );
    expect(fact).toMatchObject({ isAbsent: true, denial: { by: 'empty-place' } });
  });

  const DAYS = [decision('2024-05-02'), decision('2024-05-01'), decision('2024-05-03')];

  it.each([
    ['first', '2024-05-02'],
    ['last', '2024-05-03'],
    ['earliest', '2024-05-01'],
    ['latest', '2024-05-03'],
    [undefined, '2024-05-02'],
  ] as const)('is the %s of several', (pick, expected) => {
    expect(read(DAYS, pick === undefined ? {} : { pick })).toBe(expected);
  });

  it('is the sum of several, or all that any of them has', () => {
    expect(read([decision(100), decision(20)], { pick: 'sum' })).toBe(120);
    expect(read([decision(['b', 'a']), decision(['a', 'c'])], { pick: 'union' })).toEqual(['a', 'b', 'c']);
  });

  it('is taken of all types together where so declared', () => {
    expect(read([decision(100), notice(20)], { pick: 'sum' })).toBe(100);
    expect(read([decision(100), notice(20)], { pick: 'sum', mergesTypes: true })).toBe(120);
  });

  it.each<[string, Fact, unknown]>([
    ['is on that day', known('2024-05-03'), '2024-05-03'],
    ['is the last before that day', known('2024-05-02'), '2024-05-02'],
    ['is any where all are later', known('2024-04-30'), '2024-05-03'],
    ['is any where that day was not read', unknown('识别不清'), '2024-05-03'],
  ])('that may not be after a day %s', (_, limit, expected) => {
    expect(read(DAYS, { pick: 'latest', notAfter: 'limit' }, { limit })).toBe(expected);
  });

  it('is that of a paper of a title where so declared', () => {
    const papers = [decision('甲', { title: '处罚决定书' }), decision('乙', { title: '当场处罚决定书' })];
    expect(read(papers, { titled: '当场' })).toBe('乙');
    expect(read(papers, { titled: '注销' })).toBe('absent');
    expect(
      read([decision('乙', { title: '当场处罚决定书', alsoServesAs: [NOTICE] })], { titled: '当场' }),
    ).toBe('absent');
  });
});

describe('people', () => {
  const people = (...papers: Paper[]): unknown => read(papers, { pick: 'people' });
  const [sure, doubtful] = [{ name: '张伟' }, { name: '张韦', isDoubtful: true }] as const;

  it('are each told once', () => {
    expect(people(decision([sure, { name: '李娜' }]), decision([sure]))).toEqual([sure, { name: '李娜' }]);
  });

  it('are told with the number where one paper prints it', () => {
    const numbered = { name: '张伟', certificate: '1' };
    expect(people(decision([sure]), decision([numbered]))).toEqual([numbered]);
    expect(people(decision([numbered]), decision([sure]))).toEqual([numbered]);
  });

  it('that may be misread count only where fewer than two are sure', () => {
    expect(people(decision([sure, doubtful]))).toEqual([sure, doubtful]);
    expect(people(decision([sure, { name: '李娜' }, doubtful]))).toEqual([sure, { name: '李娜' }]);
  });
});

describe('the first of several facts', () => {
  const first = (...facts: Fact[]): unknown => {
    const names = facts.map((_, index) => `fact-${index}`);
    return valueMade(
      firstKnown,
      { facts: names },
      { facts: Object.fromEntries(facts.map((f, i) => [`fact-${i}`, f])) },
    );
  };

  it.each<[string, Fact[], unknown]>([
    ['is the first that has a value', [ABSENT_FACT, known('甲'), known('乙')], '甲'],
    ['is the one that has a value behind one that was not read', [unknown('识别不清'), known('乙')], '乙'],
    [
      'cannot be told where none has a value and one was not read',
      [ABSENT_FACT, unknown('识别不清')],
      'unknown',
    ],
    ['is absent where all are', [ABSENT_FACT, ABSENT_FACT], 'absent'],
    ['may be a no', [{ value: false, denial: { by: 'comparison' }, evidence: [] }, known(true)], false],
  ])('%s', (_, facts, expected) => {
    expect(first(...facts)).toBe(expected);
  });
});
