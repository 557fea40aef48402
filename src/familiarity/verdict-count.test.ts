import { describe, expect, it } from 'vitest';
import type { FormVerdicts } from '../model/form-verdicts.ts';
import { isDoubtedBy, VerdictCount } from './verdict-count.ts';

const LABELS = ['检查时间', '检查地点', '当事人', '检查人员'];

function verdicts(change: Partial<FormVerdicts> = {}): FormVerdicts {
  const form = { type: 'inspection-record', labels: LABELS };
  return { ruleId: 'inspection-rights-notice', form, passed: 0, proven: 0, weak: 1, ...change };
}

function systematic(...cases: readonly (readonly [string, FormVerdicts])[]): readonly FormVerdicts[] {
  const count = new VerdictCount();
  for (const [department, each] of cases) count.add(department, [each]);
  return count.systematic().get('应急管理局') ?? [];
}

describe('what fails on every paper of a form', () => {
  it('is told from two cases', () => {
    expect(systematic(['应急管理局', verdicts()], ['应急管理局', verdicts()])).toMatchObject([{ weak: 2 }]);
  });

  it('is not told from one', () => {
    expect(systematic(['应急管理局', verdicts()])).toEqual([]);
  });

  it('is not told where it passed on one of them', () => {
    const passed = verdicts({ passed: 1, weak: 0 });
    expect(
      systematic(['应急管理局', verdicts()], ['应急管理局', verdicts()], ['应急管理局', passed]),
    ).toEqual([]);
  });

  it('is told of no other department', () => {
    expect(systematic(['应急管理局', verdicts()], ['水务局', verdicts()])).toEqual([]);
  });

  it('is told of skeletons that are alike, in whatever order they come', () => {
    const alike = verdicts({ form: { type: 'inspection-record', labels: [...LABELS, '天气'] } });
    const [one] = systematic(['应急管理局', verdicts()], ['应急管理局', alike]);
    const [other] = systematic(['应急管理局', alike], ['应急管理局', verdicts()]);
    expect(one).toMatchObject({ weak: 2 });
    expect(other).toEqual(one);
  });
});

describe('a case', () => {
  const known = [verdicts({ weak: 2 })];

  it('is doubted where its papers fail as all of their form do', () => {
    expect(isDoubtedBy([verdicts()], known)).toBe(true);
  });

  it('is not doubted where its papers show it by themselves, or fail another rule', () => {
    expect(isDoubtedBy([verdicts({ weak: 0, proven: 1 })], known)).toBe(false);
    expect(isDoubtedBy([verdicts({ ruleId: 'inquiry-time' })], known)).toBe(false);
  });
});
