import type { Fact, FactTable, UndecidedFact } from '../model/fact.ts';
import type { Condition } from '../model/rule.ts';
import { factsOfLeaf, leavesOf } from '../shared/conditions/kleene.ts';
import { lookedUp } from '../shared/values/looked-up.ts';

export type Facts = Readonly<Record<string, Fact>>;

/** A few facts laid over the many of the case, which are not copied. */
export function over(facts: Facts, further: Facts): Facts {
  return Object.assign(Object.create(facts) as Record<string, Fact>, further);
}

/** The facts that count for a document: its own, and those of its case. */
export function factsOfDocument({ facts, documentFacts }: FactTable, id: string): Facts {
  const own = documentFacts[id];
  return own ? lookedUp((name) => own[name] ?? facts[name]) : facts;
}

/** The facts that a condition names, as far as they are there. */
export function factsIn(condition: Condition, facts: Facts): Fact[] {
  return leavesOf(condition)
    .flatMap(factsOfLeaf)
    .flatMap((name) => facts[name] ?? []);
}

/** Those of them that nobody could tell. */
export function unclearFacts(condition: Condition, facts: Facts): UndecidedFact[] {
  return factsIn(condition, facts).flatMap((f) => (f.value === undefined && !f.isAbsent ? [f] : []));
}
