import { describe, expect, it } from 'vitest';
import { addDays, workdaysBetween } from './calendar.ts';
import type { CasePlan, Timeline } from './case-plan.ts';
import { DEPARTMENTS } from './departments/index.ts';
import { makePlan } from './make-plan.ts';
import { daysOf } from './writing-for.ts';

const PLANS = Array.from({ length: 600 }, (_, i) =>
  makePlan(i * 7919 + 1, String(i), DEPARTMENTS[i % DEPARTMENTS.length]!),
);
const each = (check: (plan: CasePlan, days: Timeline) => void): void =>
  PLANS.forEach((plan) => check(plan, daysOf(plan)));
const day = (value: string | undefined): string => value ?? '9999-12-31';

describe('a clean case', () => {
  it('is decided within ninety days of filing or with an extension approved in time', () => {
    each((plan, days) => {
      const last = addDays(day(days.filing), 90);
      if (plan.hasExtension) expect(day(days.extension) <= last).toBe(true);
      else expect(day(days.decision) <= last, plan.id).toBe(true);
      expect(day(days.decision) <= addDays(last, 60)).toBe(true);
    });
  });

  it('is decided after the waiting period unless the party waived', () => {
    each((plan, days) => {
      if (plan.hasWaiver) return expect(day(days.waiver) >= day(days.noticeService)).toBe(true);
      const waited = workdaysBetween(day(days.noticeService), day(days.decision));
      return expect(waited, plan.id).toBeGreaterThan(Math.max(5, plan.printedPeriod));
    });
  });

  it('is served within seven working days', () => {
    each((_, days) =>
      expect(workdaysBetween(day(days.decision), day(days.decisionService))).toBeLessThanOrEqual(7),
    );
  });

  it('has its review and discussion before the decision and after a hearing', () => {
    each((plan, days) => {
      if (days.review !== undefined) expect(days.review <= day(days.decision)).toBe(true);
      if (days.discussion !== undefined) expect(days.discussion <= day(days.decision)).toBe(true);
      if (plan.hasHearing) expect(day(days.review) >= day(days.hearing)).toBe(true);
    });
  });

  it('is paid within fifteen days and closed after payment', () => {
    each((_, days) => {
      if (days.payment === undefined) return;
      expect(days.payment <= addDays(day(days.decisionService), 16)).toBe(true);
      expect(day(days.closing) >= days.payment).toBe(true);
    });
  });

  it('comes in all kinds of party and style', () => {
    expect(new Set(PLANS.map(({ party }) => party.kind)).size).toBe(3);
    const units = PLANS.filter(({ party }) => party.kind === 'organisation').length / PLANS.length;
    expect(units).toBeGreaterThan(0.5);
    expect(units).toBeLessThan(0.85);
  });
});
