import { type Footing, footingOf } from '../../../shared/conditions/footing.ts';
import type { Fact, FactValue } from '../../../model/fact.ts';
import type { Condition } from '../../../model/rule.ts';
import { conditionTruth, factsOfLeaf, leavesOf } from '../../../shared/conditions/kleene.ts';
import {
  anything,
  condition,
  factName,
  flag,
  listOf,
  literal,
  optional,
  options,
  type OptionsOf,
  words,
} from '../../../shared/options/options.ts';
import { type Derivation, factKind } from '../../derivation.ts';
import { ABSENT_FACT, compared, COMPARISON, denied, factOf, known, unknown } from '../../facts.ts';

const BRANCH = options({
  when: optional(condition),
  value: optional(anything),
  /** Take the value of this fact. */
  fact: optional(factName),
  absent: optional(literal(true)),
  /** The branch itself leaves it to a person, for this reason. */
  undecided: optional(words),
  /** So few cases are of it that not to have seen it is enough to pass it over. */
  isRare: optional(literal(true)),
});
type Branch = OptionsOf<typeof BRANCH>;

/** The first branch whose condition holds; one that cannot be told makes the whole undecided. */
export const choice = factKind({
  options: options({ branches: listOf(BRANCH) }),
  derive: (declaration, derivation) => {
    const passed: Footing[] = [];
    for (const branch of declaration.options.branches) {
      const { when } = branch;
      const truth = when ? conditionTruth(when, (name) => derivation.fact(name)) : true;
      const sources = when ? sourcesOf(when, derivation) : [];
      const evidence = sources.flatMap((f) => f.evidence);
      if (truth === 'unknown') return undecided(sources, evidence);
      if (when && truth !== 'absent' && !branch.isRare) passed.push(footing(when, derivation));
      if (truth === true)
        return restingOn(
          passed,
          outcomeOf(branch, evidence, (name) => derivation.fact(name)),
        );
    }
    return ABSENT_FACT;
  },
});

function sourcesOf(condition: Condition, derivation: Derivation): Fact[] {
  return leavesOf(condition)
    .flatMap(factsOfLeaf)
    .map((name) => derivation.fact(name));
}

/** Why a condition cannot be told. */
function undecided(sources: readonly Fact[], evidence: Fact['evidence']): Fact {
  const unclear = sources.flatMap((f) =>
    f.value === undefined && !f.isAbsent && f.reason !== '' ? [f] : [],
  )[0];
  return unknown(unclear?.reason ?? '条件不能确认', evidence, unclear?.reasonCode, unclear?.cause);
}

/** What was chosen is as sure as what was passed over and what it was chosen for. */
function restingOn(footings: readonly Footing[], chosen: Fact): Fact {
  if (chosen.value === undefined || chosen.doubt) return chosen;
  const doubt = footings.find((each) => each.doubt !== undefined)?.doubt;
  const denial = footings.flatMap(({ denials }) => denials).find(({ by }) => by !== 'comparison');
  const fact = chosen.value === false && denial ? { ...chosen, denial } : chosen;
  return doubt ? { ...fact, doubt } : fact;
}

function outcomeOf(branch: Branch, evidence: Fact['evidence'], fact: (name: string) => Fact): Fact {
  if (branch.undecided !== undefined) return unknown(branch.undecided, evidence, 'for-a-person');
  if (branch.absent) return ABSENT_FACT;
  if (branch.fact !== undefined) return fact(branch.fact);
  return branch.value === undefined ? ABSENT_FACT : factOf(branch.value as FactValue, evidence);
}

/** A condition as a fact: true, false or unknown. */
export const truth = factKind({
  options: options({ condition, absentAs: flag }),
  derive: (declaration, derivation) => {
    const { condition, absentAs } = declaration.options;
    const result = conditionTruth(condition, (name) => derivation.fact(name));
    const sources = sourcesOf(condition, derivation);
    const evidence = sources.flatMap((f) => f.evidence);
    if (result === 'absent') return absentAs === undefined ? ABSENT_FACT : compared(absentAs);
    if (result === 'unknown') return undecided(sources, evidence);
    const { denials, doubt } = footing(condition, derivation);
    const fact = result ? known(true, evidence) : denied(denials[0] ?? COMPARISON, evidence);
    return doubt === undefined ? fact : { ...fact, doubt };
  },
});

function footing(condition: Condition, derivation: Derivation): Footing {
  const lookup = (name: string): Fact => derivation.fact(name);
  return footingOf(condition, { lookup, leaf: (leaf) => conditionTruth(leaf, lookup) });
}
