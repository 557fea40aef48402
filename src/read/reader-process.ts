import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import type { OcrEngine } from './ocr/engine.ts';
import { openEngine } from './ocr/open-engine.ts';
import { openSource, type OpenedSource } from './open-source.ts';
import type { ReaderMessage, ReadJob } from './protocol.ts';
import { unreadablePage, unreadableProblem } from './unreadable-page.ts';

/*
 * A reader: a forked process that reads pages and tells its parent. pdf.js and the image library work on the calling
 * thread and can crash or hang on a hostile file; here that costs one page.
 */

let engine: Promise<OcrEngine | undefined> | undefined;
let opened: { readonly path: string; readonly source: OpenedSource } | undefined;
let queue: Promise<void> = Promise.resolve();

process.on('message', (job: ReadJob) => {
  queue = queue.then(() => readJob(job));
});
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole group of processes: the parent decides what becomes of its readers.
process.on('SIGINT', () => undefined);

async function readJob(job: ReadJob): Promise<void> {
  const source = await sourceOf(job);
  tell({ type: 'opened', jobId: job.jobId, pageCount: source.pageCount, problems: source.problems });
  const last = Math.min(source.pageCount, job.firstPage + job.maxPages - 1);
  for (let pageNumber = job.firstPage; pageNumber <= last; pageNumber++) {
    tell({ type: 'starting', jobId: job.jobId, pageNumber });
    tell({ type: 'page', jobId: job.jobId, ...(await readOne(source, job, pageNumber)) });
  }
  tell({ type: 'done', jobId: job.jobId });
}

/** The file of the last job stays open: the next pages of a long PDF come to the same reader. */
async function sourceOf(job: ReadJob): Promise<OpenedSource> {
  const path = String(job.absolutePath);
  if (opened?.path === path) return opened.source;
  await opened?.source.close().catch(() => undefined);
  const source = await openSource(job, () => engineOf(job));
  opened = { path, source };
  return source;
}

async function engineOf(job: ReadJob): Promise<OcrEngine | undefined> {
  engine ??= openEngine(job.ocr);
  return engine;
}

async function readOne(
  source: OpenedSource,
  job: ReadJob,
  pageNumber: number,
): Promise<{ page: Page; problem?: Problem }> {
  try {
    const page = await source.readPage(pageNumber);
    return withProblem(page, source.problemOf?.(pageNumber));
  } catch {
    return withProblem(unreadablePage(job.path, pageNumber, '页面内容无法解析'));
  }
}

function withProblem(page: Page, told?: Problem): { page: Page; problem?: Problem } {
  const problem = unreadableProblem(page) ?? told;
  return problem ? { page, problem } : { page };
}

function tell(message: ReaderMessage): void {
  process.send?.(message);
}
