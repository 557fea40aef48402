import { describe, expect, it } from 'vitest';
import type { Fact, FactValue } from '../model/fact.ts';
import type { Rule } from '../model/rule.ts';
import { exclusionOf, isDueUnclear } from './exclusion.ts';

const RULE: Rule = {
  id: 'r',
  title: 'r',
  target: 'case',
  mode: 'automatic',
  stage: 'decision',
  basis: [],
  expectations: [],
  fix: '',
  background: '',
};
const place = (quote: string): Fact['evidence'][number] => ({ file: 'a.pdf', pageNumber: 1, quote });
const known = (value: FactValue): Fact =>
  value === false ? { value, denial: { by: 'comparison' }, evidence: [] } : { value, evidence: [] };
const ABSENT: Fact = { value: undefined, isAbsent: true, evidence: [] };
const unread = (reason = '识别不清', quotes: readonly string[] = ['x']): Fact => ({
  value: undefined,
  reason,
  reasonCode: 'unread-file',
  cause: 'a.pdf',
  evidence: quotes.map(place),
});
type Facts = Readonly<Record<string, Fact>>;
const excluded = async (rule: Partial<Rule>, facts: Facts = {}): Promise<unknown> =>
  (await exclusionOf({ ...RULE, ...rule }, facts))?.outcome;

describe('a rule of a law', () => {
  const inForce = { anchorFact: 'day', inForce: { from: '2021-07-15', to: '2024-12-31' } };

  it.each<[string, Partial<Rule>, Fact | undefined, unknown]>([
    ['says nothing of the day before it came into force', inForce, known('2021-07-14'), 'inapplicable'],
    ['speaks from its first day on', inForce, known('2021-07-15'), undefined],
    ['speaks until its last day', inForce, known('2024-12-31'), undefined],
    ['says nothing of the day after', inForce, known('2025-01-01'), 'inapplicable'],
    ['speaks where the day is not known', inForce, unread(), undefined],
    ['speaks where there is no day', inForce, undefined, undefined],
    [
      'speaks ever since',
      { anchorFact: 'day', inForce: { from: '2021-07-15' } },
      known('2099-01-01'),
      undefined,
    ],
    [
      'spoke ever before',
      { anchorFact: 'day', inForce: { to: '2021-07-15' } },
      known('1990-01-01'),
      undefined,
    ],
    ['speaks always without such days', { anchorFact: 'day' }, known('1990-01-01'), undefined],
    ['speaks always without a day to go by', { inForce: inForce.inForce }, known('1990-01-01'), undefined],
  ])('%s', async (_, rule, day, expected) => {
    expect(await excluded(rule, day ? { day } : {})).toBe(expected);
  });
});

describe('a rule of a stage', () => {
  it.each<[string, Fact | undefined, unknown, boolean]>([
    ['that is due speaks', known(true), undefined, false],
    ['that is not due says nothing', known(false), 'inapplicable', false],
    ['of which that is not known speaks', unread(), undefined, true],
    ['that has no day speaks', ABSENT, undefined, false],
    ['that nothing is said of speaks', undefined, undefined, false],
  ])('%s', async (_, due, expected, isUnclear) => {
    const facts: Facts = due ? { 'stage-due-decision': due } : {};
    expect(await excluded({}, facts)).toBe(expected);
    expect(isDueUnclear(RULE, facts)).toBe(isUnclear);
  });

  it('says that it is not due', async () => {
    expect(await exclusionOf(RULE, { 'stage-due-decision': known(false) })).toMatchObject({
      reasonCode: 'not-due',
    });
  });

  it('is due by its own stage', async () => {
    expect(await excluded({}, { 'stage-due-closing': known(false) })).toBe(undefined);
  });
});

describe('a rule that applies to some cases', () => {
  const rule = {
    applicability: {
      condition: {
        all: [
          { fact: 'is-firm', operator: 'equal', value: true },
          { fact: 'is-big', operator: 'equal', value: true },
        ],
      },
      otherwise: '不是单位',
    },
  } as const;
  const YES = { 'is-firm': known(true), 'is-big': known(true) };

  it.each<[string, Facts, unknown]>([
    ['speaks where its condition holds', YES, undefined],
    ['says nothing where it does not', { ...YES, 'is-firm': known(false) }, 'inapplicable'],
    [
      'says nothing where what it asks for is absent',
      { 'is-firm': ABSENT, 'is-big': ABSENT },
      'inapplicable',
    ],
    ['is a question where that cannot be told', { ...YES, 'is-big': unread() }, 'cantTell'],
    [
      'says nothing where one part fails and the other cannot be told',
      { 'is-firm': known(false), 'is-big': unread() },
      'inapplicable',
    ],
  ])('%s', async (_, facts, expected) => {
    expect(await excluded(rule, facts)).toBe(expected);
  });

  it('says why it does not apply', async () => {
    expect(await exclusionOf({ ...RULE, ...rule }, { ...YES, 'is-firm': known(false) })).toMatchObject({
      message: '不是单位',
    });
  });

  it('of which few cases have the papers says nothing where some paper was merely not recognised', async () => {
    const unexplained: Fact = { ...unread(), reasonCode: 'unexplained-paper' } as Fact;
    const rare = { applicability: { ...rule.applicability, isRare: true as const } };
    const facts = { 'is-firm': unexplained, 'is-big': unexplained };
    expect(await excluded(rare, facts)).toBe('inapplicable');
    expect(await excluded(rare, { ...facts, 'is-firm': unread() })).toBe('cantTell');
    expect(await excluded(rule, facts)).toBe('cantTell');
  });

  it('asks with the reason of the first fact that cannot be told, and shows no more than twelve places', async () => {
    const facts = {
      'is-firm': unread(
        '甲没有读清',
        Array.from({ length: 10 }, (_, i) => `甲${i}`),
      ),
      'is-big': unread(
        '乙没有读清',
        Array.from({ length: 10 }, (_, i) => `乙${i}`),
      ),
    };
    const question = await exclusionOf({ ...RULE, ...rule }, facts);
    expect(question).toMatchObject({ message: '甲没有读清', reasonCode: 'unread-file', cause: 'a.pdf' });
    expect(question?.evidence).toHaveLength(12);
    expect(question?.evidence[0]).toMatchObject({ quote: '甲0' });
  });

  it('is not in force before it is not due, and not due before it does not apply', async () => {
    const facts = { day: known('2020-01-01'), 'stage-due-decision': known(false), 'is-firm': known(false) };
    const whole = { ...RULE, ...rule, anchorFact: 'day', inForce: { from: '2021-07-15' } };
    expect((await exclusionOf(whole, facts))?.message).toContain('尚未施行');
    expect((await exclusionOf({ ...RULE, ...rule }, facts))?.message).toContain('未到环节');
  });
});
