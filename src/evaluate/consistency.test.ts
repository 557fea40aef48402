import { describe, expect, it } from 'vitest';
import { caseOf } from '../../test/fixtures/case-builder.ts';
import type { CaseFile } from '../model/case-file.ts';
import type { Finding, FindingOutcome, Ground } from '../model/finding.ts';
import type { FormVerdicts } from '../model/form-verdicts.ts';
import { verdictsOnForms, withoutSystematic } from './consistency.ts';

const LABELS = ['地点', '当事人', '时间', '检查人'];

interface Judged {
  readonly outcome: FindingOutcome;
  readonly by?: Ground['by'];
  readonly labels?: readonly string[];
}

function judged(papers: readonly Judged[]): { findings: Finding[]; caseFile: CaseFile } {
  const written = caseOf({ papers: papers.map(() => ({ type: 'inspection-record' })) });
  const fields = written.fields.map((each, i) => ({
    ...each,
    form: { type: 'inspection-record', labels: papers[i]?.labels ?? LABELS },
  }));
  const findings = papers.map(({ outcome, by = 'no-trace' }, i): Finding => ({
    id: `${i}`,
    ruleId: 'inspection-rights-notice',
    title: '',
    target: `inspection-record-${i + 1}`,
    outcome,
    machineOutcome: outcome,
    mode: 'automatic',
    isAdvisory: false,
    expectations: [],
    evidence: [],
    message: '没有告知',
    ...(outcome === 'failed' ? { grounds: [by] } : {}),
    fix: '',
    basis: [],
  }));
  return { findings, caseFile: { ...written, fields } };
}

function outcomesOf(papers: readonly Judged[], systematic: readonly FormVerdicts[] = []): FindingOutcome[] {
  const { findings, caseFile } = judged(papers);
  return withoutSystematic(findings, caseFile, systematic).map(({ outcome }) => outcome);
}

describe('a rule that fails on every paper of one form', () => {
  it('asks, as the form may have been misread', () => {
    expect(outcomesOf([{ outcome: 'failed' }, { outcome: 'failed' }])).toEqual(['cantTell', 'cantTell']);
  });

  it('fails where it passes on a sister', () => {
    expect(outcomesOf([{ outcome: 'failed' }, { outcome: 'failed' }, { outcome: 'passed' }])).toEqual([
      'failed',
      'failed',
      'passed',
    ]);
  });

  it('fails on the only paper of its form', () => {
    expect(outcomesOf([{ outcome: 'failed' }])).toEqual(['failed']);
  });

  it('fails on papers of different forms', () => {
    const other = ['丙', '丁', '戊', '己'].map((label) => `${label}项`);
    expect(outcomesOf([{ outcome: 'failed' }, { outcome: 'failed', labels: other }])).toEqual([
      'failed',
      'failed',
    ]);
  });

  it.each(['empty-place', 'said-otherwise', 'known-form', 'whole-case', 'person'] as const)(
    'fails where no reading of the form is behind it: %s',
    (by) => {
      expect(
        outcomesOf([
          { outcome: 'failed', by },
          { outcome: 'failed', by },
        ]),
      ).toEqual(['failed', 'failed']);
    },
  );
});

describe('a rule that fails on every paper of a form in the other cases of the department', () => {
  const elsewhere = (change: Partial<FormVerdicts> = {}): FormVerdicts[] => [
    {
      ruleId: 'inspection-rights-notice',
      form: { type: 'inspection-record', labels: LABELS },
      passed: 0,
      proven: 0,
      weak: 2,
      ...change,
    },
  ];

  it('asks on the only one of this case, too', () => {
    expect(outcomesOf([{ outcome: 'failed' }], elsewhere())).toEqual(['cantTell']);
  });

  it('fails where this paper shows it by itself', () => {
    expect(outcomesOf([{ outcome: 'failed', by: 'empty-place' }], elsewhere())).toEqual(['failed']);
  });

  it('fails where it is another rule, or another form', () => {
    const form = { type: 'inspection-record', labels: ['甲项', '乙项', '丙项'] };
    expect(outcomesOf([{ outcome: 'failed' }], elsewhere({ ruleId: 'inquiry-time' }))).toEqual(['failed']);
    expect(outcomesOf([{ outcome: 'failed' }], elsewhere({ form }))).toEqual(['failed']);
  });
});

describe('what a case tells of its forms', () => {
  it('counts what passed, what its paper shows, and what it shows less clearly', () => {
    const { findings, caseFile } = judged([
      { outcome: 'passed' },
      { outcome: 'failed', by: 'empty-place' },
      { outcome: 'failed' },
      { outcome: 'cantTell' },
    ]);
    expect(verdictsOnForms(findings, caseFile)).toMatchObject([{ passed: 1, proven: 1, weak: 1 }]);
  });

  it('counts what was asked as all fail alike as failed', () => {
    const { findings, caseFile } = judged([{ outcome: 'failed' }, { outcome: 'failed' }]);
    const asked = withoutSystematic(findings, caseFile);
    expect(verdictsOnForms(asked, caseFile)).toMatchObject([{ passed: 0, proven: 0, weak: 2 }]);
  });
});
