import { type AuditBasis, judgeCase } from '../../src/casefile.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Artifact } from '../../src/store/artifact.ts';
import { type Change, CHANGES } from './changes.ts';

/** A finding that came out otherwise when the same papers were set otherwise. */
export interface Difference {
  readonly caseId: string;
  readonly change: Change;
  readonly ruleId: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Judges a case as it is and once for each change. Only printed pages are changed: what OCR read has its own slips. */
export async function differencesOf(artifact: Artifact, basis: AuditBasis): Promise<Difference[]> {
  const before = outcomesOf((await judgeCase(artifact, basis)).findings);
  const differences: Difference[] = [];
  const labels = basis.rules.labels.all;
  for (const change of CHANGES) {
    const pages = artifact.pages.map((page, index) =>
      page.textOrigin === 'embedded' ? change.apply(page, { number: index + 1, labels }) : page,
    );
    const after = outcomesOf((await judgeCase({ ...artifact, pages }, basis)).findings);
    for (const ruleId of new Set([...before.keys(), ...after.keys()])) {
      const [was, is] = [before.get(ruleId) ?? [], after.get(ruleId) ?? []];
      if (was.join() !== is.join() && !isAllowed(change, ruleId, was, is))
        differences.push({ caseId: artifact.unit.id, change, ruleId, before: was, after: is });
    }
  }
  return differences;
}

function isAllowed(
  { concerns = [], mayAsk }: Change,
  ruleId: string,
  was: readonly string[],
  is: readonly string[],
): boolean {
  if (concerns.includes(ruleId)) return true;
  const isAsked = (outcome: string, index: number): boolean =>
    outcome === was[index] || outcome === 'cantTell';
  return mayAsk === true && was.length === is.length && is.every(isAsked);
}

/** By rule, the outcomes on its papers in the order of the case. */
function outcomesOf(findings: readonly Finding[]): Map<string, string[]> {
  const outcomes = new Map<string, string[]>();
  for (const { ruleId, outcome } of findings)
    outcomes.set(ruleId, [...(outcomes.get(ruleId) ?? []), outcome]);
  return outcomes;
}
