import { describe, expect, it } from 'vitest';
import type { Fact } from '../../model/fact.ts';
import type { Condition, ConditionLeaf } from '../../model/rule.ts';
import { conditionTruth, factsOfLeaf, foldCondition, leavesOf, type Truth } from './kleene.ts';

const TRUTHS: readonly Truth[] = [true, false, 'unknown', 'absent'];

function leafFor(truth: Truth): ConditionLeaf {
  return { fact: String(truth), operator: 'equal' };
}

function truthOf(leaf: ConditionLeaf): Truth {
  return TRUTHS.find((t) => String(t) === leaf.fact) ?? 'unknown';
}

function folded(condition: Condition): Truth {
  return foldCondition(condition, truthOf);
}

/** Each pair of truths with what `all` and `any` make of it. */
const TABLE: readonly (readonly [Truth, Truth, Truth, Truth])[] = [
  [true, true, true, true],
  [true, false, false, true],
  [true, 'unknown', 'unknown', true],
  [true, 'absent', 'absent', true],
  [false, false, false, false],
  [false, 'unknown', false, 'unknown'],
  [false, 'absent', false, 'absent'],
  ['unknown', 'unknown', 'unknown', 'unknown'],
  ['unknown', 'absent', 'unknown', 'unknown'],
  ['absent', 'absent', 'absent', 'absent'],
];

describe('foldCondition', () => {
  it.each(TABLE)('%s with %s: all is %s, any is %s', (a, b, all, any) => {
    for (const pair of [
      [leafFor(a), leafFor(b)],
      [leafFor(b), leafFor(a)],
    ]) {
      expect(folded({ all: pair })).toBe(all);
      expect(folded({ any: pair })).toBe(any);
    }
  });

  it.each([
    [true, false],
    [false, true],
    ['unknown', 'unknown'],
    ['absent', 'absent'],
  ] as const)('turns %s into %s by not', (truth, opposite) => {
    expect(folded({ not: leafFor(truth) })).toBe(opposite);
  });

  it('lets a decided part decide whatever else is nested', () => {
    const nested: Condition = {
      any: [{ all: [leafFor('unknown'), leafFor(true)] }, { not: leafFor(false) }],
    };
    expect(folded(nested)).toBe(true);
  });
});

const KNOWN: Readonly<Record<string, Fact>> = {
  paid: { value: 100, evidence: [] },
  due: { value: 100, evidence: [] },
  more: { value: 200, evidence: [] },
  misread: { value: undefined, reason: '识别不清', reasonCode: 'unread', evidence: [] },
  lacking: { value: undefined, isAbsent: true, evidence: [] },
  no: { value: false, denial: { by: 'comparison' }, evidence: [] },
};

function judged(fact: string, operator: string, value: unknown): Truth {
  return conditionTruth({ fact, operator, value }, (name) => KNOWN[name]);
}

describe('conditionTruth', () => {
  it('compares a fact with a value and with another fact', () => {
    expect(judged('paid', 'equal', 100)).toBe(true);
    expect(judged('paid', 'equal', { fact: 'due' })).toBe(true);
    expect(judged('paid', 'equal', { fact: 'more' })).toBe(false);
  });

  it.each(['equal', 'notEqual', 'in', 'notIn', 'lessThan'])(
    'cannot tell %s of a fact that could not be read',
    (operator) => {
      expect(judged('misread', operator, 100)).toBe('unknown');
      expect(judged('paid', operator, { fact: 'misread' })).toBe('unknown');
    },
  );

  it('has nothing to compare where a fact is lacking', () => {
    expect(judged('lacking', 'notEqual', 100)).toBe('absent');
    expect(judged('undeclared', 'equal', 100)).toBe('absent');
  });

  it('has no object where one side is lacking, whatever the other side may be', () => {
    expect(judged('misread', 'equal', { fact: 'lacking' })).toBe('absent');
  });

  it.each([
    ['paid', true, true],
    ['no', true, true],
    ['lacking', true, false],
    ['lacking', false, true],
    ['misread', true, 'unknown'],
    ['paid', false, false],
  ] as const)('says of %s that its presence is %s: %s', (fact, wanted, truth) => {
    expect(judged(fact, 'isPresent', wanted)).toBe(truth);
  });

  it('leaves an operator that nobody knows undecided', () => {
    expect(judged('paid', 'resembles', 100)).toBe('unknown');
  });
});

describe('reading a condition', () => {
  const condition: Condition = {
    all: [
      { fact: 'a', operator: 'equal', value: { fact: 'b' } },
      { not: { any: [{ fact: 'c', operator: 'equal', value: null }] } },
    ],
  };

  it('finds every leaf, however deep', () => {
    expect(leavesOf(condition).map((l) => l.fact)).toEqual(['a', 'c']);
  });

  it('finds both facts of a comparison', () => {
    expect(leavesOf(condition).flatMap(factsOfLeaf)).toEqual(['a', 'b', 'c']);
  });
});

describe('a comparison with what is only known as a range', () => {
  const range: Fact = {
    value: undefined,
    reason: '本单位未设置',
    reasonCode: 'parameter-unset',
    range: [500_000, 10_000_000],
    evidence: [],
  };
  const truthOfFine = (fine: number, operator = 'greaterThanInclusive'): Truth =>
    conditionTruth({ fact: 'fine', operator, value: { fact: 'threshold' } }, (name) =>
      name === 'threshold' ? range : { value: fine, evidence: [] },
    );

  it('is decided where both ends give the same', () => {
    expect(truthOfFine(400_000)).toBe(false);
    expect(truthOfFine(10_000_000)).toBe(true);
    expect(truthOfFine(400_000, 'lessThan')).toBe(true);
  });

  it('is a question where they differ', () => {
    expect(truthOfFine(500_000)).toBe('unknown');
    expect(truthOfFine(9_999_999)).toBe('unknown');
  });

  it('is a question where it is no comparison of order', () => {
    expect(truthOfFine(400_000, 'notEqual')).toBe('unknown');
  });

  it('may have the range on its left', () => {
    const leaf = { fact: 'threshold', operator: 'lessThanInclusive', value: 20_000_000 };
    expect(conditionTruth(leaf, () => range)).toBe(true);
    expect(conditionTruth({ ...leaf, value: 700_000 }, () => range)).toBe('unknown');
  });
});
