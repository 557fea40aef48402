import { describe, expect, it } from 'vitest';
import { caseOf } from '../../test/fixtures/case-builder.ts';
import { caseType } from '../../test/fixtures/case-type.ts';
import { shippedRuleset } from '../../test/shipped-ruleset.ts';
import type { CaseFile } from '../model/case-file.ts';
import type { CaseType } from '../model/case-type.ts';
import { askedRules, exclusionOf } from './asked-rules.ts';

const { rules, standards } = await shippedRuleset();
const [standard] = standards;
const ORDINARY = { ...caseOf({ papers: [] }), procedure: 'ordinary' };
const SUMMARY = { ...ORDINARY, procedure: 'summary' };
const TYPE = caseType({
  procedures: [
    {
      id: 'summary',
      when: { has: ['spot'], lacks: [] },
      inapplicable: '简易，不适用',
      exclusion: '简易，未计分',
    },
    { id: 'fast', when: { has: ['fast'], lacks: [] }, inapplicable: '快速，不适用' },
  ],
  rules: ['decision-presence', 'page-legibility'],
  ofAnyProcedure: ['page-legibility'],
  stages: ['filing', 'decision', 'closing'].map((id) => ({ id, title: id, documents: [] })),
});

function asked(caseFile: CaseFile, type: CaseType = TYPE) {
  return askedRules(caseFile, { rules, caseTypes: [type] });
}

describe('the rules asked', () => {
  it('are those of the kind of case', () => {
    expect(asked(ORDINARY).map(({ id }) => id)).toEqual(['decision-presence', 'page-legibility']);
    expect(asked({ ...ORDINARY, caseType: 'licence' })).toEqual([]);
  });

  it('say of a case of another procedure why they do not apply, unless they hold for any', () => {
    const otherwise = asked(SUMMARY).map(({ applicability }) => applicability?.otherwise);
    expect(otherwise[0]).toBe('简易，不适用');
    expect(otherwise[1]).not.toBe('简易，不适用');
  });
});

describe('a case', () => {
  function excluded(caseFile: CaseFile, requiresStage?: string, rest: Partial<CaseType> = {}) {
    if (!standard) throw new Error('no standard');
    const wanting = { ...standard, ...(requiresStage === undefined ? {} : { requiresStage }) };
    return exclusionOf(caseFile, { caseTypes: [{ ...TYPE, ...rest }] }, wanting);
  }

  it('of the usual procedure is scored', () => {
    expect(excluded(ORDINARY)).toBeUndefined();
  });

  it('of another procedure is scored unless that says why not', () => {
    expect(excluded(SUMMARY)).toBe('简易，未计分');
    expect(excluded({ ...SUMMARY, procedure: 'fast' })).toBeUndefined();
  });

  it('of a kind that is not scored says why', () => {
    expect(excluded(ORDINARY, undefined, { exclusion: '类别不明，未计分' })).toBe('类别不明，未计分');
  });

  it.each([
    ['filing', '案件未办结，未计分'],
    ['decision', undefined],
    ['closing', undefined],
  ])('at the stage %s, where the standard wants the decision: %s', (stageReached, expected) => {
    expect(excluded({ ...ORDINARY, stageReached }, 'decision')).toBe(expected);
  });
});
