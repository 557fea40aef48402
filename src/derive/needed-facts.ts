import type { CaseType } from '../model/case-type.ts';
import type { FactDeclaration } from '../model/fact-declaration.ts';
import type { Condition } from '../model/rule.ts';
import { factsOfLeaf, leavesOf } from '../shared/conditions/kleene.ts';
import { type Reference, referencesIn } from '../shared/options/references.ts';
import { FACT_KINDS } from './kinds/index.ts';

/** Declarations are one object as long as rules are loaded. */
const KNOWN = new WeakMap<FactDeclaration, ReadonlySet<string>>();

/** Facts that a fact may be made of: those that its options and their conditions name, and those of its kind. */
export function neededFacts(
  declaration: FactDeclaration,
  caseTypes: readonly CaseType[],
): ReadonlySet<string> {
  const known = KNOWN.get(declaration);
  if (known) return known;
  const kind = FACT_KINDS[declaration.kind];
  const named = kind ? referencesIn(kind.options, declaration.options) : [];
  const needed = new Set([
    ...named.flatMap((reference) => factsBehind(reference, caseTypes)),
    ...(kind?.needs.facts ?? []),
  ]);
  KNOWN.set(declaration, needed);
  return needed;
}

function factsBehind({ to, value }: Reference, caseTypes: readonly CaseType[]): readonly string[] {
  if (to === 'fact') return [String(value)];
  if (to === 'condition') return leavesOf(value as Condition).flatMap(factsOfLeaf);
  if (to !== 'stage') return [];
  const stages = caseTypes.flatMap((type) => type.stages).filter(({ id }) => id === value);
  return stages.flatMap(({ dueFact }) => (dueFact === undefined ? [] : [dueFact]));
}
