import { describe, expect, it } from 'vitest';
import { shippedRuleset } from '../../test/shipped-ruleset.ts';
import type { CaseFile } from '../model/case-file.ts';
import type { IntakeUnit } from '../model/source-file.ts';
import { assemble } from './assemble.ts';

const rules = await shippedRuleset();

/** A unit of papers that no kind of case knows. */
function assembled(rest: Partial<IntakeUnit> = {}): CaseFile {
  const unit: IntakeUnit = { id: '某局/许可', kind: 'folder', files: [], problems: [], ...rest };
  return assemble({ unit, files: [], pages: [], documents: [], fields: [] }, rules);
}

describe('a case of which nobody knows the kind', () => {
  it('says so with the next step', () => {
    const { caseType, problems } = assembled();
    expect(caseType).toBe('unknown');
    expect(problems).toMatchObject([{ stage: 'assemble', code: 'case-unclear' }]);
    expect(problems[0]?.message).toContain('某局/许可：从文书中不能确认是哪一类案件');
    expect(problems[0]?.message).toContain(
      '请在案卷文件夹中用 case.json 写明案件类别，例如 {"caseType": "penalty"}',
    );
  });

  it('that is one file needs a folder first', () => {
    expect(assembled({ kind: 'whole-case-file' }).problems[0]?.message).toContain('请为它建一个案卷文件夹');
  });

  it('names the kind that was declared and has no rules', () => {
    const [problem] = assembled({ declaration: { caseType: 'licence' } }).problems;
    expect(problem?.message).toContain('case.json 写的案件类别“licence”没有评查规则');
  });

  it('is known again where case.json names it', () => {
    expect(assembled({ declaration: { caseType: 'penalty' } })).toMatchObject({
      caseType: 'penalty',
      problems: [],
    });
  });
});
