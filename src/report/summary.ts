import type { CaseFigures } from '../model/audit-report.ts';
import type { Effect, Range, Scorecard } from '../model/scorecard.ts';
import type { Standard } from '../model/standard.ts';
import { departmentBonus } from './department-bonus.ts';

/** Where the two ends of a case's range fall into different grades. */
export const OPEN_GRADE = '待定';

/** Figures of a department, or of the whole batch. */
export interface Summary {
  readonly name: string;
  readonly cases: number;
  /** Cases that are reviewed: the others count in no average. */
  readonly reviewed: number;
  /** Mean of the cases; of a department with what the standard adds. Undefined where none is reviewed. */
  readonly score: Range | undefined;
  readonly grades: Readonly<Record<string, number>>;
  readonly vetoed: number;
  readonly undecidedVeto: number;
  readonly failed: number;
  readonly cantTell: number;
  readonly untested: number;
}

/** One summary a department, by name. */
export function departmentSummaries(cases: readonly CaseFigures[], standard: Standard): Summary[] {
  const byName = new Map<string, CaseFigures[]>();
  for (const figures of cases) {
    const own = byName.get(figures.department);
    if (own) own.push(figures);
    else byName.set(figures.department, [figures]);
  }
  return [...byName]
    .sort(([a], [b]) => byText(a, b))
    .map(([name, own]) => rewarded(summarise(name, own, standard), departmentBonus(own, standard), standard));
}

/** Counts and means over cases; advisory findings do not count. */
export function summarise(name: string, cases: readonly CaseFigures[], standard: Standard): Summary {
  const counted = cases.flatMap((each) => each.findings.filter(isCounted));
  const withOutcome = (outcome: string): number => counted.filter((each) => each.outcome === outcome).length;
  return {
    name,
    cases: cases.length,
    reviewed: cases.filter((each) => each.scorecard).length,
    score: meanScore(cases),
    grades: gradeCounts(cases, standard),
    vetoed: cases.filter((each) => each.scorecard?.vetoed === true).length,
    undecidedVeto: cases.filter((each) => each.scorecard?.vetoed === 'undecided').length,
    failed: withOutcome('failed'),
    cantTell: withOutcome('cantTell'),
    untested: withOutcome('untested'),
  };
}

/** What summaries count: findings that cost points or veto. */
export function isCounted(finding: { readonly effect: Effect }): boolean {
  return finding.effect !== 'advisory';
}

/** One grade, or `待定` while open questions keep two possible. */
export function settledGrade({ grade }: Pick<Scorecard, 'grade'>): string {
  return grade.low === grade.high ? grade.low : OPEN_GRADE;
}

/** Middle of a range, by which departments are ranked. */
export function middle(range: Range): number {
  return (range.low + range.high) / 2;
}

/** Sorts by code unit: the same on every machine, whatever its language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function meanScore(cases: readonly CaseFigures[]): Range | undefined {
  const cards = cases.flatMap((each) => each.scorecard ?? []);
  if (cards.length === 0) return undefined;
  const mean = (end: keyof Range): number =>
    Math.round((cards.reduce((sum, card) => sum + card[end], 0) / cards.length) * 100) / 100;
  return { low: mean('low'), high: mean('high') };
}

function rewarded(summary: Summary, bonus: number, { departments }: Standard): Summary {
  if (!summary.score || bonus === 0) return summary;
  const add = (points: number): number =>
    Math.round(Math.min(departments?.ceiling ?? Infinity, points + bonus) * 100) / 100;
  return { ...summary, score: { low: add(summary.score.low), high: add(summary.score.high) } };
}

function gradeCounts(cases: readonly CaseFigures[], standard: Standard): Record<string, number> {
  const titles = [...standard.grades.map((grade) => grade.title), OPEN_GRADE];
  const grades = cases.flatMap(({ scorecard }) => (scorecard ? settledGrade(scorecard) : []));
  return Object.fromEntries(titles.map((title) => [title, grades.filter((each) => each === title).length]));
}
