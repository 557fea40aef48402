import path from 'node:path';
import pLimit from 'p-limit';
import { ingest } from '../ingest/ingest.ts';
import { absolutePath } from '../ingest/source-file.ts';
import type { AuditedCase } from '../model/audit-report.ts';
import type { IntakeUnit } from '../model/source-file.ts';
import type { ChosenOcr } from '../read/ocr/choice.ts';
import { openReader, type Reader } from '../read/read.ts';
import { type Artifact, ArtifactStore } from '../store/artifacts.ts';
import { type Batch, countsOf, type Judged } from './batch.ts';
import type { AuditOptions } from './options.ts';
import { ProgressCount } from './progress-count.ts';

/** Cases whose pages are in memory at once: the next one is read while one is judged. */
const CASES_AT_ONCE = 3;

/** Ingest and read; each case goes on to `next` as soon as it is read and saved. */
export async function readBatch(
  options: AuditOptions,
  ocr: ChosenOcr,
  next: (artifact: Artifact) => Promise<AuditedCase | undefined>,
): Promise<Batch> {
  const intake = await ingest(options.uploads, options);
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
    const judged = await limit.map(intake.units, (unit) =>
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
    return { ocr: ocr.info, judged, strayFiles: strays.files, ignoredFiles, problems };
  } finally {
    reader.close();
  }
}

async function readUnit(
  unit: IntakeUnit,
  reader: Reader,
  store: ArtifactStore,
  progress: ProgressCount,
  next: (artifact: Artifact) => Promise<AuditedCase | undefined>,
  signal: AbortSignal | undefined,
): Promise<Judged> {
  signal?.throwIfAborted();
  progress.begin(unit.id);
  const { files, pages, cachedPages } = await reader.read(unit);
  signal?.throwIfAborted();
  const artifact = { unit, files, pages };
  await store.save(artifact);
  const judged = countsOf(artifact, cachedPages, await next(artifact));
  progress.finish(unit.id);
  return judged;
}
