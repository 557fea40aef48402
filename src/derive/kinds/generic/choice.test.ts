import { describe, expect, it } from 'vitest';
import { factMade, valueMade } from '../../../../test/fixtures/derivation.ts';
import type { Fact } from '../../../model/fact.ts';
import type { Condition } from '../../../model/rule.ts';
import { ABSENT_FACT, compared, known, notFound, unknown } from '../../facts.ts';
import { choice, truth } from './choice.ts';

const IS_BIG: Condition = { fact: 'fine', operator: 'greaterThan', value: 100 };
const SMALL = known(100);
const BIG = known(101, [{ file: 'a.pdf', pageNumber: 1, quote: '101' }]);
const UNREAD = unknown('识别不清', [], 'unread', 'a.pdf#1');
const DOUBTFUL: Fact = { ...SMALL, doubt: { code: 'misread', reason: '请核对' } };

describe('a choice', () => {
  const chosen = (
    branches: Parameters<typeof choice.derive>[0]['options']['branches'],
    facts: Record<string, Fact>,
  ): unknown => valueMade(choice, { branches }, { facts });
  const ELSE = { value: 'small' };

  it.each<[string, Record<string, Fact>, unknown]>([
    ['is the first branch whose condition holds', { fine: BIG }, 'big'],
    ['is the branch without a condition where none holds', { fine: SMALL }, 'small'],
    ['passes over a condition on what is absent', {}, 'small'],
    ['cannot be told where a condition cannot', { fine: UNREAD }, 'unknown'],
  ])('%s', (_, facts, expected) => {
    expect(chosen([{ when: IS_BIG, value: 'big' }, ELSE], facts)).toBe(expected);
  });

  it('is absent where no condition holds', () => {
    expect(chosen([{ when: IS_BIG, value: 'big' }], { fine: SMALL })).toBe('absent');
  });

  it('may take the value of a fact, of none, or leave it to a person', () => {
    expect(chosen([{ fact: 'other' }], { other: known('甲') })).toBe('甲');
    expect(chosen([{ absent: true }], {})).toBe('absent');
    expect(chosen([{}], {})).toBe('absent');
    const asked = factMade(choice, { branches: [{ undecided: '请人工判断' }] });
    expect(asked).toMatchObject({ value: undefined, reason: '请人工判断', reasonCode: 'for-a-person' });
  });

  it('rests on what it passed over, unless few cases are of it', () => {
    const told: Condition = { fact: 'told', operator: 'equal', value: true };
    const facts = { told: notFound('unknown-form'), paper: compared(false) };
    const after = (isRare: boolean): Fact =>
      factMade(
        choice,
        { branches: [{ when: told, value: true, ...(isRare ? { isRare } : {}) }, { fact: 'paper' }] },
        { facts },
      );
    expect(after(false).doubt).toMatchObject({ code: 'unknown-form' });
    expect(after(true).doubt).toBeUndefined();
  });

  it('shows what its condition rests on', () => {
    const fact = factMade(choice, { branches: [{ when: IS_BIG, value: 'big' }] }, { facts: { fine: BIG } });
    expect(fact.evidence).toMatchObject([{ file: 'a.pdf' }]);
  });

  it('says why it cannot be told', () => {
    const fact = factMade(
      choice,
      { branches: [{ when: IS_BIG, value: 'big' }] },
      { facts: { fine: UNREAD } },
    );
    expect(fact).toMatchObject({ reason: '识别不清', reasonCode: 'unread', cause: 'a.pdf#1' });
  });

  it('is as doubtful as what was passed over', () => {
    const branches = [{ when: IS_BIG, value: 'big' }, ELSE];
    expect(factMade(choice, { branches }, { facts: { fine: DOUBTFUL } }).doubt).toMatchObject({
      code: 'misread',
    });
    expect(factMade(choice, { branches }, { facts: { fine: SMALL } }).doubt).toBe(undefined);
  });
});

describe('a condition as a fact', () => {
  const told = (facts: Record<string, Fact>, absentAs?: boolean): unknown =>
    valueMade(truth, { condition: IS_BIG, ...(absentAs === undefined ? {} : { absentAs }) }, { facts });

  it.each<[string, Record<string, Fact>, boolean | undefined, unknown]>([
    ['holds', { fine: BIG }, undefined, true],
    ['does not hold', { fine: SMALL }, undefined, false],
    ['cannot be told', { fine: UNREAD }, undefined, 'unknown'],
    ['is absent', {}, undefined, 'absent'],
    ['is taken as true where it is absent', {}, true, true],
    ['is taken as false where it is absent', {}, false, false],
    ['holds whatever it is taken as', { fine: BIG }, false, true],
  ])('%s', (_, facts, absentAs, expected) => {
    expect(told(facts, absentAs)).toBe(expected);
  });

  it('is as doubtful as what it rests on', () => {
    expect(factMade(truth, { condition: IS_BIG }, { facts: { fine: DOUBTFUL } }).doubt).toMatchObject({
      code: 'misread',
    });
  });

  it('that does not hold rests on what was not found', () => {
    const condition: Condition = { fact: 'said', operator: 'equal', value: true };
    expect(factMade(truth, { condition }, { facts: { said: notFound('doubtful') } })).toMatchObject({
      value: false,
      doubt: { code: 'doubtful' },
    });
    expect(factMade(truth, { condition }, { facts: { said: compared(false) } })).toMatchObject({
      value: false,
      denial: { by: 'comparison' },
    });
  });

  it('is absent like the fact it asks for', () => {
    expect(told({ fine: ABSENT_FACT })).toBe('absent');
  });
});
