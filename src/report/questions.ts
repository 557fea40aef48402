import type { CaseFigures, OpenFinding } from '../model/audit-report.ts';
import { FORM_CODES } from '../shared/certainty/form-codes.ts';
import { byText } from './summary.ts';

/** Findings that wait for one answer. */
export interface Question {
  /** The parameter, or `<type of paper>/<field>`. */
  readonly cause: string;
  /** '' for what is asked of the whole batch. */
  readonly department: string;
  readonly findings: readonly OpenFinding[];
  readonly cases: readonly CaseFigures[];
}

/** Numbers and lists that only the office knows: one question for the batch. */
export function parameterQuestions(figures: readonly CaseFigures[]): Question[] {
  return questions(
    figures,
    ({ reasonCode }) => reasonCode === 'parameter-unset',
    () => '',
  );
}

/** Forms of a department on which something was not found: one question for the form. */
export function formQuestions(figures: readonly CaseFigures[]): Question[] {
  const isOfForm = ({ reasonCode }: OpenFinding): boolean =>
    reasonCode !== undefined && FORM_CODES.has(reasonCode);
  return questions(figures, isOfForm, ({ department }) => department);
}

function questions(
  figures: readonly CaseFigures[],
  isMeant: (finding: OpenFinding) => boolean,
  departmentOf: (figures: CaseFigures) => string,
): Question[] {
  const byKey = new Map<string, { department: string; cause: string; hits: [CaseFigures, OpenFinding][] }>();
  for (const one of figures) {
    for (const finding of one.findings.filter((each) => each.outcome === 'cantTell' && isMeant(each))) {
      const department = departmentOf(one);
      const cause = finding.cause ?? finding.ruleId;
      const key = `${department}\n${cause}`;
      const group = byKey.get(key) ?? { department, cause, hits: [] };
      group.hits.push([one, finding]);
      byKey.set(key, group);
    }
  }
  return [...byKey.entries()]
    .sort(([a], [b]) => byText(a, b))
    .map(([, { department, cause, hits }]) => ({
      department,
      cause,
      findings: hits.map(([, finding]) => finding),
      cases: [...new Set(hits.map(([one]) => one))],
    }));
}

/** What an answer decides. */
export interface Stake {
  readonly findings: number;
  readonly cases: number;
  readonly points: number;
  /** Cases with an undecided grade or veto that wait for it among others. */
  readonly undecided: number;
}

export function stakeOf({ findings, cases }: Question): Stake {
  const points = findings.reduce((sum, { deduction }) => sum + deduction.high - deduction.low, 0);
  return {
    findings: findings.length,
    cases: cases.length,
    points: Math.round(points * 100) / 100,
    undecided: cases.filter(isUndecided).length,
  };
}

function isUndecided({ scorecard }: CaseFigures): boolean {
  return (
    scorecard !== null && (scorecard.grade.low !== scorecard.grade.high || scorecard.vetoed === 'undecided')
  );
}
