import { describe, expect, it } from 'vitest';
import type { Fact, FactItem } from '../model/fact.ts';
import type { Rule } from '../model/rule.ts';
import { inOrder } from './order.ts';

function rule(id: string, rest: Partial<Rule> = {}): Rule {
  return {
    id,
    title: id,
    target: 'case',
    mode: 'automatic',
    stage: 'decision',
    basis: [],
    expectations: [],
    fix: '',
    background: '',
    ...rest,
  };
}
const listing = (id: string, forEach: string): Rule =>
  rule(id, {
    expectations: [
      {
        id: 'e',
        forEach,
        condition: { fact: 'item.isThere', operator: 'equal', value: true },
        messages: { failed: '' },
      },
    ],
  });
const items = (...types: readonly (string | undefined)[]): Fact => ({
  value: types.map((paperType, index): FactItem => ({
    key: `${index}`,
    label: '',
    values: {},
    evidence: [],
    ...(paperType === undefined ? {} : { paperType }),
  })),
  evidence: [],
});
const PAPERS = [{ type: 'notice', rule: 'notice-there' }] as const;

function ordered(rules: readonly Rule[], facts: Readonly<Record<string, Fact>> = {}): string[] {
  const table = { caseId: '', facts, documentFacts: {} };
  return inOrder(rules, table, PAPERS as unknown as Parameters<typeof inOrder>[2]).map(({ id }) => id);
}

describe('the order of rules', () => {
  it.each<[string, Rule[], string[]]>([
    ['is the given one', [rule('b'), rule('a')], ['b', 'a']],
    ['sets a rule behind the one that it yields to', [rule('a', { yieldsTo: ['b'] }), rule('b')], ['b', 'a']],
    [
      'sets it behind all that these yield to',
      [rule('a', { yieldsTo: ['b'] }), rule('b', { yieldsTo: ['c'] }), rule('c')],
      ['c', 'b', 'a'],
    ],
    ['leaves out what is not asked of the case', [rule('a', { yieldsTo: ['x'] })], ['a']],
    [
      'ends where two yield to each other',
      [rule('a', { yieldsTo: ['b'] }), rule('b', { yieldsTo: ['a'] })],
      ['b', 'a'],
    ],
    [
      'names each rule once',
      [rule('a', { yieldsTo: ['c'] }), rule('b', { yieldsTo: ['c'] }), rule('c')],
      ['c', 'a', 'b'],
    ],
  ])('%s', (_, rules, expected) => {
    expect(ordered(rules)).toEqual(expected);
  });

  it('sets a rule on a list behind the one that asks for the paper of an item', () => {
    const rules = [listing('listed', 'papers'), rule('notice-there')];
    expect(ordered(rules, { papers: items('other', 'notice') })).toEqual(['notice-there', 'listed']);
    expect(ordered(rules, { papers: items('other', undefined) })).toEqual(['listed', 'notice-there']);
    expect(ordered(rules)).toEqual(['listed', 'notice-there']);
  });
});
