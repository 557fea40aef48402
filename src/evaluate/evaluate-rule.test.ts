import { describe, expect, it } from 'vitest';
import type { Fact, FactItem, FactValue } from '../model/fact.ts';
import type { Expectation, Rule } from '../model/rule.ts';
import { evaluateRule } from './evaluate-rule.ts';

const place = (file: string): Fact['evidence'][number] => ({ file, pageNumber: 1, quote: '' });
const known = (value: FactValue, ...files: string[]): Fact =>
  value === false
    ? { value, denial: { by: 'comparison' }, evidence: files.map(place) }
    : { value, evidence: files.map(place) };
const UNKNOWN: Fact = {
  value: undefined,
  reason: '识别不清',
  reasonCode: 'unread-file',
  cause: 'a.pdf',
  evidence: [],
};
const ABSENT: Fact = { value: undefined, isAbsent: true, evidence: [] };

const wants = (fact: string, rest: Partial<Expectation> = {}): Expectation => ({
  id: fact,
  condition: { fact, operator: 'equal', value: true },
  messages: { failed: `没有${fact}`, passed: `有${fact}` },
  ...rest,
});
function rule(expectations: readonly Expectation[], rest: Partial<Rule> = {}): Rule {
  return {
    id: 'r',
    title: 'r',
    target: 'case',
    mode: 'automatic',
    stage: 'decision',
    basis: [],
    expectations,
    fix: '',
    background: '',
    ...rest,
  };
}
const A_AND_B = rule([wants('a'), wants('b')]);

describe('what several expectations come to', () => {
  it.each<[string, Record<string, Fact>, string, string]>([
    ['passes where all hold', { a: known(true), b: known(true) }, 'passed', '有a；有b'],
    ['fails where one fails', { a: known(true), b: known(false) }, 'failed', '没有b'],
    ['fails where one fails and another cannot be told', { a: UNKNOWN, b: known(false) }, 'failed', '没有b'],
    ['cannot be told where one cannot', { a: UNKNOWN, b: known(true) }, 'cantTell', '识别不清'],
    [
      'passes where one holds and the other has nothing to judge',
      { a: ABSENT, b: known(true) },
      'passed',
      '有b',
    ],
    ['has nothing to judge where none has', { a: ABSENT, b: ABSENT }, 'inapplicable', '没有可以核对的内容'],
  ])('%s', async (_, facts, outcome, message) => {
    expect(await evaluateRule(A_AND_B, facts)).toMatchObject({ outcome, message });
  });

  it('has nothing to judge without expectations', async () => {
    expect(await evaluateRule(rule([]), {})).toMatchObject({
      outcome: 'inapplicable',
      message: '没有可以核对的内容',
    });
  });

  it('says so where what passes has nothing to say', async () => {
    const silent = rule([wants('a', { messages: { failed: '没有' } })]);
    expect(await evaluateRule(silent, { a: known(true) })).toMatchObject({ message: '符合要求' });
  });

  it('says the same only once', async () => {
    const twice = rule([
      wants('a', { messages: { failed: '缺' } }),
      wants('b', { messages: { failed: '缺' } }),
    ]);
    expect(await evaluateRule(twice, { a: known(false), b: known(false) })).toMatchObject({ message: '缺' });
  });

  it.each([
    [6, '没有f0；没有f1；没有f2；没有f3；没有f4；没有f5'],
    [7, '没有f0；没有f1；没有f2；没有f3；没有f4；没有f5；等 7 处'],
  ])('says six things of %i', async (count, message) => {
    const names = Array.from({ length: count }, (_, index) => `f${index}`);
    const facts = Object.fromEntries(names.map((name) => [name, known(false)]));
    expect(await evaluateRule(rule(names.map((name) => wants(name))), facts)).toMatchObject({ message });
  });

  it('tells the outcome of each', async () => {
    const { expectations } = await evaluateRule(A_AND_B, { a: UNKNOWN, b: known(false) });
    expect(expectations).toEqual([
      { id: 'a', outcome: 'cantTell', message: '识别不清', reasonCode: 'unread-file', cause: 'a.pdf' },
      { id: 'b', outcome: 'failed', message: '没有b' },
    ]);
  });

  it('asks for the reason of the first that cannot be told', async () => {
    expect(await evaluateRule(A_AND_B, { a: UNKNOWN, b: { ...UNKNOWN, cause: 'b.pdf' } })).toMatchObject({
      reasonCode: 'unread-file',
      cause: 'a.pdf',
    });
  });
});

describe('an expectation that only advises', () => {
  const advised = rule([wants('a'), wants('b', { isAdvisory: true })]);

  it.each<[string, Fact, string]>([
    ['does not make the rule fail', known(false), 'passed'],
    ['does not leave the rule open', UNKNOWN, 'passed'],
  ])('%s', async (_, b, outcome) => {
    expect(await evaluateRule(advised, { a: known(true), b })).toMatchObject({ outcome });
  });

  it('is told as one', async () => {
    const { expectations } = await evaluateRule(advised, { a: known(true), b: known(false) });
    expect(expectations.map(({ isAdvisory }) => isAdvisory)).toEqual([undefined, true]);
  });

  it('makes a rule that advises as a whole fail', async () => {
    expect(
      await evaluateRule({ ...advised, isAdvisory: true }, { a: known(true), b: known(false) }),
    ).toMatchObject({
      outcome: 'failed',
    });
  });
});

