import { describe, expect, it } from 'vitest';
import { addDays, workdaysBetween } from '../calendar.ts';
import { DEPARTMENTS } from '../departments/index.ts';
import { drawCase } from '../draw-case.ts';
import type { DrawnCase } from '../draw-case.ts';
import { drawPlan } from '../features/index.ts';
import { expectedFacts, expectedOutcomes } from '../gold.ts';
import { RULE_IDS, plainOutcome } from '../rule-ids.ts';
import { textCase } from '../text-case.ts';
import { daysOf } from '../writing-for.ts';
import { writePapers } from '../write-papers.ts';
import { DEFECTS, TRAPS } from './index.ts';
import { SCAN_DEFECTS } from './scans.ts';

const known = new Map<string, DrawnCase[]>();

/** Cases of each department that carry the defect. */
function casesWith(id: string): DrawnCase[] {
  const cases = known.get(id) ?? drawWith(id);
  known.set(id, cases);
  return cases;
}

/** Flaws of the scanner show on scans alone. */
const ON_SCANS = new Set(SCAN_DEFECTS.map(({ id }) => id));

function drawWith(id: string): DrawnCase[] {
  const kind = ON_SCANS.has(id) ? 'scan' : 'born-digital';
  return DEPARTMENTS.map((profile) =>
    drawCase({ seed: 77, index: 0, profile, kind, defectIds: [id] }),
  ).filter(({ defects }) => defects.length === 1);
}

describe('defects', () => {
  it('exist for each of the rules', () => {
    const covered = new Set(DEFECTS.map(({ ruleId }) => ruleId));
    expect(RULE_IDS.filter((id) => !covered.has(id))).toEqual([]);
  });

  it('have ids of their own', () => {
    expect(new Set(DEFECTS.map(({ id }) => id)).size).toBe(DEFECTS.length);
  });

  it.each(DEFECTS.map((defect) => [defect.id, defect] as const))(
    '%s fits some case and fails its rule',
    (id, defect) => {
      const cases = casesWith(id);
      expect(cases.length).toBeGreaterThan(0);
      for (const { plan, defects } of cases) {
        expect(plainOutcome(expectedOutcomes(plan, defects)[defect.ruleId])).toBe('failed');
        expect(() => writePapers(plan)).not.toThrow();
      }
    },
  );
});

describe('defects of the papers', () => {
  it.each(DEFECTS.filter(({ id, apply }) => apply !== undefined && !ON_SCANS.has(id)).map(({ id }) => [id]))(
    '%s changes what the papers say',
    (id) => {
      for (const drawn of casesWith(id)) {
        const clean = { ...drawn, plan: drawCleanTwin(drawn.plan) };
        expect(JSON.stringify(textCase(drawn))).not.toBe(JSON.stringify(textCase(clean)));
      }
    },
  );
});

/** The same plan before its defects were put in. */
function drawCleanTwin(plan: DrawnCase['plan']): DrawnCase['plan'] {
  const profile = DEPARTMENTS.find(({ id }) => id === plan.profile.id);
  if (profile === undefined) throw new Error('no department');
  return drawPlan(plan.seed, plan.id, profile);
}

describe('defects of time', () => {
  it('decision-too-early breaks the waiting period and nothing else about time', () => {
    for (const { plan } of casesWith('decision-too-early')) {
      const days = daysOf(plan);
      expect(workdaysBetween(days.noticeService ?? '', days.decision ?? '')).toBeLessThan(
        Math.min(5, plan.printedPeriod) + 1,
      );
      expect((days.decision ?? '') <= addDays(days.filing ?? '', 90)).toBe(true);
      expect((days.review ?? '') <= (days.decision ?? '')).toBe(true);
    }
  });

  it('decision-after-90-days leaves the waiting period alone', () => {
    for (const { plan } of casesWith('decision-after-90-days')) {
      const days = daysOf(plan);
      expect((days.decision ?? '') > addDays(days.filing ?? '', 90)).toBe(true);
      if (!plan.hasWaiver)
        expect(workdaysBetween(days.noticeService ?? '', days.decision ?? '')).toBeGreaterThan(5);
    }
  });

  it('extension-too-late approves after the ninetieth day', () => {
    for (const { plan } of casesWith('extension-too-late')) {
      const days = daysOf(plan);
      expect((days.extension ?? '') > addDays(days.filing ?? '', 90)).toBe(true);
    }
  });

  it('review-after-decision keeps the waiting period', () => {
    for (const { plan } of casesWith('review-after-decision')) {
      const days = daysOf(plan);
      expect((days.review ?? '') > (days.decision ?? '')).toBe(true);
      if (!plan.hasWaiver)
        expect(workdaysBetween(days.noticeService ?? '', days.decision ?? '')).toBeGreaterThan(5);
      expect(workdaysBetween(days.decision ?? '', days.decisionService ?? '')).toBeLessThanOrEqual(7);
    }
  });

  it('decision-on-last-day decides on the fifth working day', () => {
    for (const { plan } of casesWith('decision-on-last-day')) {
      const days = daysOf(plan);
      expect(workdaysBetween(days.noticeService ?? '', days.decision ?? '')).toBe(5);
    }
  });
});

describe('traps', () => {
  it.each(TRAPS.map((trap) => [trap.id, trap] as const))(
    '%s fits some case and passes its rule',
    (id, trap) => {
      const cases = casesWith(id);
      expect(cases.length).toBeGreaterThan(0);
      for (const { plan, defects } of cases) {
        expect(expectedOutcomes(plan, defects)[trap.ruleId]).toBe('passed');
        expect(() => writePapers(plan)).not.toThrow();
      }
    },
  );

  it('trap-decision-after-fifth-day decides when five working days are just over', () => {
    for (const { plan } of casesWith('trap-decision-after-fifth-day')) {
      const days = { ...daysOf(plan), ...plan.flaws.days };
      expect(workdaysBetween(days.noticeService ?? '', addDays(days.decision ?? '', -1))).toBe(5);
      expect((days.decision ?? '') <= (days.decisionService ?? '')).toBe(true);
    }
  });

  it('trap-review-same-day reviews on the day of the decision', () => {
    for (const { plan } of casesWith('trap-review-same-day')) {
      expect(plan.flaws.days?.review).toBe(daysOf(plan).decision);
    }
  });
});

describe('gold facts', () => {
  it('name only what the papers show', () => {
    const [first] = casesWith('missing-decision');
    if (first === undefined) throw new Error('no case');
    const keys = new Set(writePapers(first.plan).map(({ key }) => key));
    const facts = expectedFacts(first.plan, keys);
    expect(facts['decision-number']).toBeUndefined();
    expect(facts['filing-date']).toBe(daysOf(first.plan).filing);
  });
});
