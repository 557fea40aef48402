import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageOf } from '../../test/fixtures/page-builder.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source-file.ts';
import { PageCache } from '../store/page-cache.ts';
import type { ReaderMessage, ReadJob } from './protocol.ts';
import { type ReadFileContext, readFileOf } from './read-file.ts';
import type { JobEnd } from './reader-pool.ts';

type Fate = 'crashed' | 'timeout';

/** Readers that read `pageCount` pages, except those on which they die. */
class FakePool {
  readonly jobs: { readonly first: number; readonly max: number }[] = [];
  readonly #pageCount: number;
  readonly #fates: Readonly<Record<number, Fate>>;
  readonly #problems: readonly Problem[];

  constructor(
    pageCount: number,
    fates: Readonly<Record<number, Fate>> = {},
    problems: readonly Problem[] = [],
  ) {
    this.#pageCount = pageCount;
    this.#fates = fates;
    this.#problems = problems;
  }

  run(job: Omit<ReadJob, 'jobId'>, onMessage: (message: ReaderMessage) => void): Promise<JobEnd> {
    this.jobs.push({ first: job.firstPage, max: job.maxPages });
    onMessage({ type: 'opened', jobId: 1, pageCount: this.#pageCount, problems: this.#problems });
    const last = Math.min(this.#pageCount, job.firstPage + job.maxPages - 1);
    for (let pageNumber = job.firstPage; pageNumber <= last; pageNumber++) {
      onMessage({ type: 'starting', jobId: 1, pageNumber });
      const fate = this.#fates[pageNumber];
      if (fate) return Promise.resolve({ kind: fate, failedPage: pageNumber });
      onMessage({
        type: 'page',
        jobId: 1,
        page: pageOf([`第${pageNumber}页正文`], { file: job.path, pageNumber }),
      });
    }
    return Promise.resolve({ kind: 'done' });
  }
}

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casefile-read-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function fileNamed(name: string, rest: Partial<SourceFile> = {}): SourceFile {
  const file = {
    path: name,
    sha256: 'a'.repeat(64),
    size: 100,
    extension: 'pdf',
    hasFittingExtension: true,
  } as const;
  return { ...file, mediaType: 'pdf', ...rest };
}

function contextWith(pool: FakePool, rest: Partial<ReadFileContext> = {}): ReadFileContext {
  return {
    pool,
    cache: new PageCache(folder),
    ocr: 'off',
    engine: 'off',
    absolutePath: (file) => file.path,
    limit: (work) => work(),
    onOpened: () => undefined,
    onPage: () => undefined,
    ...rest,
  };
}

describe('reading a file', () => {
  it('gives every page once, in order', async () => {
    const { record, pages } = await readFileOf(fileNamed('a.pdf'), contextWith(new FakePool(11)));
    expect(pages.map((p) => p.pageNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(record).toMatchObject({ pages: 11, status: 'read', problems: [] });
  });

  it('shares a long file among readers, in ever smaller parts towards its end', async () => {
    const pool = new FakePool(20);
    await readFileOf(fileNamed('a.pdf'), contextWith(pool));
    expect(pool.jobs.map(({ max }) => max)).toEqual([2, 4, 4, 3, 2, 2, 1, 1, 1]);
    expect(pool.jobs.map(({ first }) => first)).toEqual([1, 3, 7, 11, 14, 16, 18, 19, 20]);
  });

  it.each([
    ['crashed', 'reader-crashed', '读取时程序异常'],
    ['timeout', 'page-timeout', '读取超时'],
  ] as const)('gives up a page on which the reader %s and reads the rest', async (fate, code, why) => {
    const { record, pages } = await readFileOf(fileNamed('a.pdf'), contextWith(new FakePool(6, { 4: fate })));
    expect(pages.map((p) => p.quality.unreadable)).toEqual([
      undefined,
      undefined,
      undefined,
      why,
      undefined,
      undefined,
    ]);
    expect(record.status).toBe('partly');
    expect(record.problems).toMatchObject([{ code, pageNumber: 4, file: 'a.pdf' }]);
  });

  it('survives a crash on the first page', async () => {
    const { record, pages } = await readFileOf(
      fileNamed('a.pdf'),
      contextWith(new FakePool(3, { 1: 'crashed' })),
    );
    expect(pages).toHaveLength(3);
    expect(record).toMatchObject({ pages: 3, status: 'partly' });
  });

  it('survives crashes on pages that follow each other', async () => {
    const pool = new FakePool(6, { 3: 'crashed', 4: 'timeout', 5: 'crashed' });
    const { record, pages } = await readFileOf(fileNamed('a.pdf'), contextWith(pool));
    expect(pages).toHaveLength(6);
    expect(record.problems.map((p) => p.pageNumber)).toEqual([3, 4, 5]);
  });

  it('calls a file unread of which no page could be read', async () => {
    const { record } = await readFileOf(fileNamed('a.pdf'), contextWith(new FakePool(1, { 1: 'timeout' })));
    expect(record.status).toBe('unread');
  });

  it('tells the problems that opening it met', async () => {
    const problem: Problem = {
      stage: 'read',
      code: 'encrypted-file',
      file: 'a.pdf',
      message: 'a.pdf：有密码',
    };
    const { record } = await readFileOf(fileNamed('a.pdf'), contextWith(new FakePool(0, {}, [problem])));
    expect(record).toMatchObject({ pages: 0, status: 'unread', problems: [problem] });
  });
});

/** Readers of which the first ones end before they have opened the file. */
class DyingPool extends FakePool {
  #deaths: number;
  readonly #fate: Fate;

  constructor(pageCount: number, deaths: number, fate: Fate = 'crashed') {
    super(pageCount);
    this.#deaths = deaths;
    this.#fate = fate;
  }

  override run(...args: Parameters<FakePool['run']>): Promise<JobEnd> {
    if (this.#deaths-- <= 0) return super.run(...args);
    this.jobs.push({ first: args[0].firstPage, max: args[0].maxPages });
    return Promise.resolve({ kind: this.#fate, failedPage: undefined });
  }
}

describe('a reader that ends while it opens the file', () => {
  it('is replaced, and every page is read', async () => {
    const { record, pages } = await readFileOf(fileNamed('a.pdf'), contextWith(new DyingPool(9, 1)));
    expect(record).toMatchObject({ pages: 9, status: 'read', problems: [] });
    expect(pages).toHaveLength(9);
  });

  it.each([
    ['crashed', 2, 'reader-crashed', '打开文件时程序异常'],
    ['timeout', 1, 'page-timeout', '打开文件时没有响应'],
  ] as const)('and does so again (%s) leaves a file of no known page', async (fate, jobs, code, why) => {
    const pool = new DyingPool(9, 2, fate);
    const { record, pages } = await readFileOf(fileNamed('a.pdf'), contextWith(pool));
    expect(pages).toEqual([]);
    expect(record).toMatchObject({ pages: 0, status: 'unread', problems: [{ code }] });
    expect(record.problems[0]?.message).toContain(why);
    expect(pool.jobs).toHaveLength(jobs);
  });

  it('is asked again the next time', async () => {
    await readFileOf(fileNamed('a.pdf'), contextWith(new DyingPool(9, 2)));
    const { record } = await readFileOf(fileNamed('a.pdf'), contextWith(new FakePool(9)));
    expect(record).toMatchObject({ pages: 9, status: 'read' });
  });
});

describe('what is not read', () => {
  it.each([
    ['an empty file', { size: 0 }, 'unread', 'empty-file'],
    ['a file that could not be opened', { sha256: '' }, 'unread', 'file-unreadable'],
    ['a folder that could not be opened', { mediaType: 'folder' }, 'unread', 'file-unreadable'],
    ['a folder nested too deep', { mediaType: 'folder', isTooDeep: true }, 'unread', 'limit-exceeded'],
    ['a format that is not supported', { mediaType: 'unknown' }, 'unread', 'unsupported-format'],
  ] as const)('%s is a problem, and no reader is troubled', async (_, rest, status, code) => {
    const pool = new FakePool(1);
    const { record } = await readFileOf(fileNamed('a.pdf', rest), contextWith(pool));
    expect(record).toMatchObject({ status, problems: [{ code }] });
    expect(pool.jobs).toEqual([]);
  });

  it.each(['audio', 'video'] as const)('%s is listed by its name', async (mediaType) => {
    const { record } = await readFileOf(fileNamed('a.mp4', { mediaType }), contextWith(new FakePool(1)));
    expect(record).toMatchObject({ status: 'listed', problems: [] });
  });
});

describe('the second time', () => {
  it('everything comes from the cache', async () => {
    await readFileOf(fileNamed('a.pdf'), contextWith(new FakePool(5)));
    const pool = new FakePool(5);
    const again = await readFileOf(fileNamed('a.pdf'), contextWith(pool));
    expect(pool.jobs).toEqual([]);
    expect(again.cachedPages).toBe(5);
    expect(again.pages.map((p) => p.lines[0]?.text)).toContain('第5页正文');
  });

  it('the same bytes under another name carry that name', async () => {
    const problem: Problem = {
      stage: 'read',
      code: 'corrupt-file',
      file: 'a.pdf',
      message: 'a.pdf：末尾缺失',
    };
    await readFileOf(fileNamed('a.pdf'), contextWith(new FakePool(2, {}, [problem])));
    const again = await readFileOf(fileNamed('b/副本.pdf'), contextWith(new FakePool(2)));
    expect(again.pages.map((p) => p.file)).toEqual(['b/副本.pdf', 'b/副本.pdf']);
    expect(again.record.problems).toMatchObject([{ file: 'b/副本.pdf', message: 'b/副本.pdf：末尾缺失' }]);
  });

  it('only pages are read that were given up before', async () => {
    await readFileOf(fileNamed('a.pdf'), contextWith(new FakePool(5, { 4: 'crashed' })));
    const pool = new FakePool(5);
    const again = await readFileOf(fileNamed('a.pdf'), contextWith(pool));
    expect(pool.jobs).toEqual([{ first: 4, max: 1 }]);
    expect(again.record.status).toBe('read');
  });

  it('another engine reads again', async () => {
    await readFileOf(fileNamed('a.pdf'), contextWith(new FakePool(2)));
    const pool = new FakePool(2);
    await readFileOf(fileNamed('a.pdf'), contextWith(pool, { engine: 'tesseract.js 7' }));
    expect(pool.jobs).toHaveLength(1);
  });

  it('a file that was away for a while is tried again', async () => {
    const problem: Problem = {
      stage: 'read',
      code: 'file-unreadable',
      file: 'a.pdf',
      message: 'a.pdf：无权限',
    };
    await readFileOf(fileNamed('a.pdf'), contextWith(new FakePool(0, {}, [problem])));
    const again = await readFileOf(fileNamed('a.pdf'), contextWith(new FakePool(2)));
    expect(again.record.status).toBe('read');
  });
});

it('counts pages as they come, told apart by whether they were cached', async () => {
  const seen: string[] = [];
  const listening = {
    onOpened: (count: number) => seen.push(`${count} pages`),
    onPage: (page: { pageNumber: number }, isCached: boolean) =>
      seen.push(`${page.pageNumber}${isCached ? ' cached' : ''}`),
  };
  await readFileOf(fileNamed('a.pdf'), contextWith(new FakePool(2), listening));
  await readFileOf(fileNamed('a.pdf'), contextWith(new FakePool(2), listening));
  expect(seen).toEqual(['2 pages', '1', '2', '2 pages', '1 cached', '2 cached']);
});
