import pLimit from 'p-limit';
import type { Page } from '../model/page.ts';
import type { FileRecord, SourceFile } from '../model/source-file.ts';
import { PageCache } from '../store/page-cache.ts';
import type { ChosenOcr } from './ocr/choice.ts';
import { readFileOf } from './read-file.ts';
import { ReaderPool } from './reader-pool.ts';
import type { FileReading } from './unread-file.ts';

export interface ReaderOptions {
  /** Where a source file lies; bytes where its name is not UTF-8. */
  readonly absolutePath: (file: SourceFile) => string | Uint8Array;
  readonly ocr: ChosenOcr;
  /** Reader processes. */
  readonly jobs: number;
  /** Undefined: nothing is kept between runs. */
  readonly cacheFolder: string | undefined;
  readonly onOpened?: (pageCount: number) => void;
  readonly onPage?: (page: Page, isCached: boolean) => void;
}

/** What reading a unit gave: a record for each file, pages in the order of the files. */
export interface UnitReading {
  readonly files: readonly FileRecord[];
  readonly pages: readonly Page[];
  readonly cachedPages: number;
}

export interface Reader {
  /** A file is read as soon as it is known, while the next ones are still hashed. */
  read(files: readonly Promise<SourceFile>[]): Promise<UnitReading>;
  close(): void;
}

/** The slow half: readers are started when the first page needs one. */
export function openReader(options: ReaderOptions): Reader {
  const pool = new ReaderPool();
  const limit = pLimit(Math.max(1, options.jobs));
  const inFlight = new Map<string, Promise<FileReading>>();
  const context = {
    pool,
    cache: new PageCache(options.cacheFolder),
    ocr: options.ocr.choice,
    engine: engineKey(options.ocr),
    absolutePath: options.absolutePath,
    limit,
    onOpened: options.onOpened ?? (() => undefined),
    onPage: options.onPage ?? (() => undefined),
  };
  return {
    async read(files) {
      const readings = await Promise.all(
        files.map(async (promised) => {
          const file = await promised;
          return afterItsTwin(inFlight, file, () => readFileOf(file, context));
        }),
      );
      return {
        files: readings.map((r) => r.record),
        pages: readings.flatMap((r) => r.pages),
        cachedPages: readings.reduce((sum, r) => sum + r.cachedPages, 0),
      };
    },
    close: () => pool.close(),
  };
}

function engineKey({ info: [engine] }: ChosenOcr): string {
  return engine ? `${engine.engine} ${engine.version} ${engine.data}` : 'off';
}

/** A file with the same bytes as one being read waits for it and then finds it in the cache. */
async function afterItsTwin(
  inFlight: Map<string, Promise<FileReading>>,
  file: SourceFile,
  read: () => Promise<FileReading>,
): Promise<FileReading> {
  const previous = inFlight.get(file.sha256) ?? Promise.resolve(undefined);
  const reading = previous.then(read);
  inFlight.set(file.sha256, reading);
  try {
    return await reading;
  } finally {
    if (inFlight.get(file.sha256) === reading) inFlight.delete(file.sha256);
  }
}