describe('the evidence of a judgement', () => {
  it('is that of what made it so', async () => {
    const { evidence } = await evaluateRule(A_AND_B, { a: known(true, 'a.pdf'), b: known(false, 'b.pdf') });
    expect(evidence.map(({ file }) => file)).toEqual(['b.pdf']);
  });

  it('is told once, with that of further facts behind it', async () => {
    const facts = {
      a: known(true, 'a.pdf'),
      b: known(true, 'a.pdf', 'b.pdf'),
      c: known('x', 'b.pdf', 'c.pdf'),
    };
    const { evidence } = await evaluateRule({ ...A_AND_B, evidenceFacts: ['c', 'no-such'] }, facts);
    expect(evidence.map(({ file }) => file)).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
  });

  it('is told apart by page and words', async () => {
    const a: Fact = {
      value: true,
      evidence: [place('a.pdf'), { ...place('a.pdf'), pageNumber: 2 }, { ...place('a.pdf'), quote: 'x' }],
    };
    expect((await evaluateRule(rule([wants('a')]), { a })).evidence).toHaveLength(3);
  });

  it('is no more than twelve places', async () => {
    const files = Array.from({ length: 13 }, (_, index) => `${index}.pdf`);
    expect((await evaluateRule(rule([wants('a')]), { a: known(true, ...files) })).evidence).toHaveLength(12);
  });
});

describe('what a failure rests on', () => {
  it('is what was found to be lacking', async () => {
    const a: Fact = { value: false, denial: { by: 'empty-place', evidence: [] }, evidence: [] };
    expect(await evaluateRule(A_AND_B, { a, b: known(true) })).toMatchObject({
      grounds: [{ by: 'empty-place' }],
    });
  });

  it('is a comparison where two values differ', async () => {
    const differs = rule([{ ...wants('a'), condition: { fact: 'a', operator: 'equal', value: 1 } }]);
    expect(await evaluateRule(differs, { a: known(2) })).toMatchObject({ grounds: [{ by: 'comparison' }] });
  });

  it('is nothing that only advises', async () => {
    const a: Fact = { value: false, denial: { by: 'empty-place', evidence: [] }, evidence: [] };
    const advised = rule([wants('a', { isAdvisory: true }), wants('b')]);
    expect(await evaluateRule(advised, { a, b: known(false) })).toMatchObject({
      grounds: [{ by: 'comparison' }],
    });
  });

  it('is a question where nobody knows whether the stage is due', async () => {
    const facts = { a: known(false), b: known(true), 'stage-due-decision': UNKNOWN };
    expect(await evaluateRule(A_AND_B, facts)).toMatchObject({ outcome: 'cantTell', reasonCode: 'unread' });
    expect(await evaluateRule(A_AND_B, { ...facts, a: known(true) })).toMatchObject({ outcome: 'passed' });
  });
});

describe('an expectation on each item of a list', () => {
  const each = rule([
    {
      ...wants('list', { forEach: 'list' }),
      condition: { fact: 'item.isThere', operator: 'equal', value: true },
      messages: { failed: '{item.label}没有', cantTell: '{item.label}：{reason}' },
    },
  ]);
  const item = (
    key: string,
    isThere: FactItem['values'][string],
    rest: Partial<FactItem> = {},
  ): FactItem => ({
    key,
    label: `第${key}项`,
    values: { isThere },
    evidence: [place(`${key}.pdf`)],
    ...rest,
  });
  const no = { denied: { by: 'comparison' } } as const;

  it('is told with the label and the place of the item', async () => {
    const judged = await evaluateRule(each, { list: known([item('1', true), item('2', no)]) });
    expect(judged).toMatchObject({ outcome: 'failed', message: '第2项没有', evidence: [{ file: '2.pdf' }] });
    expect(judged.expectations.map(({ id }) => id)).toEqual(['list:1', 'list:2']);
  });

  it('asks with the reason of the item, else with a general one', async () => {
    const asked = item('1', undefined, { reason: '没有读清', reasonCode: 'unread-page', cause: 'p' });
    expect(await evaluateRule(each, { list: known([asked]) })).toMatchObject({
      message: '第1项：没有读清',
      reasonCode: 'unread-page',
      cause: 'p',
    });
    expect(await evaluateRule(each, { list: known([item('1', undefined)]) })).toMatchObject({
      message: '第1项：不能确认，请人工核查',
      reasonCode: 'unread',
    });
  });

  it('asks once where the list was not read', async () => {
    expect(await evaluateRule(each, { list: UNKNOWN })).toMatchObject({
      outcome: 'cantTell',
      message: '识别不清',
      expectations: [{ id: 'list' }],
    });
  });

  it.each<[string, string | undefined, string]>([
    ['failed', 'failed', 'inapplicable'],
    ['passed', 'passed', 'inapplicable'],
    ['could not tell', 'cantTell', 'failed'],
    ['was not asked', undefined, 'failed'],
  ])('leaves out a paper that another rule asks for where that %s', async (_, outcome, expected) => {
    const outcomes = new Map(outcome === undefined ? [] : [['asks', outcome]]) as Map<string, 'failed'>;
    const papers = [{ type: 'notice', rule: 'asks' }] as unknown as NonNullable<
      Parameters<typeof evaluateRule>[2]
    >['papers'];
    const list = known([item('1', no, { paperType: 'notice' })]);
    expect(await evaluateRule(each, { list }, { outcomes, papers })).toMatchObject({ outcome: expected });
  });
});
