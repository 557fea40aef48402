import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { classify } from '../../src/classify/classify.ts';
import { extract } from '../../src/extract/extract.ts';
import { formsSeen } from '../../src/familiarity/form-count.ts';
import type { KnownForm } from '../../src/model/form.ts';
import { loadRules } from '../../src/rulebook.ts';
import { ArtifactStore } from '../../src/store/artifacts.ts';
import { writeTextBatch } from '../accuracy/text-batch.ts';
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
  const store = new ArtifactStore(folder);
  const { units } = await store.index();
  const forms: KnownForm[] = [];
  for (const id of units) {
    const { pages } = await store.load(id);
    forms.push(
      ...formsSeen(
        '',
        extract(classify(pages, rules), pages, rules, () => undefined),
      ),
    );
  }
  return forms;
}
