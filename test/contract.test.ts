import { describe, expect, it } from 'vitest';
import { shippedRuleset } from './shipped-ruleset.ts';

/** Names that programs outside the project rely on: renaming one breaks them. */
const FACTS: Readonly<Record<string, readonly string[]>> = {
  string: [
    'decision-number',
    'filing-number',
    'notice-number',
    'party-name',
    'credit-code',
    'legal-representative',
    'department-name',
    'cause',
    'decision-outcome',
  ],
  money: ['fine-amount', 'notice-fine-amount', 'paid-amount'],
  date: [
    'inspection-date',
    'filing-date',
    'inquiry-date',
    'investigation-report-date',
    'legal-review-date',
    'notice-date',
    'notice-service-date',
    'discussion-date',
    'decision-date',
    'decision-service-date',
    'payment-date',
    'closing-date',
  ],
  officers: ['officers'],
  strings: ['penalty-kinds'],
};

const RULES =
  `cover-presence catalogue-presence file-notes-presence party-identity-presence filing-approval-presence
  investigation-record-presence investigation-report-presence legal-review-presence collective-discussion-presence
  notice-presence notice-service-presence decision-presence decision-approval-presence decision-service-presence
  payment-proof-presence closing-approval-presence file-readability file-duplication file-format-agreement
  credit-code-validity party-name-agreement decision-number decision-party decision-legal-basis decision-evidence
  decision-payment-terms decision-remedies decision-remedy-periods decision-amount-words decision-deadline notice-rights
  notice-waiting-period decision-service-deadline payment-amount-agreement legal-review-order`.split(/\s+/u);

const ruleset = await shippedRuleset();

describe('what other programs rely on', () => {
  it.each(Object.entries(FACTS))('facts of type %s keep their names and are published', (type, names) => {
    const published = ruleset.facts.filter((f) => f.isPublished && f.type === type).map((f) => f.name);
    expect(names.filter((name) => !published.includes(name))).toEqual([]);
  });

  it('rules keep their ids', () => {
    const ids = ruleset.rules.map((r) => r.id);
    expect(RULES.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('the default standard prices rules of the penalty case only once each', () => {
    const standard = ruleset.standards.find((s) => s.id === 'general-2026');
    const parts = standard?.items.flatMap((item) => item.parts) ?? [];
    // A rule may be priced in two items by different expectations of its own.
    const prices = parts.flatMap(({ rules, expectations = ['all'] }) =>
      rules.flatMap((rule) => expectations.map((each) => `${rule} ${each}`)),
    );
    expect(prices.length).toBe(new Set(prices).size);
    const priced = [...new Set(parts.flatMap((part) => part.rules))];
    const judged = ruleset.caseTypes.find((t) => t.id === 'penalty')?.rules ?? [];
    expect(priced.filter((id) => !judged.includes(id))).toEqual([]);
    expect(RULES.filter((id) => !priced.includes(id))).toEqual([]);
  });

  it('grades are named as officials name them', () => {
    const known = ['优秀', '良好', '合格', '不合格'];
    for (const { grades } of ruleset.standards)
      expect(grades.map(({ title }) => title)).toEqual(
        known.filter((each) => grades.some((g) => g.title === each)),
      );
    expect(ruleset.standards[0]?.grades.at(-1)?.title).toBe('不合格');
  });
});
