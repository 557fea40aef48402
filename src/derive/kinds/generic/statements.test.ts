import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../test/fixtures/case-builder.ts';
import { factMade, valueMade } from '../../../../test/fixtures/derivation.ts';
import { latestStatement } from './latest.ts';
import { blankPlace, inEach, statement } from './statements.ts';

const OPTIONS = { documents: ['penalty-decision', 'prior-notice'], field: 'said' };
const NONE: Paper = { type: 'penalty-decision' };
const saying = (said: true | null | '', rest: Partial<Paper> = {}): Paper => ({
  type: 'penalty-decision',
  fields: { said },
  ...rest,
});
const HIDDEN: Paper = { type: 'other', candidate: 'penalty-decision' };
const on = (...papers: Paper[]) => ({ written: { papers } });

describe('what one of the papers says', () => {
  it.each<[string, Paper[], object, unknown]>([
    ['is said by one of two', [NONE, saying(true)], {}, true],
    ['is said by one of two, not by each', [NONE, saying(true)], { ofEach: true }, false],
    ['is said by each', [saying(true), saying(true)], { ofEach: true }, true],
    ['is said by none', [NONE, NONE], {}, false],
    ['is a question where it was not read', [saying(null)], {}, 'unknown'],
    ['is not said where few papers say it and it was not read', [saying(null)], { isOptional: true }, false],
    ['has no paper', [], {}, 'absent'],
    ['may lie in a paper unseen', [HIDDEN], {}, 'unknown'],
    ['is not sought unseen where few cases have it', [HIDDEN], { isOptional: true }, 'absent'],
    ['is said by a paper of the other type', [saying(true, { type: 'prior-notice' })], {}, true],
  ])('%s', (_, papers, rest, expected) => {
    expect(valueMade(statement, { ...OPTIONS, ...rest }, on(...papers))).toBe(expected);
  });

  it('is shown where it is said, or on the papers that do not say it', () => {
    expect(factMade(statement, OPTIONS, on(NONE, saying(true))).evidence).toMatchObject([{ file: '2.pdf' }]);
    expect(factMade(statement, OPTIONS, on(NONE, NONE)).evidence).toMatchObject([
      { file: '1.pdf' },
      { file: '2.pdf' },
    ]);
  });
});

describe('what each paper of the first type has', () => {
  it.each<[string, Paper[], unknown]>([
    ['is had by each', [saying(true), saying(true)], true],
    ['is lacking in one', [saying(true), saying('')], false],
    ['was not found in one', [saying(true), NONE], false],
    ['was not read in one', [saying(true), saying(null)], 'unknown'],
    ['is lacking in one, though another was not read', [saying(null), saying('')], false],
    ['is asked of the first type alone', [saying(true), { type: 'prior-notice' }], true],
    [
      'is asked of the next type where there is none of the first',
      [saying('', { type: 'prior-notice' })],
      false,
    ],
    ['has no paper', [], 'absent'],
    ['may lie in a paper unseen', [HIDDEN], 'unknown'],
  ])('%s', (_, papers, expected) => {
    expect(valueMade(inEach, OPTIONS, on(...papers))).toBe(expected);
  });

  it('is proven to be lacking where one place is empty', () => {
    const fact = factMade(inEach, OPTIONS, on(NONE, saying('')));
    expect(fact).toMatchObject({ denial: { by: 'empty-place' }, evidence: [{ file: '2.pdf' }] });
  });
});

describe('a place that is left empty', () => {
  it.each<[string, Paper[], boolean]>([
    ['is empty in the only paper', [saying('')], true],
    ['is filled in in another one', [saying(''), saying(true)], false],
    ['is not there', [NONE], false],
    ['was not read', [saying(null)], false],
    ['is empty in one and not there in the other', [NONE, saying('')], true],
    ['has no paper', [], false],
  ])('%s', (_, papers, expected) => {
    expect(valueMade(blankPlace, OPTIONS, on(...papers))).toBe(expected);
  });
});

describe('what the last paper says', () => {
  const dated = (date: string | undefined, said?: true | null): Paper => ({
    type: 'penalty-decision',
    fields: { ...(date === undefined ? {} : { date }), ...(said === undefined ? {} : { said }) },
  });

  it.each<[string, Paper[], object, unknown]>([
    ['is what the later of two says', [dated('2024-05-01', true), dated('2024-05-02')], {}, false],
    [
      'is what the later of two says, whatever their order',
      [dated('2024-05-02', true), dated('2024-05-01')],
      {},
      true,
    ],
    ['is what the first of two of one day says', [dated('2024-05-02', true), dated('2024-05-02')], {}, true],
    ['is what the one with a day says', [dated(undefined), dated('2024-05-01', true)], {}, true],
    ['was not read', [dated('2024-05-01', null)], {}, 'unknown'],
    [
      'is taken as not said where it was not read',
      [dated('2024-05-01', null)],
      { isFalseUnlessRead: true },
      false,
    ],
    ['has no paper', [], {}, 'absent'],
    ['may lie in a paper unseen', [HIDDEN], {}, 'unknown'],
  ])('%s', (_, papers, rest, expected) => {
    expect(valueMade(latestStatement, { ...OPTIONS, ...rest }, on(...papers))).toBe(expected);
  });
});
