import { describe, expect, it } from 'vitest';
import type { Denial } from '../../model/absence.ts';
import type { Fact } from '../../model/fact.ts';
import type { Condition, ConditionLeaf } from '../../model/rule.ts';
import { footingOf } from './footing.ts';
import { conditionTruth } from './kleene.ts';

const denied = (denial: Denial): Fact => ({ value: false, denial, evidence: [] });

const FACTS: Readonly<Record<string, Fact>> = {
  yes: { value: true, evidence: [] },
  empty: denied({ by: 'empty-place', evidence: [] }),
  guessed: denied({ why: 'unknown-form', of: 'penalty-decision/date' }),
  misread: {
    value: false,
    denial: { by: 'comparison' },
    doubt: { code: 'misread', reason: '' },
    evidence: [],
  },
  lacking: { value: undefined, isAbsent: true, denial: { by: 'no-trace', words: [] }, evidence: [] },
  unseen: { value: undefined, isAbsent: true, denial: { why: 'no-place' }, evidence: [] },
};

const is = (fact: string): Condition => ({ fact, operator: 'equal', value: true });
const isThere = (fact: string): Condition => ({ fact, operator: 'isPresent', value: true });

function footing(condition: Condition) {
  const lookup = (name: string): Fact | undefined => FACTS[name];
  return footingOf(condition, { lookup, leaf: (leaf: ConditionLeaf) => conditionTruth(leaf, lookup) });
}

describe('a condition that does not hold', () => {
  it.each([
    ['a proof of absence', is('empty'), undefined],
    ['what was only not found', is('guessed'), 'unknown-form'],
    ['a value that may be misread', is('misread'), 'misread'],
    ['a value that is lacking', isThere('lacking'), undefined],
    ['a value that nobody saw', isThere('unseen'), 'no-place'],
    ['one proof beside a guess, where one is enough', { all: [is('guessed'), is('empty')] }, undefined],
    ['a guess, where every part must fail', { any: [is('guessed'), is('empty')] }, 'unknown-form'],
    ['proofs alone, where every part must fail', { any: [is('empty'), isThere('lacking')] }, undefined],
    ['the part that failed, not the one that held', { all: [is('yes'), is('guessed')] }, 'unknown-form'],
  ] as const)('rests on %s', (_, condition, code) => {
    expect(footing(condition).doubt?.code).toBe(code);
  });

  it('names the field that a person is to look for', () => {
    expect(footing(is('guessed')).doubt?.cause).toBe('penalty-decision/date');
  });
});

describe('a condition that holds by a no', () => {
  it('is no surer than that', () => {
    expect(footing({ not: is('guessed') }).doubt?.code).toBe('unknown-form');
    expect(footing({ not: is('empty') }).doubt).toBeUndefined();
  });
});
