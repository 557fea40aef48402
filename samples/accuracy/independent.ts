import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Audit, AuditedCase } from './audit.ts';

/** Case folders by other hands, saved as they were read; each set by somebody who had not seen the generator. */
export const INDEPENDENT = 'samples/independent';

/** A set, with the commit of the code that saw it first. */
export interface IndependentSet {
  readonly name: string;
  readonly firstSeenBy?: string;
}

/** The sets in the order in which they were made. */
export async function independentSets(): Promise<readonly IndependentSet[]> {
  return JSON.parse(await readFile(join(INDEPENDENT, 'sets.json'), 'utf8')) as IndependentSet[];
}

interface Remark {
  readonly ruleId: string;
  readonly why: string;
}

/** What the author of a folder says of it. */
interface Labels {
  readonly planted: readonly Remark[];
  /** Of which reviewers may think this or that. */
  readonly arguable: readonly Remark[];
}

/** A finding or a defect, as a person would look it up. */
export interface Judged {
  readonly caseId: string;
  readonly ruleId: string;
  readonly message: string;
}

/** How one set was judged: planted defects by what became of them, and failures that nobody planted. */
export interface IndependentResult {
  readonly name: string;
  readonly cases: number;
  readonly found: readonly Judged[];
  readonly left: readonly Judged[];
  readonly missed: readonly Judged[];
  /** Planted under rules that are not built yet. */
  readonly notBuilt: readonly Judged[];
  readonly falseAlarms: readonly Judged[];
}

export async function independentResult(name: string, audit: Audit): Promise<IndependentResult> {
  const text = await readFile(join(INDEPENDENT, name, 'labels.json'), 'utf8');
  const labels = JSON.parse(text) as Readonly<Record<string, Labels>>;
  const labelled = audit.cases.flatMap((one) => {
    const of = labels[one.id];
    return of ? [{ one, of }] : [];
  });
  const planted = labelled.flatMap(({ one, of }) =>
    of.planted.map(({ ruleId, why }) => ({
      caseId: one.id,
      ruleId,
      message: why,
      fate: fateOf(one, ruleId),
    })),
  );
  const of = (fate: Fate): Judged[] => planted.filter((defect) => defect.fate === fate);
  return {
    name,
    cases: labelled.length,
    found: of('found'),
    left: of('left'),
    missed: of('missed'),
    notBuilt: of('not built'),
    falseAlarms: labelled.flatMap(({ one, of: { planted: own, arguable } }) =>
      unplanned(one, new Set([...own, ...arguable].map(({ ruleId }) => ruleId))),
    ),
  };
}

type Fate = 'found' | 'left' | 'missed' | 'not built';

function fateOf({ findings }: AuditedCase, ruleId: string): Fate {
  const outcomes = findings.filter((f) => f.ruleId === ruleId).map(({ outcome }) => outcome);
  if (outcomes.length === 0) return 'not built';
  if (outcomes.includes('failed')) return 'found';
  return outcomes.includes('cantTell') ? 'left' : 'missed';
}

function unplanned({ id, findings }: AuditedCase, known: ReadonlySet<string>): Judged[] {
  return findings
    .filter(({ outcome, ruleId }) => outcome === 'failed' && !known.has(ruleId))
    .map(({ ruleId, message }) => ({ caseId: id, ruleId, message }));
}

/** One row a set, for the report. */
export function independentTable(results: readonly IndependentResult[]): string[][] {
  const head = ['他人制作的案卷', '案卷', '缺陷', '发现', '漏报', '交人工', '规则未建', '误报'];
  const rows = results.map(({ name, cases, found, left, missed, notBuilt, falseAlarms }) => {
    const counts = [found, missed, left, notBuilt, falseAlarms].map((list) => list.length);
    const defects = found.length + left.length + missed.length + notBuilt.length;
    return [name, ...[cases, defects, ...counts].map(String)];
  });
  return [head, ...rows];
}

/** What was missed or raised without cause, a line each. */
export function independentDetails(results: readonly IndependentResult[]): string[] {
  return results.flatMap(({ missed, left, falseAlarms }) => [
    ...missed.map((one) => line('漏报', one)),
    ...left.map((one) => line('交人工', one)),
    ...falseAlarms.map((one) => line('误报', one)),
  ]);
}

function line(kind: string, { caseId, ruleId, message }: Judged): string {
  return `  [${kind}] ${caseId}：${ruleId}｜${message}`;
}
