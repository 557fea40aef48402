import path from 'node:path';
import pLimit from 'p-limit';
import { ingest } from '../ingest/ingest.ts';
import { absolutePath } from '../ingest/source-file.ts';
import type { IntakeUnit } from '../model/source-file.ts';
import type { ChosenOcr } from '../read/ocr/choice.ts';
import { openReader, type Reader } from '../read/read.ts';
import { ArtifactStore, countsOf } from '../store/artifacts.ts';
import type { Batch, Passed } from './batch.ts';
import type { AuditOptions } from './options.ts';
import { ProgressCount } from './progress-count.ts';

/** What is done with a case that is read and saved, while the next one is read. */
export type Next = (unitId: string) => Promise<void>;

/** Cases whose pages are in memory at once: the next one is read while one is judged. */
const CASES_AT_ONCE = 3;

/** Ingest and read; each case goes on as soon as it is read and saved, and the next one is read meanwhile. */
export async function readBatch(
  options: AuditOptions,
  ocr: ChosenOcr,
  nextFor: (cases: number) => Next,
): Promise<Batch> {
  const intake = await ingest(options.uploads, options);
  const next = nextFor(intake.units.length);
  const store = new ArtifactStore(options.out);
  const progress = new ProgressCount(intake, options.onProgress);
  const reader = openReader({
    absolutePath: (file) => absolutePath(options.uploads, file.path, file.rawPath),
    ocr,
    jobs: options.jobs,
    cacheFolder: options.cacheFolder,
    onOpened: (pages) => progress.opened(pages),
    onPage: () => progress.page(),
  });
  // Ctrl-C must not wait for the page in hand: its readers are let go at once.
  options.signal?.addEventListener('abort', () => reader.close(), { once: true });
  try {
    const limit = pLimit(CASES_AT_ONCE);
    const passed = await limit.map(intake.units, (unit) =>
      readUnit(unit, reader, store, progress, next, options.signal),
    );
    const strays = await reader.read({ files: intake.strayFiles });
    await store.saveIndex({
      uploads: path.resolve(options.uploads),
      ocr: ocr.info,
      units: intake.units.map((u) => u.id),
      strayFiles: strays.files,
      ignoredFiles: intake.ignoredFiles,
      problems: intake.problems,
    });
    const { ignoredFiles, problems } = intake;
    return { ocr: ocr.info, passed, strayFiles: strays.files, ignoredFiles, problems };
  } finally {
    reader.close();
  }
}

async function readUnit(
  unit: IntakeUnit,
  reader: Reader,
  store: ArtifactStore,
  progress: ProgressCount,
  next: Next,
  signal: AbortSignal | undefined,
): Promise<Passed> {
  signal?.throwIfAborted();
  progress.begin(unit.id);
  const { counts, cachedPages } = await readAndSave(unit, reader, store, signal);
  await next(unit.id);
  progress.finish(unit.id);
  return { counts, cachedPages };
}

/** The pages are let go here: who threads them takes them from the store. */
async function readAndSave(
  unit: IntakeUnit,
  reader: Reader,
  store: ArtifactStore,
  signal: AbortSignal | undefined,
): Promise<Omit<Passed, 'reported'>> {
  const { files, pages, cachedPages } = await reader.read(unit);
  signal?.throwIfAborted();
  const artifact = { unit, files, pages };
  await store.save(artifact);
  return { counts: countsOf(artifact), cachedPages };
}
