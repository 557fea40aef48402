import path from 'node:path';
import pLimit from 'p-limit';
import type { FoundCase } from '../ingest/case-folders.ts';
import { intakeUnit, sourceFiles, type Survey, survey } from '../ingest/ingest.ts';
import { absolutePath } from '../ingest/source-file.ts';
import type { ChosenOcr } from '../read/ocr/choice.ts';
import { READER_VERSION } from '../read/read-file.ts';
import { openReader, type Reader } from '../read/read.ts';
import { type ArtifactOrigin, countsOf } from '../store/artifact.ts';
import { type ArtifactIndex, ArtifactStore } from '../store/artifacts.ts';
import type { Batch, Passed } from './batch.ts';
import type { AuditOptions } from './options.ts';
import { ProgressCount } from './progress-count.ts';

/** What is done with a case that is read and saved, while the next one is read. */
export type Next = (unitId: string) => Promise<void>;

/** Cases whose pages are in memory at once: the next one is read while one is judged. */
const CASES_AT_ONCE = 3;

/** Reads case by case; each case goes on as soon as it is read and saved, and the next one is read meanwhile. */
export async function readBatch(
  options: AuditOptions,
  ocr: ChosenOcr,
  nextFor: (cases: number) => Next,
): Promise<Batch> {
  const { uploads } = options;
  const found = await survey(uploads, options);
  const next = nextFor(found.cases.length);
  const store = new ArtifactStore(options.out);
  const progress = new ProgressCount(found, options.onProgress);
  const reader = openReader({
    absolutePath: (file) => absolutePath(uploads, file.path, file.rawPath),
    ocr,
    jobs: options.jobs,
    cacheFolder: options.cacheFolder,
    onOpened: (pages) => progress.opened(pages),
    onPage: () => progress.page(),
  });
  // Ctrl-C must not wait for the page in hand: its readers are let go at once.
  options.signal?.addEventListener('abort', () => reader.close(), { once: true });
  try {
    const index = indexOf(found, path.resolve(uploads), ocr);
    await store.beginIndex(index);
    const origin = { uploads: index.uploads, ocr: ocr.info, readerVersion: READER_VERSION };
    const limit = pLimit(CASES_AT_ONCE);
    const passed = await limit.map(found.cases, (each) =>
      readCase(each, { uploads, reader, store, origin, progress, next, signal: options.signal }),
    );
    const { files: strayFiles } = await reader.read(sourceFiles(uploads, found.strayFiles));
    const keepsOthers = options.department !== undefined || options.caseGlob !== undefined;
    await store.saveIndex({ ...index, strayFiles }, { keepsOthers });
    return { ...index, passed, strayFiles };
  } finally {
    reader.close();
  }
}

/** What is known of the batch before a file is opened. */
function indexOf(found: Survey, uploads: string, { info }: ChosenOcr): ArtifactIndex {
  const { cases, ignoredFiles, problems } = found;
  return { uploads, ocr: info, units: cases.map(({ id }) => id), strayFiles: [], ignoredFiles, problems };
}

/** What the cases of a run have in common. */
interface Passage {
  readonly uploads: string;
  readonly reader: Reader;
  readonly store: ArtifactStore;
  readonly origin: ArtifactOrigin;
  readonly progress: ProgressCount;
  readonly next: Next;
  readonly signal: AbortSignal | undefined;
}

async function readCase(found: FoundCase, passage: Passage): Promise<Passed> {
  const { progress, next, signal } = passage;
  signal?.throwIfAborted();
  progress.begin(found.id);
  const { counts, cachedPages } = await readAndSave(found, passage);
  await next(found.id);
  progress.finish(found.id);
  return { counts, cachedPages };
}

/** The pages are let go here: who judges them takes them from the store. */
async function readAndSave(
  found: FoundCase,
  { uploads, reader, store, origin, signal }: Passage,
): Promise<Omit<Passed, 'reported'>> {
  const sources = sourceFiles(uploads, found.files);
  const { files, pages, cachedPages } = await reader.read(sources);
  signal?.throwIfAborted();
  const unit = await intakeUnit(uploads, found, await Promise.all(sources));
  const artifact = { unit, files, pages, origin };
  await store.save(artifact);
  return { counts: countsOf(artifact), cachedPages };
}
