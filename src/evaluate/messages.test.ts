import { describe, expect, it } from 'vitest';
import type { Fact, FactValue } from '../model/fact.ts';
import { filledIn } from './messages.ts';

const known = (value: FactValue): Fact =>
  value === false ? { value, denial: { by: 'comparison' }, evidence: [] } : { value, evidence: [] };
const ABSENT: Fact = { value: undefined, isAbsent: true, evidence: [] };

describe('a fact in a message', () => {
  it.each<[string, Fact | undefined, string]>([
    ['a text', known('张伟'), '张伟'],
    ['a day', known('2024-05-06'), '2024年5月6日'],
    ['what only begins like a day', known('2024-05-06 10:00'), '2024-05-06 10:00'],
    ['what only ends like a day', known('至2024-05-06'), '至2024-05-06'],
    ['a number', known(0), '0'],
    ['a yes', known(true), '是'],
    ['a no', known(false), '否'],
    ['a list', known(['甲', '乙']), '甲、乙'],
    ['an empty list', known([]), ''],
    ['people', known([{ name: '张伟' }, { name: '李娜' }]), '张伟、李娜'],
    ['items', known([{ key: '1', label: '第一项', values: {}, evidence: [] }]), '第一项'],
    ['articles', known([{ law: '法', article: 3, text: '法第三条' }]), '法第三条'],
    ['nothing that is absent', ABSENT, '（未见）'],
    ['nothing that no rule knows', undefined, '（未见）'],
  ])('is written as %s', (_, fact, expected) => {
    expect(filledIn('见{it}。', fact ? { it: fact } : {})).toBe(`见${expected}。`);
  });

  it.each<[string, Fact | undefined, string]>([
    ['a sum', known(123_456), '1,234.56元'],
    ['nothing where it is no number', known('甲'), '（未见）'],
    ['nothing where it is absent', ABSENT, '（未见）'],
    ['nothing where there is none', undefined, '（未见）'],
  ])('in 分 is written as %s', (_, fact, expected) => {
    expect(filledIn('{it:fen}', fact ? { it: fact } : {}).replace(/,/gu, '')).toBe(
      expected.replace(/,/gu, ''),
    );
  });

  it('shows how it was counted', () => {
    const facts = { 'due-date': { ...known('2024-05-06'), workings: '自5月1日起' } };
    expect(filledIn('{due-date}（{due-date:workings}）', facts)).toBe('2024年5月6日（自5月1日起）');
    expect(filledIn('（{other:workings}）', facts)).toBe('（）');
  });

  it('of an item is named with a dot', () => {
    expect(filledIn('{item.label}', { 'item.label': known('甲') })).toBe('甲');
  });

  it('stands as it is where it is no name', () => {
    expect(filledIn('{a b}', {})).toBe('{a b}');
  });
});
