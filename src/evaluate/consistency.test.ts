import { describe, expect, it } from 'vitest';
import { caseOf } from '../../test/fixtures/case-builder.ts';
import type { Finding, FindingOutcome, Ground } from '../model/finding.ts';
import { withoutSystematic } from './consistency.ts';

const LABELS = ['地点', '当事人', '时间', '检查人'];

function outcomesOf(
  papers: readonly {
    readonly outcome: FindingOutcome;
    readonly by?: Ground['by'];
    readonly labels?: readonly string[];
  }[],
): FindingOutcome[] {
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
  return withoutSystematic(findings, { ...written, fields }).map(({ outcome }) => outcome);
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

  it.each(['empty-place', 'said-otherwise', 'known-form', 'person'] as const)(
    'fails where each paper shows it by itself: %s',
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
