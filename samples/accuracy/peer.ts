import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, open, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PlainLine } from './characters.ts';
import { foreignLines } from './page-text.ts';
import { pageKey } from './readings.ts';

const execute = promisify(execFile);
const FLAGS = '-l chi_sim --jobs 2 --output-type pdf --optimize 0 --deskew --image-dpi 200'.split(' ');
/** As it is printed beside the figures. */
export const PEER = `ocrmypdf ${FLAGS.join(' ')} --sidecar`;
/** What the sidecar says in place of a page. */
const SKIPPED = /^\[OCR skipped on page\(s\).*\]$/gmu;

export interface PeerRun {
  readonly pages: ReadonlyMap<string, readonly PlainLine[]>;
  /** Files that it could not do. */
  readonly failed: readonly string[];
}

/** What OCRmyPDF reads in the same files, one after the other. */
export async function runPeer(uploads: string): Promise<PeerRun> {
  const names = await readdir(uploads, { recursive: true });
  const pages = new Map<string, readonly PlainLine[]>();
  const failed: string[] = [];
  for (const name of names.filter((each) => /\.(pdf|jpg|png|tif)$/u.test(each)).sort()) {
    try {
      const texts = await sidecar(join(uploads, name));
      texts.forEach((text, i) => pages.set(pageKey(name, i + 1), foreignLines(text)));
    } catch {
      failed.push(name);
    }
  }
  return { pages, failed };
}

/** The text of each page. */
async function sidecar(path: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'casefile-peer-'));
  try {
    const input = join(folder, `in.${(await isPdf(path)) ? 'pdf' : 'image'}`);
    await copyFile(path, input);
    const text = join(folder, 'text.txt');
    await execute('ocrmypdf', [...FLAGS, '--sidecar', text, input, join(folder, 'out.pdf')]);
    return (await readFile(text, 'utf8')).replace(SKIPPED, '').split('\f');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** By content: among the samples are files with a wrong ending. */
async function isPdf(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(5), 0, 5, 0);
    return buffer.toString('latin1') === '%PDF-';
  } finally {
    await file.close();
  }
}
