import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageOf } from '../../test/fixtures/page-builder.ts';
import { OutputError, UsageError } from '../errors.ts';
import type { Artifact } from './artifact.ts';
import { ArtifactStore } from './artifacts.ts';
import { assertWritable } from './writable.ts';

let out = '';
beforeEach(async () => {
  out = await mkdtemp(path.join(tmpdir(), 'casefile-artifacts-'));
});
afterEach(() => rm(out, { recursive: true, force: true }));

function artifact(id: string): Artifact {
  return { unit: { id, kind: 'folder', files: [], problems: [] }, files: [], pages: [pageOf(['决定书'])] };
}

const BATCH = { uploads: '/u', ocr: [], strayFiles: [], ignoredFiles: 0, problems: [] };

async function saved(...ids: string[]): Promise<ArtifactStore> {
  const store = new ArtifactStore(out);
  for (const id of ids) await store.save(artifact(id));
  await store.saveIndex({ ...BATCH, units: ids });
  return store;
}

/** A run that was killed after the last of these. */
async function killedAfter(...ids: string[]): Promise<ArtifactStore> {
  const store = new ArtifactStore(out);
  await store.beginIndex({ ...BATCH, units: ['a', 'b', 'c'] });
  for (const id of ids) await store.save(artifact(id));
  await writeFile(path.join(out, 'artifacts', `${'0'.repeat(24)}.json.x.tmp`), '{"unit":');
  return store;
}

describe('saved readings', () => {
  it('come back as they were', async () => {
    const store = await saved('市场监管/案件 1');
    expect(await store.load('市场监管/案件 1')).toEqual(artifact('市场监管/案件 1'));
    expect(await store.index()).toMatchObject({ uploads: '/u', units: ['市场监管/案件 1'] });
  });

  it('of cases that are no longer uploaded are removed', async () => {
    await saved('a', 'b');
    await saved('a');
    expect(await readdir(path.join(out, 'artifacts'))).toHaveLength(2);
  });

  it('of other cases stay where a run looks at a part of the uploads', async () => {
    await saved('a', 'b');
    const store = new ArtifactStore(out);
    await store.beginIndex({ ...BATCH, units: ['c'] });
    await store.save(artifact('c'));
    await store.saveIndex({ ...BATCH, units: ['c'] }, { keepsOthers: true });
    expect((await store.index()).units).toEqual(['a', 'b', 'c']);
    expect(await store.load('a')).toEqual(artifact('a'));
  });

  it('can be judged where the run was killed, and it is known what is missing', async () => {
    expect(await (await killedAfter('a')).index()).toMatchObject({ units: ['a'], unread: ['b', 'c'] });
  });

  it('of a run that was killed join those of the run before', async () => {
    await saved('z');
    expect((await (await killedAfter('b')).index()).units).toEqual(['b', 'z']);
  });

  it.each([
    ['never written', (index: string) => rm(index)],
    ['damaged', (index: string) => writeFile(index, '{"vers')],
  ])('say themselves whose they are and where from when the index was %s', async (_, damage) => {
    const store = await killedAfter();
    const origin = { uploads: '/v', ocr: [], readerVersion: '7' };
    await store.save({ ...artifact('a'), origin });
    await damage(path.join(out, 'artifacts', 'index.json'));
    expect(await store.index()).toMatchObject({ uploads: '/v', units: ['a'] });
    expect((await store.load('a')).origin?.readerVersion).toBe('7');
  });

  it('keep the papers recognised in them until the key changes or the case is gone', async () => {
    const papers = { documents: [], fields: [], problems: [] };
    const store = new ArtifactStore(out);
    await store.save(artifact('甲局/一'));
    await store.keepPapers('甲局/一', 'key', papers);
    expect(await store.keptPapers('甲局/一', 'key')).toEqual(papers);
    expect(await store.keptPapers('甲局/一', 'other')).toBeUndefined();
    await store.saveIndex({ ...BATCH, units: ['甲局/一'] });
    expect(await store.keptPapers('甲局/一', 'key')).toEqual(papers);
    await store.saveIndex({ ...BATCH, units: [] });
    expect(await store.keptPapers('甲局/一', 'key')).toBeUndefined();
  });

  it('have a digest that changes when they are read anew', async () => {
    const store = new ArtifactStore(out);
    await store.save(artifact('甲局/一'));
    const { digest } = await store.loadWithDigest('甲局/一');
    await store.save({ ...artifact('甲局/一'), pages: [] });
    expect((await store.loadWithDigest('甲局/一')).digest).not.toBe(digest);
  });

  it('are readable by their owner only', async () => {
    await saved('a');
    const folder = path.join(out, 'artifacts');
    for (const name of await readdir(folder)) {
      expect((await stat(path.join(folder, name))).mode & 0o777).toBe(0o600);
    }
  });

  it('are asked for by name where there are none', async () => {
    await expect(new ArtifactStore(out).index()).rejects.toBeInstanceOf(UsageError);
  });

  it('of another version are not judged', async () => {
    const store = await saved('a');
    await writeFile(path.join(out, 'artifacts', 'index.json'), JSON.stringify({ version: 0, units: [] }));
    await expect(store.index()).rejects.toBeInstanceOf(UsageError);
  });
});

describe('assertWritable', () => {
  it('makes the output folder and leaves nothing in it', async () => {
    const folder = path.join(out, 'new', 'reports');
    await assertWritable(folder);
    expect(await readdir(folder)).toEqual([]);
  });

  it('says that a file stands in the way', async () => {
    const file = path.join(out, 'reports');
    await writeFile(file, '');
    const failing = assertWritable(file);
    await expect(failing).rejects.toBeInstanceOf(OutputError);
    await expect(failing).rejects.toMatchObject({
      exitCode: 4,
      nextStep: expect.stringContaining('--out') as string,
    });
  });
});
