import { describe, expect, it } from 'vitest';
import type { ExpectationResult, Finding } from '../model/finding.ts';
import type { FormAnswerWord } from '../model/form-answer.ts';
import { withFormAnswers } from './answered.ts';

const PLACE: ExpectationResult = {
  id: 'place',
  outcome: 'cantTell',
  message: '没有写明地点；没有读到，请人工查看',
  reasonCode: 'unknown-form',
  cause: 'inquiry-record/place',
};
const HOST: ExpectationResult = { ...PLACE, id: 'host', message: '没有记录人', cause: 'inquiry-record/host' };

function question(expectations: readonly ExpectationResult[], rest: Partial<Finding> = {}): Finding {
  const first = expectations[0];
  return {
    id: '1',
    ruleId: 'inquiry-place',
    title: '询问地点',
    target: 'inquiry-record-1',
    outcome: 'cantTell',
    machineOutcome: 'cantTell',
    mode: 'automatic',
    isAdvisory: false,
    expectations,
    evidence: [],
    message: first?.message ?? '不能确认',
    reasonCode: 'unknown-form',
    cause: first?.cause ?? 'inquiry-record/place',
    fix: '补正',
    basis: [],
    ...rest,
  };
}

function answered(finding: Finding, answer: FormAnswerWord, department = '人社'): Finding | undefined {
  const answers = [{ department: '人社', cause: 'inquiry-record/place', answer }];
  return withFormAnswers([finding], answers, department)[0];
}

describe('a question on a form that the office has answered', () => {
  it.each([
    ['都有', 'passed', '按本单位对文书样式的回答：都有'],
    ['确实没有', 'failed', '没有写明地点；按本单位对文书样式的回答：确实没有'],
    ['不需要', 'inapplicable', '按本单位对文书样式的回答：不需要'],
  ] as const)('%s: %s', (answer, outcome, message) => {
    const finding = answered(question([PLACE]), answer);
    expect(finding).toMatchObject({ outcome, message, machineOutcome: 'cantTell' });
    expect(finding?.reasonCode).toBeUndefined();
    expect(finding?.grounds).toEqual(outcome === 'failed' ? ['person'] : undefined);
    expect(finding?.fix).toBe(outcome === 'failed' ? '补正' : '');
  });

  it('stays one in another department', () => {
    const open = question([PLACE]);
    expect(answered(open, '都有', '应急管理')).toBe(open);
  });

  it('stays one for what the answer does not speak of', () => {
    expect(answered(question([PLACE, HOST]), '都有')).toMatchObject({
      outcome: 'cantTell',
      cause: 'inquiry-record/host',
      message: '没有记录人',
    });
    expect(answered(question([PLACE, HOST]), '确实没有')).toMatchObject({ outcome: 'failed' });
  });

  it('is answered by its rule where every paper of the form fails alike', () => {
    const systematic = { reasonCode: 'systematic', ruleId: 'inquiry-record/place' } as const;
    const { cause: _, ...open } = question([{ ...PLACE, reasonCode: 'systematic' }], systematic);
    const { cause: __, reasonCode: ___, ...expectation } = PLACE;
    expect(answered({ ...open, expectations: [expectation] }, '不需要')).toMatchObject({
      outcome: 'inapplicable',
    });
  });

  it('is none of what waits for something else, or has been decided', () => {
    const unread = question([{ ...PLACE, reasonCode: 'unread-file' }], { reasonCode: 'unread-file' });
    expect(answered(unread, '都有')).toBe(unread);
    const failed = question([PLACE], { outcome: 'failed' });
    expect(answered(failed, '都有')).toBe(failed);
  });

  it('is never failed where the question is whether the rule applies', () => {
    const open = question([]);
    expect(answered(open, '确实没有')).toBe(open);
    expect(answered(open, '不需要')).toMatchObject({ outcome: 'inapplicable' });
  });

  it('is not failed by what is only advisory', () => {
    const open = question([
      { ...PLACE, isAdvisory: true },
      { ...PLACE, id: 'x', outcome: 'passed' },
    ]);
    expect(answered(open, '确实没有')).toMatchObject({ outcome: 'passed' });
  });
});
