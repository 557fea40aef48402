import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import type { FileRecord, SourceFile } from '../model/source-file.ts';
import type { CachedFile, CachedPage, PageCache, ReadingKey } from '../store/page-cache.ts';
import type { OcrChoice } from './protocol.ts';
import type { ReaderPool } from './reader-pool.ts';
import { unreadablePage } from './unreadable-page.ts';

/** Raise it when the same bytes would now be read differently: every cached page is then read again. */
export const READER_VERSION = '20';

/** Pages that one job reads: the first tells how long the file is, the rest is shared among the readers. */
const PAGES_IN_FIRST_JOB = 2;
const PAGES_PER_JOB = 4;
/** Into how many jobs at least the rest of a file is parted. */
const JOBS_OF_REST = 4;
/** A PDF that claims more is not read to its end. */
const MAX_PAGES = 3000;

const READABLE = new Set(['pdf', 'jpg', 'png', 'tif', 'webp']);
/** Formats of the contract that this version lists without reading. */
const LISTED = new Set(['audio', 'video']);

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

export interface FileReading {
  readonly record: FileRecord;
  readonly pages: readonly Page[];
  readonly cachedPages: number;
}

/** Reads one file: from the cache where its content is known, else through the readers. */
export async function readFileOf(file: SourceFile, context: ReadFileContext): Promise<FileReading> {
  if (file.mediaType === 'declaration') {
    return { record: { file, pages: 0, status: 'read', problems: [] }, pages: [], cachedPages: 0 };
  }
  if (file.mediaType === 'folder') return notOpened(file, context);
  if (file.sha256 === '')
    return notRead(file, context, 'file-unreadable', '无法打开，请检查访问权限，或者重新上传');
  if (file.size === 0) return notRead(file, context, 'empty-file', '文件是空的（0 字节），请重新上传');
  if (LISTED.has(file.mediaType))
    return { record: { file, pages: 0, status: 'listed', problems: [] }, pages: [], cachedPages: 0 };
  if (!READABLE.has(file.mediaType)) {
    return notRead(file, context, 'unsupported-format', '本工具不能读取这种格式，请转换成 PDF 后上传');
  }
  return new FileReader(file, context).read();
}

/** What lies in it nobody knows: the file that stands for it is unread, so that nothing is called missing beside it. */
function notOpened(file: SourceFile, context: ReadFileContext): FileReading {
  return file.isTooDeep
    ? notRead(
        file,
        context,
        'limit-exceeded',
        '文件夹嵌套太深，其中的材料没有读取，请移到案卷文件夹的上层后重新运行',
      )
    : notRead(
        file,
        context,
        'file-unreadable',
        '文件夹无法打开，其中的材料没有读取，请检查访问权限后重新运行',
      );
}

function notRead(
  file: SourceFile,
  context: ReadFileContext,
  code: Problem['code'],
  detail: string,
): FileReading {
  context.onOpened(0);
  const problem: Problem = { stage: 'read', code, file: file.path, message: `${file.path}：${detail}` };
  return { record: { file, pages: 0, status: 'unread', problems: [problem] }, pages: [], cachedPages: 0 };
}

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
  async #job(first: number, maxPages: number): Promise<void> {
    const { pool, ocr, limit, absolutePath } = this.#context;
    const keeping: Promise<void>[] = [];
    const end = await limit(() =>
      pool.run(
        {
          path: this.#file.path,
          absolutePath: absolutePath(this.#file),
          mediaType: this.#file.mediaType,
          firstPage: first,
          maxPages,
          ocr,
        },
        (message) => {
          if (message.type === 'opened') keeping.push(this.#open(message.pageCount, message.problems));
          if (message.type === 'page') keeping.push(this.#keep(message));
        },
      ),
    );
    await Promise.all(keeping);
    if (end.kind === 'done') return;
    const failed = end.failedPage ?? first;
    this.#giveUp(failed, end.kind === 'timeout' ? 'page-timeout' : 'reader-crashed');
    const rest = first + maxPages - 1 - failed;
    if (this.#opened && rest > 0) await this.#job(failed + 1, rest);
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

  #giveUp(pageNumber: number, code: 'page-timeout' | 'reader-crashed'): void {
    const why = code === 'page-timeout' ? '读取超时' : '读取时程序异常';
    const file = this.#file.path;
    const page = unreadablePage(file, pageNumber, why);
    const message = `${file} 第 ${pageNumber} 页：${why}，请重新扫描这一页后上传`;
    this.#opened ??= { pageCount: pageNumber, problems: [] };
    this.#take({ page, problem: { stage: 'read', code, file, pageNumber, message } }, false);
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

/** Neighbouring pages in jobs that grow short towards the end, so that no reader waits long for the last one. */
function jobsFor(pages: readonly number[]): { first: number; count: number }[] {
  const jobs: { first: number; count: number; most: number }[] = [];
  pages.forEach((page, done) => {
    const job = jobs.at(-1);
    if (job && job.first + job.count === page && job.count < job.most) job.count++;
    else jobs.push({ first: page, count: 1, most: jobSize(pages.length - done) });
  });
  return jobs;
}

function jobSize(pagesLeft: number): number {
  return Math.min(PAGES_PER_JOB, Math.ceil(pagesLeft / JOBS_OF_REST));
}
