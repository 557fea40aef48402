import type { Citation } from '../../../model/field.ts';
import { factName, options, parameterId } from '../../../shared/options/options.ts';
import { compiled } from '../../../shared/text/compiled.ts';
import { type Derivation, factKind } from '../../derivation.ts';
import { ABSENT_FACT, known } from '../../facts.ts';
import { parameterValue } from '../../parameter-value.ts';

/** A field of administration by its names and its laws, or the folder that the office has said to be of one. */
interface SectorEntry {
  readonly sector: string;
  /** Of the names of its agencies. */
  readonly pattern?: string;
  /** Of the laws that its agencies apply. */
  readonly laws?: { readonly pattern: string };
  readonly department?: string;
}

/**
 * The fields of administration of a case. What the office says of the folder goes before any name; the name of the
 * agency before the folder's; of several fields that a name tells, the laws applied choose; where no name tells any,
 * the laws alone.
 */
export const sectors = factKind({
  options: options({ parameter: parameterId, laws: factName }),
  needs: { facts: ['agency-name'] },
  derive: (declaration, derivation) => {
    const { parameter, laws } = declaration.options;
    const entries = entriesOf(derivation, parameter);
    const own = entries.find(({ department }) => department === derivation.caseFile.department);
    if (own) return known([own.sector]);
    const named = namedSectors(derivation, entries);
    if (named.length === 1) return known(named);
    const applied = appliedSectors(derivation, entries, laws);
    const both = named.filter((sector) => applied.includes(sector));
    const chosen = [both, named, applied].find((each) => each.length > 0);
    return chosen ? known(chosen) : ABSENT_FACT;
  },
});

/** The first of them: for what is asked of a case as one of its field. */
export const sector = factKind({
  options: options({ of: factName }),
  derive: (declaration, derivation) => {
    const all = derivation.fact(declaration.options.of);
    const first: unknown = Array.isArray(all.value) ? all.value[0] : undefined;
    return typeof first === 'string' ? known(first, all.evidence) : ABSENT_FACT;
  },
});

function entriesOf({ rules }: Derivation, parameter: string): readonly SectorEntry[] {
  const value = parameterValue(rules.parameters, parameter, { on: undefined, where: {} })?.value;
  return Array.isArray(value) ? (value as readonly SectorEntry[]) : [];
}

function namedSectors(derivation: Derivation, entries: readonly SectorEntry[]): string[] {
  for (const name of [derivation.fact('agency-name').value, derivation.caseFile.department]) {
    if (typeof name !== 'string') continue;
    const hits = entries.filter(({ pattern }) => pattern !== undefined && compiled(pattern).test(name));
    if (hits.length > 0) return hits.map((each) => each.sector);
  }
  return [];
}

function appliedSectors(derivation: Derivation, entries: readonly SectorEntry[], laws: string): string[] {
  const { value } = derivation.fact(laws);
  const names = Array.isArray(value) ? (value as readonly Citation[]).map(({ law }) => law) : [];
  const hits = entries.filter(
    (entry) =>
      entry.laws !== undefined && names.some((name) => compiled(entry.laws?.pattern ?? '').test(name)),
  );
  return hits.map((each) => each.sector);
}
