import type { Fact } from '../../model/fact.ts';
import type { Condition, ConditionLeaf } from '../../model/rule.ts';
import { isOfOrder, OPERATORS, PRESENCE_OPERATOR } from './operators.ts';

/** Three values and the fourth that says a comparison has nothing to compare. */
export type Truth = true | false | 'unknown' | 'absent';

export type FactLookup = (name: string) => Fact | undefined;

/**
 * Kleene logic over a tree of conditions: unknown stays unknown unless the rest decides. `absent` counts as unknown,
 * but is told apart where nothing else is unknown: then the condition has no object.
 */
export function foldCondition(condition: Condition, leaf: (leaf: ConditionLeaf) => Truth): Truth {
  if ('all' in condition) return foldAll(condition.all.map((c) => foldCondition(c, leaf)));
  if ('any' in condition) return foldAny(condition.any.map((c) => foldCondition(c, leaf)));
  if ('not' in condition) return negated(foldCondition(condition.not, leaf));
  return leaf(condition);
}

function foldAll(parts: readonly Truth[]): Truth {
  if (parts.includes(false)) return false;
  if (parts.includes('unknown')) return 'unknown';
  return parts.includes('absent') ? 'absent' : true;
}

function foldAny(parts: readonly Truth[]): Truth {
  if (parts.includes(true)) return true;
  if (parts.includes('unknown')) return 'unknown';
  return parts.includes('absent') ? 'absent' : false;
}

function negated(truth: Truth): Truth {
  return typeof truth === 'boolean' ? !truth : truth;
}

/** Facts that a leaf compares: its own and the one its value may name. */
export function factsOfLeaf(leaf: ConditionLeaf): string[] {
  const value = leaf.value as { fact?: unknown } | null | undefined;
  return typeof value === 'object' && value !== null && typeof value.fact === 'string'
    ? [leaf.fact, value.fact]
    : [leaf.fact];
}

/** Whether a leaf can be compared at all: undefined where it can. */
export function undecidedLeaf(leaf: ConditionLeaf, lookup: FactLookup): Truth | undefined {
  const facts = factsOfLeaf(leaf).map(lookup);
  if (leaf.operator === PRESENCE_OPERATOR) {
    const fact = facts[0];
    if (fact?.isAbsent || !fact) return leaf.value === false;
    return fact.value === undefined ? 'unknown' : leaf.value !== false;
  }
  // Nothing to compare on one side: what the other side may be does not matter.
  if (facts.some((f) => f === undefined || f.isAbsent)) return 'absent';
  if (facts.some((f) => f?.value === undefined)) return byBothEnds(leaf, facts) ?? 'unknown';
  return undefined;
}

/** A comparison of order with something that is only known to lie in a range, where both ends of it give the same. */
function byBothEnds(
  { operator, value }: ConditionLeaf,
  facts: readonly (Fact | undefined)[],
): Truth | undefined {
  const compare = OPERATORS[operator];
  if (!compare || !isOfOrder(operator)) return undefined;
  const [left, right] = facts.map(endsOf);
  const truths = (left ?? []).flatMap((a) => (right ?? [value]).map((b) => compare(a, b)));
  return truths.length > 0 && truths.every((each) => each === truths[0]) ? truths[0] : undefined;
}

/** The one value that a fact has, or the two ends between which it lies; nothing where nobody can tell. */
function endsOf(fact: Fact | undefined): readonly unknown[] {
  if (fact === undefined || fact.isAbsent) return [];
  return fact.value === undefined ? (fact.range ?? []) : [fact.value];
}

/** A condition on facts without the rule engine: derived facts use it to choose their branch. */
export function conditionTruth(condition: Condition, lookup: FactLookup): Truth {
  return foldCondition(condition, (leaf) => {
    const undecided = undecidedLeaf(leaf, lookup);
    if (undecided !== undefined) return undecided;
    const [fact, other] = factsOfLeaf(leaf);
    const value = other === undefined ? leaf.value : lookup(other)?.value;
    return OPERATORS[leaf.operator]?.(lookup(fact ?? '')?.value, value) ?? 'unknown';
  });
}

/** Every leaf of a condition. */
export function leavesOf(condition: Condition): ConditionLeaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  if ('not' in condition) return leavesOf(condition.not);
  return [condition];
}
