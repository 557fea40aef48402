import type { Page } from '../../src/model/page.ts';
import { ArtifactStore } from '../../src/store/artifacts.ts';
import { runRead } from './audit.ts';

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

/** The printed truth, by the tool's own reader of text in PDFs. */
export async function readOriginals(tool: string, originals: string, out: string): Promise<Readings> {
  await runRead(tool, originals, out);
  return (await readingsOf(out)).pages;
}

export function pageKey(file: string, pageNumber: number): string {
  return `${file.replace(/\.[a-z]+$/iu, '')}#${pageNumber}`;
}
