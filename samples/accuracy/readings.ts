import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '../../src/model/page.ts';
import { ArtifactStore } from '../../src/store/artifacts.ts';
import { runRead } from './audit.ts';
import type { PrintedPage } from './characters.ts';

/** Pages of a run by the file's path without its ending, and the page's number: an original ends in .pdf. */
export type Readings = ReadonlyMap<string, Page>;

export interface Run {
  readonly pages: Readings;
  /** What recognised the pages, as the run names it. */
  readonly engine: string;
}

/** What a finished run has read and saved. */
export async function readingsOf(out: string): Promise<Run> {
  const store = new ArtifactStore(out);
  const { units, ocr } = await store.index();
  const pages = new Map<string, Page>();
  for (const unit of units) {
    for (const page of (await store.load(unit)).pages) pages.set(pageKey(page.file, page.pageNumber), page);
  }
  return { pages, engine: ocr.map(({ engine }) => engine).join('+') };
}

/** The printed truth of `originals/`, by the tool's own reader of text in PDFs, and what is drawn on each page. */
export async function readOriginals(tool: string, folder: string): Promise<Map<string, PrintedPage>> {
  await runRead(tool, join(folder, 'originals'), join(folder, 'truth'));
  const { pages } = await readingsOf(join(folder, 'truth'));
  const drawn = await drawnWords(join(folder, 'drawn'));
  return new Map([...pages].map(([key, { lines }]) => [key, { lines, drawn: drawn.get(key) ?? [] }]));
}

async function drawnWords(folder: string): Promise<Map<string, readonly string[]>> {
  const words = new Map<string, readonly string[]>();
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json'));
  for (const name of names) {
    const pages = JSON.parse(await readFile(join(folder, name), 'utf8')) as Record<string, string[]>;
    for (const [page, drawn] of Object.entries(pages)) {
      const [file = '', number] = page.split('#');
      words.set(pageKey(`${name.replace(/\.json$/u, '')}/${file}`, Number(number)), drawn);
    }
  }
  return words;
}

export function pageKey(file: string, pageNumber: number): string {
  return `${file.replace(/\.[a-z]+$/iu, '')}#${pageNumber}`;
}
