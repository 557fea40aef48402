import { type Footing, footingOf } from '../../../shared/conditions/footing.ts';
import type { Fact, FactValue } from '../../../model/fact.ts';
import type { Condition } from '../../../model/rule.ts';
import { conditionTruth, factsOfLeaf, leavesOf } from '../../../shared/conditions/kleene.ts';
import type { Derivation, FactKind } from '../../derivation.ts';
import { ABSENT_FACT, compared, COMPARISON, denied, factOf, known, unknown } from '../../facts.ts';

interface Branch {
  readonly when?: Condition;
  readonly value?: FactValue;
  /** Take the value of this fact. */
  readonly fact?: string;
  readonly absent?: true;
  /** The branch itself leaves it to a person, for this reason. */
  readonly undecided?: string;
}

/** The first branch whose condition holds; one that cannot be told makes the whole undecided. */
export const choice: FactKind = (declaration, derivation) => {
  const branches = declaration.options.branches as readonly Branch[];
  const passed: Footing[] = [];
  for (const branch of branches) {
    const { when } = branch;
    const truth = when ? conditionTruth(when, (name) => derivation.fact(name)) : true;
    const sources = when ? sourcesOf(when, derivation) : [];
    const evidence = sources.flatMap((f) => f.evidence);
    if (truth === 'unknown') return undecided(sources, evidence);
    if (when && truth !== 'absent') passed.push(footing(when, derivation));
    if (truth === true)
      return restingOn(
        passed,
        outcomeOf(branch, evidence, (name) => derivation.fact(name)),
      );
  }
  return ABSENT_FACT;
};

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
  return branch.value === undefined ? ABSENT_FACT : factOf(branch.value, evidence);
}

/** A condition as a fact: true, false or unknown. */
export const truth: FactKind = (declaration, derivation) => {
  const condition = declaration.options.condition as Condition;
  const result = conditionTruth(condition, (name) => derivation.fact(name));
  const sources = sourcesOf(condition, derivation);
  const evidence = sources.flatMap((f) => f.evidence);
  if (result === 'absent')
    return declaration.options.absentAs === undefined
      ? ABSENT_FACT
      : compared(Boolean(declaration.options.absentAs));
  if (result === 'unknown') return undecided(sources, evidence);
  const { denials, doubt } = footing(condition, derivation);
  const fact = result ? known(true, evidence) : denied(denials[0] ?? COMPARISON, evidence);
  return doubt === undefined ? fact : { ...fact, doubt };
};

function footing(condition: Condition, derivation: Derivation): Footing {
  const lookup = (name: string): Fact => derivation.fact(name);
  return footingOf(condition, { lookup, leaf: (leaf) => conditionTruth(leaf, lookup) });
}
