import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeTextBatch } from '../../samples/accuracy/text-batch.ts';
import type { Artifact } from '../../src/store/artifact.ts';
import { ArtifactStore } from '../../src/store/artifacts.ts';

/*
 * Makes the saved readings of golden.test.ts anew: `npx tsx test/golden/write-artifact.ts --seed 8`. Only needed when
 * the form of artifacts changes: the test is there to show what changes when they stay the same.
 */

const SEED = Number(process.argv[3] ?? 8);
const OUT = fileURLToPath(new URL('.', import.meta.url));
/** Clean cases of one department each would all look alike: take two of these. */
const DRAWN = 6;

const expected = await writeTextBatch({ seed: SEED, cases: DRAWN, out: OUT });
const store = new ArtifactStore(OUT);
const sized = await Promise.all(
  expected.map(async ({ path: id }) => {
    const artifact = rounded(await store.load(id));
    return { id, artifact, size: JSON.stringify(artifact).length };
  }),
);
const chosen = sized.sort((a, b) => a.size - b.size).slice(0, 2);
await rm(path.join(OUT, 'artifacts'), { recursive: true });
for (const { artifact } of chosen) await store.save(artifact);
const units = chosen.map(({ id }) => id);
await store.saveIndex({
  uploads: '/uploads',
  ocr: [],
  units,
  strayFiles: [],
  ignoredFiles: 0,
  problems: [],
});
for (const name of await readdir(path.join(OUT, 'artifacts'))) {
  const file = path.join(OUT, 'artifacts', name);
  await writeFile(file, `${await readFile(file, 'utf8')}\n`);
}

/** Boxes to whole points: half the size. */
function rounded(artifact: Artifact): Artifact {
  const text = JSON.stringify(artifact, (_, value: unknown) =>
    typeof value === 'number' && value > 1 ? Math.round(value) : value,
  );
  return JSON.parse(text) as Artifact;
}
