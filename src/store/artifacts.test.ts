import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageOf } from '../../test/fixtures/page-builder.ts';
import { OutputError, UsageError } from '../errors.ts';
import { type Artifact, ArtifactStore, assertWritable } from './artifacts.ts';

let out = '';
beforeEach(async () => {
  out = await mkdtemp(path.join(tmpdir(), 'casefile-artifacts-'));
});
afterEach(() => rm(out, { recursive: true, force: true }));

function artifact(id: string): Artifact {
  return { unit: { id, kind: 'folder', files: [], problems: [] }, files: [], pages: [pageOf(['决定书'])] };
}

async function saved(...ids: string[]): Promise<ArtifactStore> {
  const store = new ArtifactStore(out);
  for (const id of ids) await store.save(artifact(id));
  await store.saveIndex({
    uploads: '/u',
    ocr: [],
    units: ids,
    strayFiles: [],
    ignoredFiles: 0,
    problems: [],
  });
  return store;
}

describe('saved readings', () => {
  it('come back as they were', async () => {
    const store = await saved('市场监管/案件 1');
    expect(await store.load('市场监管/案件 1')).toEqual(artifact('市场监管/案件 1'));
    expect(await store.index()).toMatchObject({ uploads: '/u', units: ['市场监管/案件 1'] });
  });

  it('of an earlier run are removed', async () => {
    await saved('a', 'b');
    await saved('a');
    expect(await readdir(path.join(out, 'artifacts'))).toHaveLength(2);
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
