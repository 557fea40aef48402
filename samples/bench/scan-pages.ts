import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ExpectedCase } from '../generator/expected-case.ts';
import type { PdfFile } from './workload.ts';

/** A page of a scanned PDF, and whether running text fills it: forms are read in another time. */
export interface ScannedPage {
  readonly path: string;
  readonly pageNumber: number;
  readonly isDense: boolean;
}

/** Papers of running text; everything else is a form, a certificate or a picture. */
const DENSE = new Set([
  'decision-approval',
  'defence-statement',
  'hearing-record',
  'inquiry-record',
  'inspection-record',
  'investigation-report',
  'legal-review-opinion',
  'penalty-decision',
  'prior-notice',
]);

/** So many pages, text and form in turn; the same ones each time, from the start again where there are too few. */
export async function chosenPages(
  scans: readonly PdfFile[],
  uploads: string,
  count: number,
): Promise<ScannedPage[]> {
  const dense = await denseKeys(join(uploads, '..', 'expected'));
  const pages = scans.flatMap(({ path, pages: length }) =>
    Array.from({ length }, (_, i) => {
      const key = `${relative(uploads, path)}#${i + 1}`;
      return { path, pageNumber: i + 1, isDense: dense.has(key) };
    }),
  );
  const kinds = [pages.filter(({ isDense }) => isDense), pages.filter(({ isDense }) => !isDense)];
  const [texts = [], forms = []] = kinds.map((kind) => (kind.length === 0 ? pages : kind));
  const turns = Array.from({ length: count }, (_, i) => ({
    kind: i % 2 === 0 ? texts : forms,
    turn: i >> 1,
  }));
  return turns.flatMap(({ kind, turn }) => kind[turn % kind.length] ?? []);
}

/** `<file>#<page>` of every page of running text, from what the generator wrote down. */
async function denseKeys(expected: string): Promise<Set<string>> {
  if (!existsSync(expected)) return new Set();
  const names = (await readdir(expected, { recursive: true })).filter((name) => name.endsWith('.json'));
  const cases = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(expected, name), 'utf8')) as ExpectedCase),
  );
  return new Set(
    cases.flatMap(({ path, documents }) =>
      documents
        .filter(({ type }) => DENSE.has(type))
        .flatMap(({ pages }) => pages.map(({ file, pageNumber }) => `${path}/${file}#${pageNumber}`)),
    ),
  );
}
