import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageOf } from '../../test/fixtures/page-builder.ts';
import { PageCache, type ReadingKey } from './page-cache.ts';

const KEY: ReadingKey = { sha256: 'a'.repeat(64), mediaType: 'pdf', readerVersion: '1', engine: 'off' };

let folder = '';
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'casefile-cache-')), 'cache');
});
afterEach(() => rm(path.dirname(folder), { recursive: true, force: true }));

async function entries(): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((e) => e.isFile()).map((e) => path.join(e.parentPath, e.name));
}

describe('the page cache', () => {
  it('gives back what it kept', async () => {
    const cache = new PageCache(folder);
    const page = pageOf(['决定书'], { pageNumber: 3 });
    await cache.keepPage(KEY, { page });
    await cache.keepFile(KEY, { pageCount: 5, problems: [] });
    expect(await cache.findPage(KEY, 3)).toEqual({ page });
    expect(await cache.findFile(KEY)).toEqual({ pageCount: 5, problems: [] });
  });

  it.each([
    ['content', { sha256: 'b'.repeat(64) }],
    ['format', { mediaType: 'jpg' }],
    ['reader', { readerVersion: '2' }],
    ['engine', { engine: 'tesseract.js 7.0.0 chi_sim' }],
  ])('knows nothing of another %s', async (_, other) => {
    const cache = new PageCache(folder);
    await cache.keepPage(KEY, { page: pageOf([]) });
    expect(await cache.findPage({ ...KEY, ...other }, 1)).toBeUndefined();
  });

  it.each([
    ['cut off', '{"page":{"fi'],
    ['empty', ''],
    ['overwritten', '\u0000\u0001\u0002'],
  ])('takes an entry that was %s for none', async (_, content) => {
    const cache = new PageCache(folder);
    await cache.keepPage(KEY, { page: pageOf([]) });
    const [entry] = await entries();
    await writeFile(entry ?? '', content);
    expect(await cache.findPage(KEY, 1)).toBeUndefined();
  });

  it('keeps what was read readable by its owner only', async () => {
    const cache = new PageCache(folder);
    await cache.keepPage(KEY, { page: pageOf(['身份证号']) });
    const [entry] = await entries();
    expect((await stat(entry ?? '')).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('leaves no half-written file behind', async () => {
    const cache = new PageCache(folder);
    await Promise.all([1, 2, 3].map((n) => cache.keepPage(KEY, { page: pageOf([], { pageNumber: n }) })));
    expect((await entries()).every((name) => name.endsWith('.json'))).toBe(true);
  });

  it('keeps nothing without a folder', async () => {
    const cache = new PageCache(undefined);
    await cache.keepPage(KEY, { page: pageOf([]) });
    expect(await cache.findPage(KEY, 1)).toBeUndefined();
  });

  it.skipIf(process.getuid?.() === 0)('goes on where it cannot write', async () => {
    await new PageCache(folder).keepFile(KEY, { pageCount: 1, problems: [] });
    await chmod(folder, 0o500);
    await expect(
      new PageCache(folder).keepFile({ ...KEY, engine: 'other' }, { pageCount: 1, problems: [] }),
    ).resolves.toBeUndefined();
    await chmod(folder, 0o700);
  });

  it('goes on where its folder is a file', async () => {
    const file = path.join(path.dirname(folder), 'file');
    await writeFile(file, '');
    await expect(new PageCache(file).keepFile(KEY, { pageCount: 1, problems: [] })).resolves.toBeUndefined();
  });
});
