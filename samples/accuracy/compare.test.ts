import { describe, expect, it } from 'vitest';
import type { ExpectedCase } from '../generator/expected-case.ts';
import { RULE_IDS } from '../generator/rule-ids.ts';
import type { AuditedCase } from './audit.ts';
import { isSame } from './compare-facts.ts';
import { compareCase, isFalseMissing } from './compare.ts';
import { detailLines } from './details.ts';
import { alignedTable, factTable, groupTable, notBuiltLine, ruleTable } from './tables.ts';

const PASSED = Object.fromEntries(RULE_IDS.map((id) => [id, 'passed'])) as ExpectedCase['outcomes'];

const EXPECTED: ExpectedCase = {
  path: '应急管理/案件001',
  department: '应急管理',
  group: 'born-digital',
  seed: 1,
  defects: [{ id: 'missing-cover', ruleId: 'cover-presence', title: '缺案卷封面' }],
  traps: [],
  outcomes: { ...PASSED, 'cover-presence': 'failed', 'legal-review-presence': ['inapplicable', 'cantTell'] },
  facts: { 'decision-number': '津应急罚〔2024〕3号', 'fine-amount': 500000 },
  documents: [
    {
      type: 'penalty-decision',
      alsoServesAs: [],
      title: '行政处罚决定书',
      pages: [{ file: '01.pdf', pageNumber: 1 }],
    },
  ],
};

function audited(outcomes: Readonly<Record<string, string>>): AuditedCase {
  return {
    id: EXPECTED.path,
    files: [],
    documents: [
      {
        type: 'penalty-decision',
        alsoServesAs: [],
        title: '行政处罚决定书',
        confidence: 1,
        pages: [{ file: '应急管理/案件001/01.pdf', pageNumber: 1 }],
      },
    ],
    facts: { 'decision-number': { value: '津应急罚[2024] 3号', evidence: [] } },
    findings: RULE_IDS.map((ruleId) => ({
      ruleId,
      outcome: outcomes[ruleId] ?? 'passed',
      machineOutcome: outcomes[ruleId] ?? 'passed',
      message: '说明',
      target: 'case',
    })),
  };
}

describe('compareCase', () => {
  it('tells found, missed, left to a person and false alarms apart', () => {
    const verdict = (got: string): string | undefined =>
      compareCase(EXPECTED, audited({ 'cover-presence': got })).rules.find(
        ({ ruleId }) => ruleId === 'cover-presence',
      )?.verdict;
    expect(verdict('failed')).toBe('right');
    expect(verdict('passed')).toBe('missed');
    expect(verdict('cantTell')).toBe('leftToPerson');
  });

  it('accepts each of several outcomes and counts a false 缺失', () => {
    const comparison = compareCase(
      EXPECTED,
      audited({ 'legal-review-presence': 'cantTell', 'notice-presence': 'failed' }),
    );
    const of = (id: string) => comparison.rules.find(({ ruleId }) => ruleId === id)!;
    expect(of('legal-review-presence').verdict).toBe('right');
    expect(of('notice-presence').verdict).toBe('falseAlarm');
    expect(comparison.rules.filter(isFalseMissing)).toHaveLength(1);
  });

  it('matches documents by page and facts without regard to brackets and blanks', () => {
    const comparison = compareCase(EXPECTED, audited({}));
    expect(comparison.documents[0]?.isTypeRight).toBe(true);
    expect(comparison.documents[0]?.isCutRight).toBe(true);
    expect(comparison.facts.map(({ verdict }) => verdict)).toEqual(['right', 'missing']);
  });

  it('leaves a rule out that the tool does not have', () => {
    const lacking = audited({});
    const without = {
      ...lacking,
      findings: lacking.findings.filter(({ ruleId }) => ruleId !== 'cover-presence'),
    };
    const comparison = compareCase(EXPECTED, without);
    expect(comparison.rules.find(({ ruleId }) => ruleId === 'cover-presence')?.verdict).toBe('notBuilt');
    expect(ruleTable([comparison]).flat()).not.toContain('cover-presence');
    expect(notBuiltLine([comparison])).toContain('未建规则 1 条');
  });

  it('survives a case that the tool did not report', () => {
    const comparison = compareCase(EXPECTED, undefined);
    expect(comparison.rules.every(({ verdict }) => verdict === 'noFinding')).toBe(true);
    expect(detailLines([comparison]).join('\n')).toContain('cover-presence');
  });

  it('prints tables with a row for each rule and a total', () => {
    const cases = [compareCase(EXPECTED, audited({ 'cover-presence': 'failed' }))];
    expect(ruleTable(cases)).toHaveLength(RULE_IDS.length + 1);
    expect(groupTable(cases).at(-1)?.[0]).toBe('全部');
    expect(alignedTable(factTable(cases))).toContain('fine-amount');
  });
});

describe('isSame', () => {
  it('reads causes without 涉嫌 and 案, and officers in any order', () => {
    expect(isSame('cause', '未按照规定设置标志', '涉嫌未按照规定设置标志案')).toBe(true);
    const officers = [
      { name: '王伟', certificate: '12001234567' },
      { name: '李娜', certificate: '12007654321' },
    ];
    expect(isSame('officers', officers, [...officers].reverse())).toBe(true);
    expect(isSame('officers', officers, officers.slice(1))).toBe(false);
  });
});
