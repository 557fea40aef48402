import { Engine, Fact as EngineFact, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { Fact } from '../model/fact.ts';
import type { Condition, ConditionLeaf } from '../model/rule.ts';
import { type Footing, footingOf } from '../shared/conditions/footing.ts';
import {
  factsOfLeaf,
  foldCondition,
  leavesOf,
  type Truth,
  undecidedLeaf,
} from '../shared/conditions/kleene.ts';
import { OPERATORS, PRESENCE_OPERATOR } from '../shared/conditions/operators.ts';

/** What a condition comes out as, and what that rests on. */
export interface Decision {
  readonly truth: Truth;
  readonly footing: Footing;
}

/** One condition's leaves as the engine evaluated them, in the order in which they were written. */
type EvaluatedTree = {
  readonly all?: readonly EvaluatedTree[];
  readonly any?: readonly EvaluatedTree[];
  readonly not?: EvaluatedTree;
  readonly result?: boolean;
};

/**
 * Decides a condition in three values. The engine has two: an absent fact makes `notEqual` and `not` pass. So it only
 * compares; each leaf's verdict is then read again, unknown where its fact is unknown.
 */
export async function decide(condition: Condition, facts: Readonly<Record<string, Fact>>): Promise<Decision> {
  const lookup = (name: string): Fact | undefined => facts[name];
  const isOpen = leavesOf(condition).every((leaf) => undecidedLeaf(leaf, lookup) !== undefined);
  // Nothing to compare: the engine would only be built for its silence.
  const verdicts = isOpen ? [] : await leafVerdicts(condition, facts);
  let next = 0;
  const truths = new Map<ConditionLeaf, Truth>();
  const truth = foldCondition(condition, (leaf) => {
    const verdict = verdicts[next++];
    const decided = undecidedLeaf(leaf, lookup) ?? verdict ?? 'unknown';
    truths.set(leaf, decided);
    return decided;
  });
  if (typeof truth !== 'boolean') return { truth, footing: { denials: [] } };
  const leaf = (each: ConditionLeaf): Truth => truths.get(each) ?? 'unknown';
  return { truth, footing: footingOf(condition, { leaf, lookup }) };
}

async function leafVerdicts(
  condition: Condition,
  facts: Readonly<Record<string, Fact>>,
): Promise<(boolean | undefined)[]> {
  const names = new Set(leavesOf(condition).flatMap(factsOfLeaf));
  // Lists and people go in by a function: the engine would hash large values for its cache.
  const given = [...names].map((name) => [
    name,
    new EngineFact(name, () => facts[name]?.value, { cache: false }),
  ]);
  const idle = idleEngines(condition);
  const engine = idle.pop() ?? engineFor(condition);
  const { results, failureResults } = await engine.run(
    Object.fromEntries(given) as Record<string, EngineFact>,
  );
  idle.push(engine);
  const evaluated = (results[0] ?? failureResults[0])?.conditions as unknown as EvaluatedTree | undefined;
  return evaluated ? verdictsOf(evaluated) : [];
}

/** Engines that were built for a condition and have nothing to do: two runs of one that overlap lose rules silently. */
const ENGINES = new WeakMap<Condition, Engine[]>();

function idleEngines(condition: Condition): Engine[] {
  let idle = ENGINES.get(condition);
  if (!idle) ENGINES.set(condition, (idle = []));
  return idle;
}

function engineFor(condition: Condition): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true, replaceFactsInEventParams: false });
  for (const [name, compare] of Object.entries(OPERATORS)) engine.addOperator(name, compare);
  engine.addOperator(PRESENCE_OPERATOR, () => true);
  engine.addRule({ conditions: topLevel(condition), event: { type: 'decided' } });
  return engine;
}

/** The engine wants `all`, `any` or `not` on top, and a value in every leaf. */
function topLevel(condition: Condition): TopLevelCondition {
  const engineCondition = forEngine(condition);
  return ('fact' in condition ? { all: [engineCondition] } : engineCondition) as TopLevelCondition;
}

function forEngine(condition: Condition): NestedCondition {
  if ('all' in condition) return { all: condition.all.map(forEngine) };
  if ('any' in condition) return { any: condition.any.map(forEngine) };
  if ('not' in condition) return { not: forEngine(condition.not) };
  return { fact: condition.fact, operator: condition.operator, value: condition.value ?? true };
}

function verdictsOf(tree: EvaluatedTree): (boolean | undefined)[] {
  const children = tree.all ?? tree.any;
  if (children) return children.flatMap(verdictsOf);
  return tree.not ? verdictsOf(tree.not) : [tree.result];
}
