import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { classify } from '../../src/classify/classify.ts';
import { extract } from '../../src/extract/extract.ts';
import { formsSeen } from '../../src/familiarity/form-count.ts';
import type { KnownForm } from '../../src/model/form.ts';
import { loadRules } from '../../src/rulebook.ts';
import { ArtifactStore } from '../../src/store/artifacts.ts';
import { writeTextBatch } from '../accuracy/text-batch.ts';

/** Of its own: forms are not learnt from the cases that accuracy is measured on. */
const SEED = 4_711;

/** The forms of so many drawn cases, with what today's readers find on each paper. */
export async function drawnForms(cases: number): Promise<KnownForm[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'forms-'));
  try {
    await writeTextBatch({ seed: SEED, cases, out: folder });
    return await formsIn(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function formsIn(folder: string): Promise<KnownForm[]> {
  const rules = await loadRules();
  const store = new ArtifactStore(folder);
  const { units } = await store.index();
  const forms: KnownForm[] = [];
  for (const id of units) {
    const { pages } = await store.load(id);
    const extracted = extract(classify(pages, rules), pages, rules, () => undefined);
    forms.push(...formsSeen('', extracted));
  }
  return forms;
}
