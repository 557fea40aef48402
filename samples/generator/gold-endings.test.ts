import { describe, expect, it } from 'vitest';
import { AS_OF, addDays } from './calendar.ts';
import { DEPARTMENTS } from './departments/index.ts';
import { cleanOutcomes, expectedFacts } from './gold.ts';
import { makePlan } from './make-plan.ts';
import { daysOf } from './writing-for.ts';
import { writePapers } from './write-papers.ts';

const SEEDS = [3, 14, 15, 92];

describe('endings other than a penalty', () => {
  it('an open case stands at the notice, served within the week before the audit', () => {
    for (const profile of DEPARTMENTS) {
      for (const seed of SEEDS) {
        const plan = makePlan(seed, '001', profile, 'open');
        const days = daysOf(plan);
        expect(days.decision).toBeUndefined();
        expect((days.noticeService ?? '') <= AS_OF).toBe(true);
        expect(addDays(days.filing ?? '', 90) > AS_OF).toBe(true);
        expect(writePapers(plan).map(({ type }) => type)).not.toContain('penalty-decision');
        expect(cleanOutcomes(plan)['decision-presence']).toBe('inapplicable');
      }
    }
  });

  it('a case without penalty has its own decision and no money', () => {
    for (const profile of DEPARTMENTS) {
      const plan = makePlan(SEEDS[0] ?? 1, '001', profile, 'no-penalty');
      const types = writePapers(plan).map(({ type }) => type);
      expect(types).toContain('no-penalty-decision');
      expect(types).not.toContain('prior-notice');
      expect(types).not.toContain('payment-receipt');
      const facts = expectedFacts(plan, new Set(types));
      expect(facts['decision-outcome']).toBe('no-penalty');
      expect(facts['fine-amount']).toBeUndefined();
    }
  });

  it('a withdrawn case ends with the approval of the withdrawal', () => {
    const [profile] = DEPARTMENTS;
    const plan = makePlan(5, '001', profile!, 'withdrawn');
    const types = writePapers(plan).map(({ type }) => type);
    expect(types.slice(-2)).toEqual(['withdrawal-approval', 'closing-approval']);
    expect(cleanOutcomes(plan)['notice-presence']).toBe('inapplicable');
  });
});
