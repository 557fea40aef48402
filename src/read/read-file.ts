import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { CachedFile, CachedPage, PageCache, ReadingKey } from '../store/page-cache.ts';
import { jobsFor } from './page-jobs.ts';
import type { OcrChoice } from './protocol.ts';
import type { JobEnd, ReaderPool } from './reader-pool.ts';
import { type FileReading, unreadFile } from './unread-file.ts';
import { unreadablePage } from './unreadable-page.ts';

/** Raise it when the same bytes would now be read differently: every cached page is then read again. */
export const READER_VERSION = '25';

/** The first job tells how long the file is. */
const PAGES_IN_FIRST_JOB = 2;
/** A PDF that claims more is not read to its end. */
const MAX_PAGES = 3000;

export interface ReadFileContext {
  readonly pool: Pick<ReaderPool, 'run'>;
  readonly cache: PageCache;
  readonly ocr: OcrChoice;
  /** Engine, version and data, for the cache. */
  readonly engine: string;
  readonly absolutePath: (file: SourceFile) => string | Uint8Array;
  /** Bounds how many jobs run at once. */
  readonly limit: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onOpened: (pageCount: number) => void;
  readonly onPage: (page: Page, isCached: boolean) => void;
}

/** Reads one file: from the cache where its content is known, else through the readers. */
export async function readFileOf(file: SourceFile, context: ReadFileContext): Promise<FileReading> {
  const unread = unreadFile(file);
  if (!unread) return new FileReader(file, context).read();
  context.onOpened(0);
  return unread;
}

type Fate = Exclude<JobEnd['kind'], 'done'>;

/** What users are told of a reader's end. */
const FATES = {
  timeout: { code: 'page-timeout', why: '读取超时', opening: '打开文件时没有响应' },
  crashed: { code: 'reader-crashed', why: '读取时程序异常', opening: '打开文件时程序异常' },
} as const;

/** One file on its way through the readers. */
class FileReader {
  readonly #file: SourceFile;
  readonly #context: ReadFileContext;
  readonly #key: ReadingKey;
  readonly #pages = new Map<number, CachedPage>();
  #opened: CachedFile | undefined;
  #cachedPages = 0;

