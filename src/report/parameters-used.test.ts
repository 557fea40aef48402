import { describe, expect, it } from 'vitest';
import type { AuditedCase } from '../model/audit-report.ts';
import type { Ruleset } from '../model/ruleset.ts';
import { parametersUsed, parameterWords } from './parameters-used.ts';

const USE = {
  id: 'period',
  title: '期限',
  value: '90 日',
  reference: '某法第六十条',
  confidence: 'T',
} as const;
const condition = { fact: 'in-time', operator: 'equal', value: true };
const ruleset = {
  rules: [
    { id: 'deadline', expectations: [{ id: 'e', condition }] },
    { id: 'other', expectations: [{ id: 'e', condition: { ...condition, fact: 'sealed' } }] },
  ],
  facts: [
    { name: 'in-time', needs: ['last-day', 'decision-date'] },
    { name: 'last-day', needs: ['period', 'in-time'] },
    { name: 'period' },
    { name: 'sealed' },
  ],
} as unknown as Ruleset;
const audited = {
  facts: { facts: { period: { value: '90 日', evidence: [], parameter: USE } } },
} as unknown as AuditedCase;

describe('the numbers that a rule rests on', () => {
  it('are found however far its facts rest on them, rings of facts included', () => {
    expect(parametersUsed('deadline', audited, ruleset)).toEqual([USE]);
  });

  it('are none where no fact of the rule needs one, or no such rule is known', () => {
    expect(parametersUsed('other', audited, ruleset)).toEqual([]);
    expect(parametersUsed('unknown', audited, ruleset)).toEqual([]);
  });

  it.each([
    [{}, '期限：90 日（某法第六十条）'],
    [{ stillValidOn: '2026-11-01' }, '期限：90 日（某法第六十条，2026-11-01核对）'],
    [{ confidence: 'K' as const, stillValidOn: '2026-11-01' }, '期限：90 日（某法第六十条，原文待核对）'],
  ])('are told with their source %j', (more, words) => {
    expect(parameterWords({ ...USE, ...more })).toBe(words);
  });
});
