import path from 'node:path';
import pLimit from 'p-limit';
import { ingest } from '../ingest/ingest.ts';
import { absolutePath } from '../ingest/source-file.ts';
import type { FileRecord, Intake, IntakeUnit, SourceFile } from '../model/source-file.ts';
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
    const index = indexOf(intake, path.resolve(options.uploads), ocr);
    await store.beginIndex(index);
    const origin = { uploads: index.uploads, ocr: ocr.info, readerVersion: READER_VERSION };
    const limit = pLimit(CASES_AT_ONCE);
    const passed = await limit.map(intake.units, (unit) =>
      readUnit(unit, { reader, store, origin, progress, next, signal: options.signal }),
    );
    const { files: strayFiles } = await reader.read({ files: intake.strayFiles });
    const keepsOthers = options.department !== undefined || options.caseGlob !== undefined;
    await store.saveIndex({ ...index, strayFiles }, { keepsOthers });
    return { ...index, passed, strayFiles };
  } finally {
    reader.close();
  }
}

/** What is known of the batch before anything is read. */
function indexOf(intake: Intake, uploads: string, { info }: ChosenOcr): ArtifactIndex {
  const { units, strayFiles, ignoredFiles, problems } = intake;
  const ids = units.map(({ id }) => id);
  return { uploads, ocr: info, units: ids, strayFiles: strayFiles.map(notYetRead), ignoredFiles, problems };
}

function notYetRead(file: SourceFile): FileRecord {
  return { file, pages: 0, status: 'unread', problems: [] };
}

/** What the cases of a run have in common. */
interface Passage {
  readonly reader: Reader;
  readonly store: ArtifactStore;
  readonly origin: ArtifactOrigin;
  readonly progress: ProgressCount;
  readonly next: Next;
  readonly signal: AbortSignal | undefined;
}

async function readUnit(unit: IntakeUnit, passage: Passage): Promise<Passed> {
  const { progress, next, signal } = passage;
  signal?.throwIfAborted();
  progress.begin(unit.id);
  const { counts, cachedPages } = await readAndSave(unit, passage);
  await next(unit.id);
  progress.finish(unit.id);
  return { counts, cachedPages };
}

/** The pages are let go here: who judges them takes them from the store. */
async function readAndSave(
  unit: IntakeUnit,
  { reader, store, origin, signal }: Passage,
): Promise<Omit<Passed, 'reported'>> {
  const { files, pages, cachedPages } = await reader.read(unit);
  signal?.throwIfAborted();
  const artifact = { unit, files, pages, origin };
  await store.save(artifact);
  return { counts: countsOf(artifact), cachedPages };
}
