import { mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OutputError } from '../errors.ts';
import { saveFile } from './save-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'save-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe('saving a file', () => {
  test('replaces the old one and leaves no temporary file', async () => {
    const path = join(folder, 'audit.json');
    await saveFile(path, 'old');
    expect(await saveFile(path, 'new')).toBe(path);
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['audit.json']);
  });

  test.each(['EBUSY', 'EPERM', 'EACCES'])(
    'takes the next free name when the target answers %s',
    async (code) => {
      const locked = new Set(['scorecard.xlsx', 'scorecard (2).xlsx']);
      const move = async (from: string, to: string): Promise<void> => {
        if (locked.has(basename(to))) throw failure(code);
        await rename(from, to);
      };
      const written = await saveFile(join(folder, 'scorecard.xlsx'), 'x', move);
      expect(basename(written)).toBe('scorecard (3).xlsx');
      expect(await readdir(folder)).toEqual(['scorecard (3).xlsx']);
    },
  );

  test('throws an OutputError with the next step when the folder is not there', async () => {
    const saving = saveFile(join(folder, 'none', 'audit.json'), 'x');
    await expect(saving).rejects.toBeInstanceOf(OutputError);
    await expect(saving).rejects.toMatchObject({
      exitCode: 4,
      nextStep: expect.stringContaining('--out') as string,
    });
  });

  test('throws an OutputError when the disk is full, and leaves nothing behind', async () => {
    const full = (): Promise<void> => Promise.reject(failure('ENOSPC'));
    await expect(saveFile(join(folder, 'a.json'), 'x', full)).rejects.toThrow('磁盘空间不足');
    expect(await readdir(folder)).toEqual([]);
  });
});
