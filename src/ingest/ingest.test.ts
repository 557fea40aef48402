import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../errors.ts';
import { type IngestFilter, intakeUnit, sourceFiles, survey } from './ingest.ts';

let uploads = '';
beforeEach(async () => {
  uploads = await mkdtemp(path.join(tmpdir(), 'casefile-ingest-'));
});
afterEach(() => rm(uploads, { recursive: true, force: true }));

async function put(name: string, content: string): Promise<void> {
  const target = path.join(uploads, name);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, content);
}

const NOBODY = 65_534;

/** As somebody who may not open everything: the superuser may. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  await chmod(uploads, 0o755);
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

/** Everything at once. */
async function ingest(folder: string, filter?: IngestFilter) {
  const { cases, strayFiles, ...rest } = await survey(folder, filter);
  const units = cases.map(async (found) =>
    intakeUnit(folder, found, await Promise.all(sourceFiles(folder, found.files))),
  );
  return {
    units: await Promise.all(units),
    strayFiles: await Promise.all(sourceFiles(folder, strayFiles)),
    ...rest,
  };
}

const PDF = '%PDF-1.4\n%%EOF';

describe('ingest', () => {
  it('gives each file with hash, size and format, never its bytes', async () => {
    await put('应急管理/案件1/决定书.pdf', PDF);
    const [unit] = (await ingest(uploads)).units;
    expect(unit?.files).toEqual([
      {
        path: '应急管理/案件1/决定书.pdf',
        sha256: createHash('sha256').update(PDF).digest('hex'),
        size: PDF.length,
        mediaType: 'pdf',
        extension: 'pdf',
        hasFittingExtension: true,
      },
    ]);
  });

  it('says where a name and a content disagree', async () => {
    await put('应急管理/案件1/决定书.jpg', PDF);
    const [unit] = (await ingest(uploads)).units;
    expect(unit?.files[0]).toMatchObject({ mediaType: 'pdf', hasFittingExtension: false });
  });

  it('lets case.json win over the folder’s name', async () => {
    await put('应急管理/案件1/决定书.pdf', PDF);
    await put('应急管理/案件1/case.json', '\uFEFF{"department":"市应急局","caseNumber":"17","note":3}');
    const [unit] = (await ingest(uploads)).units;
    expect(unit?.department).toBe('市应急局');
    expect(unit?.declaration).toEqual({ department: '市应急局', caseNumber: '17' });
  });

  it('goes on without a case.json that is no JSON, and says so', async () => {
    await put('应急管理/案件1/决定书.pdf', PDF);
    await put('应急管理/案件1/case.json', '{"department":');
    const [unit] = (await ingest(uploads)).units;
    expect(unit?.department).toBe('应急管理');
    expect(unit?.problems).toMatchObject([{ code: 'declaration-invalid' }]);
  });

  it('gives one department or the cases that a pattern names', async () => {
    for (const id of ['应急管理/案件1', '应急管理/案件2', '市场监管/案件1'])
      await put(`${id}/决定书.pdf`, PDF);
    const ofDepartment = await ingest(uploads, { department: '应急管理' });
    expect(ofDepartment.units.map((u) => u.id)).toEqual(['应急管理/案件1', '应急管理/案件2']);
    const named = await ingest(uploads, { caseGlob: '*/案件1' });
    expect(named.units.map((u) => u.id)).toEqual(['市场监管/案件1', '应急管理/案件1']);
  });

  it('lists a folder that lies too deep among the files of its case', async () => {
    const deep = `应急管理/案件1${'/深'.repeat(11)}`;
    await put('应急管理/案件1/决定书.pdf', PDF);
    await put(`${deep}/笔录.pdf`, PDF);
    const [unit] = (await ingest(uploads)).units;
    expect(unit?.files[1]).toMatchObject({ path: deep, sha256: '', mediaType: 'folder', isTooDeep: true });
    expect(unit?.problems).toEqual([]);
  });

  it.runIf(process.platform === 'linux')(
    'gives a folder that cannot be opened as a file of the case that nobody could read',
    async () => {
      await put('应急管理/案件1/决定书.pdf', PDF);
      await put('应急管理/案件1/证据/照片.pdf', PDF);
      await chmod(path.join(uploads, '应急管理/案件1/证据'), 0o000);
      const { units, problems } = await asNobody(() => ingest(uploads));
      expect(units.map(({ id }) => id)).toEqual(['应急管理/案件1']);
      expect(units[0]?.files.map(({ path: file, sha256 }) => [file, sha256 === ''])).toEqual([
        ['应急管理/案件1/决定书.pdf', false],
        ['应急管理/案件1/证据', true],
      ]);
      // The reader tells it, once.
      expect([problems, units[0]?.problems]).toEqual([[], []]);
    },
  );

  it.runIf(process.platform === 'linux')(
    'takes a case folder that cannot be opened for a case with nothing to read, and its department for a department',
    async () => {
      await put('应急管理/案件1/决定书.pdf', PDF);
      await put('应急管理/案件2/决定书.pdf', PDF);
      await chmod(path.join(uploads, '应急管理/案件2'), 0o000);
      const { units, strayFiles } = await asNobody(() => ingest(uploads));
      expect(units.map(({ id }) => id)).toEqual(['应急管理/案件1', '应急管理/案件2']);
      expect(units[1]?.files.map(({ sha256 }) => sha256)).toEqual(['']);
      expect(strayFiles).toEqual([]);
    },
  );

  it('finds nothing in an empty folder', async () => {
    expect(await ingest(uploads)).toMatchObject({ units: [], strayFiles: [], problems: [] });
  });

  it('ends with the next step where the folder is not there or is a file', async () => {
    await put('a.pdf', PDF);
    await expect(ingest(path.join(uploads, 'none'))).rejects.toBeInstanceOf(UsageError);
    await expect(ingest(path.join(uploads, 'a.pdf'))).rejects.toMatchObject({ exitCode: 1 });
  });
});
