import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeTextBatch } from '../samples/accuracy/text-batch.ts';
import { AS_OF } from '../samples/generator/calendar.ts';
import { CHANGES } from '../samples/metamorphic/changes.ts';
import { type Difference, differencesOf } from '../samples/metamorphic/compare.ts';
import { standardOf } from '../src/rulebook.ts';
import { ArtifactStore } from '../src/store/artifacts.ts';
import { shippedRuleset } from './shipped-ruleset.ts';

/** A share of what `npm run metamorphic` goes through. */
const CASES = 6;
const SEED = 20261129;

let folder = '';
const found: Difference[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casefile-metamorphic-'));
  const rules = await shippedRuleset();
  const basis = { rules, standard: standardOf(rules, 'general-2026'), asOf: AS_OF };
  await writeTextBatch({ seed: SEED, cases: CASES, out: folder });
  const store = new ArtifactStore(folder);
  for (const id of (await store.index()).units)
    found.push(...(await differencesOf(await store.load(id), basis, CHANGES)));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

it.each(CHANGES.map(({ id }) => id))('no outcome and no value hangs on how a paper is set: %s', (id) => {
  const own = found.filter(({ change }) => change.id === id);
  expect(own.map(({ caseId, id: told, before, after }) => [caseId, told, before, after])).toEqual([]);
});
