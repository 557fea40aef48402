import type { Denial } from '../../model/absence.ts';
import type { Doubt, Fact } from '../../model/fact.ts';
import type { Ground } from '../../model/finding.ts';
import type { Condition, ConditionLeaf } from '../../model/rule.ts';
import { isProven } from '../certainty/proof.ts';
import { NOT_FOUND_REASONS } from '../certainty/reasons.ts';
import { type FactLookup, factsOfLeaf, foldCondition, type Truth } from './kleene.ts';
import { PRESENCE_OPERATOR } from './operators.ts';

/** What a decided condition rests on. */
export interface Footing {
  /** Proofs of absence and comparisons of things that are there. */
  readonly denials: readonly Ground[];
  /** It may come out otherwise: a value may be misread, or something was only not found. */
  readonly doubt?: Doubt;
  /** It rests on a number that was not read in its source. */
  readonly vetoDoubt?: Doubt;
}

interface Decided {
  /** The truth of each leaf, as it was decided. */
  readonly leaf: (leaf: ConditionLeaf) => Truth;
  readonly lookup: FactLookup;
}

/** The footing of a condition that is decided: what decides it without a doubt comes first. */
export function footingOf(condition: Condition, decided: Decided): Footing {
  if ('not' in condition) return footingOf(condition.not, decided);
  if ('fact' in condition) return leafFooting(condition, decided.lookup);
  const truth = foldCondition(condition, decided.leaf);
  const parts = 'all' in condition ? condition.all : condition.any;
  const deciding = parts.filter((part) => foldCondition(part, decided.leaf) === truth);
  const footings = deciding.map((part) => footingOf(part, decided));
  // One part that is false decides `all`, one that is true decides `any`; else every part has to stand firm.
  const isDecidedByOne = 'all' in condition === (truth === false);
  return isDecidedByOne ? firmest(footings) : together(footings);
}

function firmest(footings: readonly Footing[]): Footing {
  const sure = footings.filter(({ doubt }) => doubt === undefined);
  return sure.find(({ vetoDoubt }) => vetoDoubt === undefined) ?? sure[0] ?? together(footings);
}

function together(footings: readonly Footing[]): Footing {
  const doubt = footings.find((footing) => footing.doubt !== undefined)?.doubt;
  const vetoDoubt = footings.find((footing) => footing.vetoDoubt !== undefined)?.vetoDoubt;
  return {
    denials: footings.flatMap(({ denials }) => denials),
    ...(doubt ? { doubt } : {}),
    ...(vetoDoubt ? { vetoDoubt } : {}),
  };
}

function leafFooting(leaf: ConditionLeaf, lookup: FactLookup): Footing {
  const facts = factsOfLeaf(leaf).flatMap((name) => lookup(name) ?? []);
  const missing = facts.flatMap((fact) => missingIn(fact, leaf.operator) ?? []);
  const denials = missing.flatMap((denial) => (isProven(denial) ? [denial] : []));
  const unproven = missing.flatMap((denial) => (isProven(denial) ? [] : [denial]))[0];
  const doubt =
    facts.find((fact) => fact.doubt !== undefined)?.doubt ??
    (unproven && {
      code: unproven.why,
      reason: NOT_FOUND_REASONS[unproven.why],
      ...(unproven.of === undefined ? {} : { cause: unproven.of }),
    });
  const vetoDoubt = facts.find((fact) => fact.vetoDoubt !== undefined)?.vetoDoubt;
  return { denials, ...(doubt ? { doubt } : {}), ...(vetoDoubt ? { vetoDoubt } : {}) };
}

/** What is said to be missing: a `false`, and where presence is asked for, a value that is not there. */
function missingIn(fact: Fact, operator: string): Denial | undefined {
  if (fact.value === false) return fact.denial;
  return fact.isAbsent && operator === PRESENCE_OPERATOR ? fact.denial : undefined;
}
