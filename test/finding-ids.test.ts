import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { independentSets } from '../samples/accuracy/independent.ts';
import { judgeCase } from '../src/casefile.ts';
import { standardOf } from '../src/rulebook.ts';
import { ArtifactStore } from '../src/store/artifacts.ts';
import { shippedRuleset } from './shipped-ruleset.ts';

const INDEPENDENT = fileURLToPath(new URL('../samples/independent', import.meta.url));

/** Ids that stand twice in a case. */
function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

it.each(await independentSets())(
  'no two findings of a case share an id, in the $name independent set',
  async ({ name }) => {
    const rules = await shippedRuleset();
    const basis = { rules, standard: standardOf(rules, 'general-2026'), asOf: '2026-01-31' };
    const store = new ArtifactStore(path.join(INDEPENDENT, name));
    for (const id of (await store.index()).units) {
      const { findings } = await judgeCase(await store.load(id), basis);
      expect(repeated(findings.map((f) => f.id)), id).toEqual([]);
    }
  },
  60_000,
);
