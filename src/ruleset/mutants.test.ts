import { describe, expect, it } from 'vitest';
import type { Condition, Rule } from '../model/rule.ts';
import { mutantsOf } from './mutants.ts';

const leaf = (fact: string, operator = 'equal') => ({ fact, operator, value: true });

function rule(condition: Condition, more: Partial<Rule> = {}): Rule {
  return {
    id: 'r',
    title: '',
    target: 'case',
    mode: 'automatic',
    stage: 'decision',
    basis: [],
    expectations: [{ id: 'e', condition, messages: { failed: '' } }],
    fix: '',
    background: '',
    ...more,
  };
}

function faultsOf(given: Rule): string[] {
  return [...mutantsOf(given)].map(({ fault: { kind, place, what } }) => `${place}: ${kind} ${what}`);
}

describe('the deliberate faults of a rule', () => {
  it('turn a comparison round', () => {
    expect(faultsOf(rule(leaf('a')))).toEqual(['e: flipped a equal']);
    expect([...mutantsOf(rule(leaf('a')))][0]?.rule.expectations[0]?.condition).toEqual({ not: leaf('a') });
  });

  it('move a limit by one step', () => {
    expect(faultsOf(rule(leaf('a', 'lessThan')))).toEqual(['e: flipped a lessThan', 'e: bound a lessThan']);
  });

  it('drop each of several conditions, however deep, but not the only one', () => {
    const deep = { all: [leaf('a'), { not: { any: [leaf('b'), leaf('c')] } }] };
    expect(faultsOf(rule(deep)).filter((each) => each.includes('dropped'))).toEqual([
      'e: dropped a equal',
      'e: dropped b equal',
      'e: dropped c equal',
      'e: dropped !(b equal | c equal)',
    ]);
    expect(faultsOf(rule({ all: [leaf('a')] }))).toEqual(['e: flipped a equal']);
  });

  it('drop what makes the rule apply, and one of several expectations', () => {
    const two = rule(leaf('a'), {
      applicability: { condition: leaf('b'), otherwise: '' },
      expectations: ['e', 'f'].map((id) => ({ id, condition: leaf(id), messages: { failed: '' } })),
    });
    expect(faultsOf(two)).toEqual([
      'applicability: flipped b equal',
      'applicability: dropped applicability',
      'e: flipped e equal',
      'e: dropped e',
      'f: flipped f equal',
      'f: dropped f',
    ]);
  });

  it('leave the rule itself as it was', () => {
    const given = rule({ all: [leaf('a'), leaf('b')] });
    const before = structuredClone(given);
    for (const mutant of mutantsOf(given)) expect(mutant.rule).not.toEqual(given);
    expect(given).toEqual(before);
  });
});
