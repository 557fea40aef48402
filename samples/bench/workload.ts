import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countPages } from '../generator/render/chromium.ts';
import type { Command } from './measure.ts';

export const TOOL = 'dist/cli/main.js';
/** The goals are for two cores. */
export const CORES = 2;
/** Files of a case as they usually come. */
const FILES_OF_CASE = 20;

export interface PdfFile {
  readonly path: string;
  readonly pages: number;
  readonly isScan: boolean;
}

/** What a line of the bench is given. */
export interface Bench {
  /** Where `files` come from; what the generator wrote down of them lies beside it. */
  readonly uploads: string;
  readonly files: readonly PdfFile[];
  readonly runs: number;
  /** Saved cases to be judged. */
  readonly cases: number;
  readonly scanPages: number;
  /** At least so many in the run that watches the memory. */
  readonly longRunPages: number;
  /** Empty, and removed at the end. */
  readonly folder: string;
}

/** PDFs below a folder. Image-only PDFs of the generator hold a JPEG and no font. */
export async function pdfFiles(folder: string): Promise<PdfFile[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.pdf'));
  const files: PdfFile[] = [];
  for (const name of names.sort()) {
    const bytes = await readFile(join(folder, name));
    if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) continue;
    files.push({ path: join(folder, name), pages: countPages(bytes), isScan: !bytes.includes('/Font') });
  }
  return files;
}

export function pageCount(files: readonly { readonly pages: number }[]): number {
  return files.reduce((sum, { pages }) => sum + pages, 0);
}

/** Copies as an uploads folder, so many times over; each copy differs, or the tool would read it only once. */
export async function uploadsOf(files: readonly PdfFile[], folder: string, times = 1): Promise<PdfFile[]> {
  const copies: PdfFile[] = [];
  for (let round = 0; round < times; round++) {
    for (const file of files) {
      const target = join(folder, '某局', `案件${Math.floor(copies.length / FILES_OF_CASE) + 1}`);
      await mkdir(target, { recursive: true });
      const path = join(target, `${String(copies.length).padStart(4, '0')}.pdf`);
      const mark = Buffer.from(`\n% ${copies.length}\n`);
      await writeFile(path, Buffer.concat([await readFile(file.path), mark]));
      copies.push({ ...file, path });
    }
  }
  return copies;
}

/** The built tool, cold: nothing is taken from a cache. */
export function auditCommand(uploads: string, out: string, ...more: string[]): Command {
  const args = ['audit', uploads, '--out', out, '--jobs', String(CORES), '--no-cache', '--quiet', ...more];
  return { program: process.execPath, args: [TOOL, ...args] };
}

export function perPage(seconds: number, pages: number): string {
  return `${((seconds / pages) * 1000).toFixed(1)} 毫秒/页`;
}
