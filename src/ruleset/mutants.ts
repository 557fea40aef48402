import type { Condition, ConditionLeaf, Expectation, Rule } from '../model/rule.ts';

/** A rule with one deliberate fault: examples that still hold do not look at what was changed. */
export interface Mutant {
  readonly fault: Fault;
  readonly rule: Rule;
}

export interface Fault {
  /** `flipped`: a comparison says the opposite; `bound`: a limit is one step off; `dropped`: something is no longer asked. */
  readonly kind: 'flipped' | 'bound' | 'dropped';
  /** Where: an expectation's id, or `applicability`. */
  readonly place: string;
  /** What it hits: fact and operator of a comparison, or what is dropped. */
  readonly what: string;
}

/** Every rule that differs from the given one by one fault. */
export function* mutantsOf(rule: Rule): Generator<Mutant> {
  const { applicability, ...always } = rule;
  if (applicability) {
    for (const { condition, ...fault } of changed(applicability.condition))
      yield {
        fault: { ...fault, place: 'applicability' },
        rule: { ...rule, applicability: { ...applicability, condition } },
      };
    yield { fault: { kind: 'dropped', place: 'applicability', what: 'applicability' }, rule: always };
  }
  for (const expectation of rule.expectations) yield* mutantsWith(rule, expectation);
}

function* mutantsWith(rule: Rule, expectation: Expectation): Generator<Mutant> {
  const others = rule.expectations.filter((each) => each !== expectation);
  for (const { condition, ...fault } of changed(expectation.condition)) {
    const own = { ...expectation, condition };
    const expectations = rule.expectations.map((each) => (each === expectation ? own : each));
    yield { fault: { ...fault, place: expectation.id }, rule: { ...rule, expectations } };
  }
  if (others.length > 0)
    yield {
      fault: { kind: 'dropped', place: expectation.id, what: expectation.id },
      rule: { ...rule, expectations: others },
    };
}

type Changed = Omit<Fault, 'place'> & { readonly condition: Condition };

function* changed(condition: Condition): Generator<Changed> {
  if ('all' in condition) yield* changedList(condition.all, (all) => ({ all }));
  else if ('any' in condition) yield* changedList(condition.any, (any) => ({ any }));
  else if ('not' in condition)
    for (const inner of changed(condition.not)) yield { ...inner, condition: { not: inner.condition } };
  else yield* changedLeaf(condition);
}

function* changedList(
  list: readonly Condition[],
  joined: (list: readonly Condition[]) => Condition,
): Generator<Changed> {
  for (const [i, each] of list.entries()) {
    const others = list.filter((_, k) => k !== i);
    for (const inner of changed(each))
      yield { ...inner, condition: joined(list.map((other, k) => (k === i ? inner.condition : other))) };
    if (others.length > 0) yield { kind: 'dropped', what: textOf(each), condition: joined(others) };
  }
}

function* changedLeaf(leaf: ConditionLeaf): Generator<Changed> {
  yield { kind: 'flipped', what: textOf(leaf), condition: { not: leaf } };
  const operator = NEXT_BOUND[leaf.operator];
  if (operator !== undefined) yield { kind: 'bound', what: textOf(leaf), condition: { ...leaf, operator } };
}

/** The comparison whose limit is one step off. */
const NEXT_BOUND: Readonly<Record<string, string>> = {
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
  notEarlierThan: 'laterThan',
  laterThan: 'notEarlierThan',
  notLaterThan: 'earlierThan',
  earlierThan: 'notLaterThan',
};

function textOf(condition: Condition): string {
  if ('all' in condition) return condition.all.map(textOf).join(' & ');
  if ('any' in condition) return `(${condition.any.map(textOf).join(' | ')})`;
  if ('not' in condition) return `!${textOf(condition.not)}`;
  return `${condition.fact} ${condition.operator}`;
}
