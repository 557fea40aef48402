import { type AuditBasis, judgeCase } from '../../src/casefile.ts';
import type { AuditedCase } from '../../src/model/audit-report.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Ruleset } from '../../src/model/ruleset.ts';
import type { Artifact } from '../../src/store/artifact.ts';
import type { Change } from './change.ts';

/** A finding or a value that came out otherwise when the same papers were set otherwise. */
export interface Difference {
  readonly caseId: string;
  readonly change: Change;
  readonly of: 'outcome' | 'value';
  /** Of the rule, or of the fact. */
  readonly id: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Judges a case as it is and once for each change. */
export async function differencesOf(
  artifact: Artifact,
  basis: AuditBasis,
  changes: readonly Change[],
): Promise<Difference[]> {
  const { rules } = basis;
  const before = await judgeCase(artifact, basis);
  const differences: Difference[] = [];
  for (const change of changes) {
    const changed = change.applyCase(artifact, rules.labels.all);
    if (JSON.stringify(changed.pages) === JSON.stringify(artifact.pages)) continue;
    const after = await judgeCase(changed, basis);
    const others = [
      ...compared('outcome', outcomesOf(before.findings), outcomesOf(after.findings)),
      ...compared('value', valuesOf(before, rules), valuesOf(after, rules)),
    ];
    for (const other of others)
      if (!isAllowed(change, other)) differences.push({ caseId: artifact.unit.id, change, ...other });
  }
  return differences;
}

type Told = ReadonlyMap<string, readonly string[]>;
export type Other = Omit<Difference, 'caseId' | 'change'>;

/** What is told otherwise. */
export function compared(of: Difference['of'], before: Told, after: Told): Other[] {
  const differences: Other[] = [];
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(id) ?? [], after.get(id) ?? []];
    if (was.join() !== is.join()) differences.push({ of, id, before: was, after: is });
  }
  return differences;
}

function isAllowed({ concerns = [], mayAsk }: Change, { of, id, before, after }: Other): boolean {
  if (of === 'value') return mayAsk === true && after.length === 0;
  if (concerns.includes(id)) return true;
  const isAsked = (outcome: string, index: number): boolean =>
    outcome === before[index] || outcome === 'cantTell';
  return mayAsk === true && before.length === after.length && after.every(isAsked);
}

/** By rule, the outcomes on its papers in the order of the case. */
export function outcomesOf(
  findings: readonly { readonly ruleId: string; readonly outcome: string }[],
): Map<string, readonly string[]> {
  const outcomes = new Map<string, readonly string[]>();
  for (const { ruleId, outcome } of findings)
    outcomes.set(ruleId, [...(outcomes.get(ruleId) ?? []), outcome]);
  return outcomes;
}

/** By published fact, its value as a person reads it; what is not known is left out. */
function valuesOf({ facts }: AuditedCase, { facts: declared }: Ruleset): Map<string, readonly string[]> {
  const published = declared.filter(({ isPublished }) => isPublished);
  return publishedValues(
    published.flatMap(({ name }): [string, Pick<Fact, 'value'>][] => {
      const fact = facts.facts[name];
      return fact ? [[name, fact]] : [];
    }),
  );
}

/** The same of facts that were published already. */
export function publishedValues(
  facts: readonly (readonly [string, { readonly value?: unknown }])[],
): Map<string, readonly string[]> {
  return new Map(
    facts.flatMap(([name, { value }]): [string, string[]][] =>
      value === undefined ? [] : [[name, [JSON.stringify(value)]]],
    ),
  );
}
