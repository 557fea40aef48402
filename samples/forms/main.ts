import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { learnForms } from '../../src/casefile.ts';
import type { KnownForm } from '../../src/model/form.ts';
import { loadRules, standardOf } from '../../src/rulebook.ts';
import { ArtifactStore } from '../../src/store/artifacts.ts';
import { writeTextBatch } from '../accuracy/text-batch.ts';
import { AS_OF } from '../generator/calendar.ts';
import { shippedForms } from './shipped-forms.ts';

/** Of its own: forms are not learnt from the cases that accuracy is measured on. */
const SEED = 4_711;
const CASES = 360;
const FILE = 'rules/forms/shipped.json';

const out = await mkdtemp(path.join(tmpdir(), 'forms-'));
try {
  await writeTextBatch({ seed: SEED, cases: CASES, out });
  await writeFile(FILE, `${JSON.stringify(shippedForms(await formsIn(out)), undefined, 1)}\n`);
} finally {
  await rm(out, { recursive: true, force: true });
}

async function formsIn(folder: string): Promise<KnownForm[]> {
  const rules = await loadRules();
  const basis = { rules, standard: standardOf(rules, 'general-2026'), asOf: AS_OF };
  const store = new ArtifactStore(folder);
  const { units } = await store.index();
  const forms: KnownForm[] = [];
  for (const id of units) forms.push(...learnForms(await store.load(id), basis));
  return forms;
}
