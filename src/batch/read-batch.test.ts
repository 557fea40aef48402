import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, readOnly } from '../audit.ts';
import { chosenOcr } from '../read/ocr/choice.ts';
import { READER_VERSION } from '../read/read-file.ts';
import { ArtifactStore } from '../store/artifacts.ts';
import type { AuditOptions } from './options.ts';
import { readBatch } from './read-batch.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'casefile-batch-'));
  for (const id of ['甲局/案件1', '甲局/案件2', '乙局/案件1']) await put(id);
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** A file without a byte is read by no reader. */
async function put(id: string): Promise<void> {
  await mkdir(path.join(root, 'uploads', id), { recursive: true });
  await writeFile(path.join(root, 'uploads', id, '决定书.pdf'), '');
}

function options(rest: Partial<AuditOptions> = {}): AuditOptions {
  return {
    uploads: path.join(root, 'uploads'),
    out: path.join(root, 'out'),
    ocr: 'off',
    jobs: 1,
    cacheFolder: undefined,
    standardId: 'general-2026',
    formats: ['json'],
    asOf: '2026-01-31',
    unmask: false,
    locale: 'zh-CN',
    startedAt: '2026-01-31T00:00:00.000Z',
    finishedAt: () => '2026-01-31T00:00:00.000Z',
    ...rest,
  };
}

function judged() {
  return check({ ...options(), artifacts: path.join(root, 'out') });
}

const ALL = ['乙局/案件1', '甲局/案件1', '甲局/案件2'];

describe('reading a part of the uploads', () => {
  it.each([{ department: '乙局' }, { caseGlob: '甲局/案件2' }])(
    'by %o keeps what was read of the others',
    async (part) => {
      await readOnly(options());
      await readOnly(options(part));
      expect((await judged()).understood.map(({ id }) => id)).toEqual(ALL);
    },
  );

  it('leaves to a whole run what is no longer uploaded', async () => {
    await readOnly(options());
    await rm(path.join(root, 'uploads', '甲局/案件1'), { recursive: true });
    await readOnly(options({ department: '乙局' }));
    expect((await judged()).counts.cases).toBe(3);
    await readOnly(options());
    expect((await judged()).counts.cases).toBe(2);
  });
});

it('a run that broke off leaves what it read to be judged', async () => {
  const next = () => () => Promise.reject(new Error('killed'));
  await expect(readBatch(options(), await chosenOcr('off'), next)).rejects.toThrow('killed');
  expect((await judged()).understood.map(({ id }) => id)).toEqual(ALL);
});

it('reads the first case before the files of the last ones are opened', async () => {
  for (const n of [1, 2, 3, 4]) await put(`丙局/案件${n}`);
  const last = path.join(root, 'uploads/甲局/案件2/决定书.pdf');
  const next = () => (id: string) =>
    id === '丙局/案件1' ? writeFile(last, '后来的内容') : Promise.resolve();
  await readBatch(options(), await chosenOcr('off'), next);
  const { files } = await new ArtifactStore(path.join(root, 'out')).load('甲局/案件2');
  expect(files[0]?.file.size).toBe(Buffer.byteLength('后来的内容'));
});

describe('the version of the reader', () => {
  it('is part of what it read', async () => {
    await readOnly(options());
    const { origin } = await new ArtifactStore(path.join(root, 'out')).load('甲局/案件1');
    expect(origin).toMatchObject({ readerVersion: READER_VERSION, uploads: path.join(root, 'uploads') });
    expect((await judged()).notes).toEqual([]);
  });

  it('is told by check where it is not today’s', async () => {
    await readOnly(options());
    const store = new ArtifactStore(path.join(root, 'out'));
    const artifact = await store.load('甲局/案件1');
    await store.save({ ...artifact, origin: { uploads: '/u', ocr: [], readerVersion: '1' } });
    const [note] = (await judged()).notes;
    expect(note).toContain('有 1 件案卷是用旧版读取程序读取的');
    expect(note).toContain('casefile read');
  });
});
