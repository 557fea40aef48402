import { describe, expect, it } from 'vitest';
import type { CasePlan } from './case-plan.ts';
import { DEPARTMENTS } from './departments/index.ts';
import { discussionOutcome, reviewOutcome } from './duties.ts';
import { makePlan } from './make-plan.ts';

/** An ordinary case of the department with this fine in yuan. */
function planOf(department: string, yuan: number, more: Partial<CasePlan> = {}): CasePlan {
  const profile = DEPARTMENTS.find(({ id }) => id === department);
  if (profile === undefined) throw new Error('no department');
  const plan = makePlan(8, '001', profile);
  return {
    ...plan,
    party: { ...plan.party, kind: 'organisation' },
    place: { ...plan.place, city: '天津市' },
    penalty: { fine: yuan * 100, confiscation: 0, hasWarning: false },
    isMajor: false,
    hasHearing: false,
    ...more,
  };
}

describe('reviewOutcome', () => {
  it('is certain for 市场监管 and for cases that the papers call major', () => {
    expect(reviewOutcome(planOf('市场监管', 500), false)).toBe('failed');
    expect(reviewOutcome(planOf('应急管理', 500, { isMajor: true }), false)).toBe('failed');
    expect(reviewOutcome(planOf('应急管理', 500, { isMajor: true }), true)).toBe('passed');
  });

  it('is left to a person where the hearing threshold is not known', () => {
    expect(reviewOutcome(planOf('应急管理', 500), false)).toBe('cantTell');
    expect(reviewOutcome(planOf('应急管理', 0), false)).toBe('inapplicable');
  });

  it('follows the threshold of the day of the notice', () => {
    const before = { start: '2022-03-01' };
    const after = { start: '2024-03-01' };
    expect(discussionOutcome(planOf('生态环境', 60_000, before), false)).toBe('cantTell');
    expect(discussionOutcome(planOf('生态环境', 60_000, after), false)).toBe('inapplicable');
    expect(discussionOutcome(planOf('生态环境', 200_000, after), false)).toBe('inapplicable');
    expect(discussionOutcome(planOf('生态环境', 200_001, after), false)).toBe('cantTell');
  });
});
