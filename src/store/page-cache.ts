import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { writePrivately } from './private-file.ts';

/** Everything on which the reading of a file depends, besides its path. */
export interface ReadingKey {
  readonly sha256: string;
  readonly mediaType: string;
  readonly readerVersion: string;
  /** Engine, its version, its data; `off` where none was used. */
  readonly engine: string;
}

/** What opening a file told. */
export interface CachedFile {
  readonly pageCount: number;
  readonly problems: readonly Problem[];
}

/** A page as it was read; the path inside stands for whatever file has this content. */
export interface CachedPage {
  readonly page: Page;
  readonly problem?: Problem;
}

/** Readings kept by content: the same bytes are never read twice with the same reader. */
export class PageCache {
  readonly #folder: string | undefined;

  /** Without a folder nothing is kept. */
  constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  async findFile(key: ReadingKey): Promise<CachedFile | undefined> {
    return this.#find<CachedFile>(key, 0);
  }

  async findPage(key: ReadingKey, pageNumber: number): Promise<CachedPage | undefined> {
    return this.#find<CachedPage>(key, pageNumber);
  }

  async keepFile(key: ReadingKey, file: CachedFile): Promise<void> {
    await this.#keep(key, 0, file);
  }

  async keepPage(key: ReadingKey, page: CachedPage): Promise<void> {
    await this.#keep(key, page.page.pageNumber, page);
  }

  /** Undefined where nothing usable is kept; a damaged entry counts as none. */
  async #find<T>(key: ReadingKey, part: number): Promise<T | undefined> {
    if (!this.#folder) return undefined;
    try {
      return JSON.parse(await readFile(entryPath(this.#folder, key, part), 'utf8')) as T;
    } catch {
      return undefined;
    }
  }

  /** A cache that cannot be written slows the next run and harms nothing. */
  async #keep(key: ReadingKey, part: number, content: CachedFile | CachedPage): Promise<void> {
    if (!this.#folder) return;
    await writePrivately(entryPath(this.#folder, key, part), JSON.stringify(content)).catch(() => undefined);
  }
}

function entryPath(folder: string, key: ReadingKey, part: number): string {
  const { sha256, mediaType, readerVersion, engine } = key;
  const digest = createHash('sha256')
    .update(JSON.stringify([sha256, mediaType, readerVersion, engine]))
    .digest('hex');
  return path.join(folder, digest.slice(0, 2), digest, `${part}.json`);
}
