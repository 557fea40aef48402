import { describe, expect, it } from 'vitest';
import type { CaseFigures, OpenFinding } from '../model/audit-report.ts';
import { formQuestions, parameterQuestions, stakeOf } from './questions.ts';

function open(rest: Partial<OpenFinding>): OpenFinding {
  return {
    ruleId: 'hearing',
    title: '听证告知',
    effect: 'scored',
    outcome: 'cantTell',
    message: '',
    basis: [],
    deduction: { low: 0, high: 5 },
    ...rest,
  };
}

function figures(id: string, department: string, findings: readonly OpenFinding[]): CaseFigures {
  const grade = { low: '良好', high: '优秀' } as const;
  const scorecard = { low: 85, high: 95, grade, vetoed: false } as const;
  return {
    id,
    department,
    caseType: 'penalty',
    scorecard,
    mutedLines: [],
    findings,
    missingDocuments: 0,
    problems: [],
  };
}

const UNSET = open({ reasonCode: 'parameter-unset', cause: 'hearing-threshold' });
const NO_PLACE = open({ reasonCode: 'unknown-form', cause: 'inspection-record/witness' });

describe('questions', () => {
  it('ask for a parameter once in a batch, with what its answer decides', () => {
    const asked = parameterQuestions([
      figures('1', '甲', [UNSET, UNSET]),
      figures('2', '乙', [UNSET, NO_PLACE]),
    ]);
    expect(asked.map(({ cause }) => cause)).toEqual(['hearing-threshold']);
    expect(asked.map(stakeOf)).toEqual([{ findings: 3, cases: 2, points: 15, undecided: 2 }]);
  });

  it('ask for a form once a department', () => {
    const asked = formQuestions([
      figures('1', '甲', [NO_PLACE]),
      figures('2', '甲', [NO_PLACE, UNSET]),
      figures('3', '乙', [NO_PLACE]),
    ]);
    expect(asked.map(({ department, findings }) => [department, findings.length])).toEqual([
      ['乙', 1],
      ['甲', 2],
    ]);
  });

  it('are none where the finding was decided', () => {
    expect(parameterQuestions([figures('1', '甲', [{ ...UNSET, outcome: 'failed' }])])).toEqual([]);
  });
});
