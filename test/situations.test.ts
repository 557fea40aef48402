import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ruleset } from '../src/model/ruleset.ts';
import { shippedRuleset } from './shipped-ruleset.ts';
import { differences, judged } from './situations/judge.ts';
import { type BaseCase, type Situation, baseCase, situations } from './situations/schema.ts';
import { changedPapers } from './situations/written-case.ts';

const FOLDER = new URL('situations/', import.meta.url);

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
}

function jsonIn(folder: string): readonly string[] {
  return readdirSync(new URL(folder, FOLDER)).filter((name) => name.endsWith('.json'));
}

const BASES = new Map<string, BaseCase>(
  jsonIn('cases/').map((name) => [name.replace('.json', ''), baseCase.parse(read(`cases/${name}`))]),
);
const SITUATIONS: readonly Situation[] = jsonIn('.').flatMap((name) => situations.parse(read(name)));

function baseOf(id: string): BaseCase {
  const base = BASES.get(id);
  if (base === undefined) throw new Error(`no such base case: ${id}`);
  return base;
}

let rules: Ruleset;
beforeAll(async () => {
  rules = await shippedRuleset();
});

describe('a base case', () => {
  /** They would tell which papers a situation changes. */
  const LEFT_OUT = new Set(['catalogue-presence', 'cover-presence', 'file-notes-presence']);

  it.each([...BASES])('%s fails in nothing but what the archive adds', async (id, base) => {
    const { findings } = await judged(rules, base, { id: 'R0', points: [], title: id, base: id, expect: {} });
    const failed = findings.filter(({ outcome, ruleId }) => outcome === 'failed' && !LEFT_OUT.has(ruleId));
    expect(failed.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });
});

describe('a situation of the legal review', () => {
  it('has a number of its own', () => {
    const ids = SITUATIONS.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  /** An open one fails as it should; a slip in its text must not pass for that. */
  it('changes what its base says and asks what the rules judge', () => {
    const known = new Set(rules.rules.map(({ id }) => id));
    for (const situation of SITUATIONS) {
      expect(changedPapers(baseOf(situation.base), situation)).not.toEqual([]);
      expect(Object.keys(situation.expect).filter((id) => !known.has(id))).toEqual([]);
    }
  });

  for (const situation of SITUATIONS) {
    const run = situation.open === undefined ? it : it.fails;
    run(`${situation.id} ${situation.title}`, async () => {
      const audited = await judged(rules, baseOf(situation.base), situation);
      expect(differences(audited, situation)).toEqual([]);
    });
  }
});
