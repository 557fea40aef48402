import { describe, expect, it } from 'vitest';
import { caseOf } from '../../test/fixtures/case-builder.ts';
import { shippedRuleset } from '../../test/shipped-ruleset.ts';
import type { FactDeclaration } from '../model/fact-declaration.ts';
import type { FactTable } from '../model/fact.ts';
import type { Problem } from '../model/problem.ts';
import { derive } from './derive.ts';

const rules = await shippedRuleset();
const CASE = caseOf({ papers: [{ type: 'penalty-decision', fields: { date: '2025-05-20' } }] });

function derived(facts: readonly FactDeclaration[]): { table: FactTable; problems: Problem[] } {
  const problems: Problem[] = [];
  const table = derive(CASE, { ...rules, facts }, '2026-01-31', (p) => problems.push(p));
  return { table, problems };
}

function broken(rest: Partial<FactDeclaration> = {}): FactDeclaration {
  return { name: 'broken', title: '坏的要素', type: 'boolean', kind: 'presence', options: {}, ...rest };
}

const UNKNOWN = { reasonCode: 'rule-error', reason: '“坏的要素”推导时程序出错，请人工核对' };

describe('a kind of fact that throws', () => {
  it('leaves its fact unknown and tells of it; the others are derived', () => {
    const { table, problems } = derived([...rules.facts, broken()]);
    expect(table.facts.broken).toMatchObject(UNKNOWN);
    expect(table.facts['decision-date']).toMatchObject({ value: '2025-05-20' });
    expect(problems).toMatchObject([{ stage: 'derive', code: 'rule-error' }]);
    expect(problems[0]?.message).toContain('应急管理/案件1：推导“坏的要素”（broken）');
  });

  it('leaves the fact of one document unknown', () => {
    const { table } = derived([...rules.facts, broken({ perDocument: true })]);
    expect(table.documentFacts['penalty-decision-1']?.broken).toMatchObject(UNKNOWN);
  });

  it('does not lose the case where a fact that only code asks for is not declared', () => {
    const facts = rules.facts.filter(({ name }) => name !== 'name-change-explained');
    expect(derived(facts).table.facts['decision-date']).toMatchObject({ value: '2025-05-20' });
  });
});
