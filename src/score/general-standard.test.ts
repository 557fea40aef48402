import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { standardSchema } from '../ruleset/schemas/standard-schema.ts';

const standard = standardSchema.parse(
  JSON.parse(readFileSync(new URL('../../rules/standards/general-2026.json', import.meta.url), 'utf8')),
);

describe('the general standard', () => {
  test('adds up to its total', () => {
    expect(standard.items.reduce((sum, item) => sum + (item.max ?? 0), 0)).toBe(standard.total);
  });

  test('prices every rule once, under its own number, in a section that exists', () => {
    const rules = standard.items.flatMap((item) => item.rules);
    expect(new Set(rules).size).toBe(rules.length);
    expect(new Set(standard.items.map((item) => item.item)).size).toBe(standard.items.length);
    const sections = standard.sections.map((section) => section.id);
    for (const item of standard.items) expect(sections).toContain(item.section);
  });

  test('vetoes only rules that it also prices', () => {
    const rules = standard.items.flatMap((item) => item.rules);
    for (const veto of standard.vetoes) for (const rule of veto.rules) expect(rules).toContain(rule);
  });

  test('grades from best to worst down to zero', () => {
    const floors = standard.grades.map((grade) => grade.from);
    expect(floors).toEqual([...floors].sort((a, b) => b - a));
    expect(floors.at(-1)).toBe(0);
  });
});