  constructor(file: SourceFile, context: ReadFileContext) {
    this.#file = file;
    this.#context = context;
    this.#key = {
      sha256: file.sha256,
      mediaType: file.mediaType,
      readerVersion: READER_VERSION,
      engine: context.engine,
    };
  }

  async read(): Promise<FileReading> {
    this.#opened = await this.#context.cache.findFile(this.#key);
    if (this.#opened) this.#context.onOpened(this.#opened.pageCount);
    else await this.#job(1, PAGES_IN_FIRST_JOB);
    await this.#remaining();
    return this.#result();
  }

  async #remaining(): Promise<void> {
    const count = Math.min(this.#opened?.pageCount ?? 0, MAX_PAGES);
    const missing: number[] = [];
    for (let n = 1; n <= count; n++) {
      if (this.#pages.has(n)) continue;
      const cached = await this.#context.cache.findPage(this.#key, n);
      if (cached) this.#take({ ...cached, page: { ...cached.page, file: this.#file.path } }, true);
      else missing.push(n);
    }
    await Promise.all(jobsFor(missing).map(({ first, count: n }) => this.#job(first, n)));
  }

  /** Reads pages from `first` on; a page on which the reader dies is given up and the rest is read by another. */
  async #job(first: number, maxPages: number, isSecondTry = false): Promise<void> {
    const end = await this.#runJob(first, maxPages);
    if (end.kind === 'done') return;
    // No page is to blame for a reader that dies while it opens the file.
    if (end.kind === 'crashed' && end.failedPage === undefined && !isSecondTry)
      return this.#job(first, maxPages, true);
    if (this.#opened) await this.#withoutPage(end.failedPage ?? first, first + maxPages - 1, end.kind);
    else this.#giveUpFile(end.kind);
  }

  async #withoutPage(failed: number, last: number, how: Fate): Promise<void> {
    this.#giveUp(failed, how);
    if (last > failed) await this.#job(failed + 1, last - failed);
  }

  async #runJob(firstPage: number, maxPages: number): Promise<JobEnd> {
    const { pool, ocr, limit, absolutePath } = this.#context;
    const { path, mediaType } = this.#file;
    const keeping: Promise<void>[] = [];
    const end = await limit(() =>
      pool.run(
        { path, absolutePath: absolutePath(this.#file), mediaType, firstPage, maxPages, ocr },
        (message) => {
          if (message.type === 'opened') keeping.push(this.#open(message.pageCount, message.problems));
          if (message.type === 'page') keeping.push(this.#keep(message));
        },
      ),
    );
    await Promise.all(keeping);
    return end;
  }

  async #open(pageCount: number, problems: readonly Problem[]): Promise<void> {
    if (this.#opened) return;
    this.#opened = { pageCount, problems };
    this.#context.onOpened(pageCount);
    // A file that could not be opened for a passing reason (rights, a share that is away) is tried again.
    if (problems.some((p) => p.code === 'file-unreadable')) return;
    await this.#context.cache.keepFile(this.#key, this.#opened);
  }

  async #keep(read: CachedPage): Promise<void> {
    this.#take(read, false);
    await this.#context.cache.keepPage(this.#key, read);
  }

  #take(read: CachedPage, isCached: boolean): void {
    if (isCached) this.#cachedPages++;
    this.#pages.set(read.page.pageNumber, read);
    this.#context.onPage(read.page, isCached);
  }

  #giveUp(pageNumber: number, how: Fate): void {
    const file = this.#file.path;
    const { code, why } = FATES[how];
    const page = unreadablePage(file, pageNumber, why);
    const message = `${file} 第 ${pageNumber} 页：${why}，请重新扫描这一页后上传`;
    this.#take({ page, problem: { stage: 'read', code, file, pageNumber, message } }, false);
  }

  /** How many pages it has nobody knows, so that it has none. */
  #giveUpFile(how: Fate): void {
    const file = this.#file.path;
    const { code, opening } = FATES[how];
    const message = `${file}：${opening}，请检查文件能否打开，或另存为 PDF 后重新上传`;
    this.#opened = { pageCount: 0, problems: [{ stage: 'read', code, file, message }] };
    this.#context.onOpened(0);
  }

  #result(): FileReading {
    const read = [...this.#pages.values()].sort((a, b) => a.page.pageNumber - b.page.pageNumber);
    const pageProblems = read.flatMap((r) => (r.problem ? [{ ...r.problem, file: this.#file.path }] : []));
    const problems = [...(this.#opened?.problems ?? []).map((p) => this.#ownProblem(p)), ...pageProblems];
    if ((this.#opened?.pageCount ?? 0) > MAX_PAGES) problems.push(this.#tooLong());
    const readable = read.filter((r) => r.page.quality.unreadable === undefined).length;
    const status = readable === 0 ? 'unread' : problems.length > 0 ? 'partly' : 'read';
    return {
      record: { file: this.#file, pages: this.#opened?.pageCount ?? 0, status, problems },
      pages: read.map((r) => r.page),
      cachedPages: this.#cachedPages,
    };
  }

  /** A cached problem may have been met under another name. */
  #ownProblem(problem: Problem): Problem {
    const message = problem.file ? problem.message.replace(problem.file, this.#file.path) : problem.message;
    return { ...problem, file: this.#file.path, message };
  }

  #tooLong(): Problem {
    const message = `${this.#file.path}：页数超过 ${MAX_PAGES} 页，只读取了前 ${MAX_PAGES} 页，请拆分后上传`;
    return { stage: 'read', code: 'limit-exceeded', file: this.#file.path, message };
  }
}
