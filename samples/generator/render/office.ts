import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Paper } from '../block.ts';
import type { CaseStyle } from '../case-style.ts';
import type { PrintedPaper, Printer } from './printer.ts';
import { paperDocx } from './word.ts';

const run = promisify(execFile);

/** Writes each paper as a Word document and lets LibreOffice export it: about a second a paper. */
export class OfficePrinter implements Printer {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async start(): Promise<OfficePrinter> {
    return new OfficePrinter(await mkdtemp(join(tmpdir(), 'casefile-office-')));
  }

  async print(paper: Paper, style: CaseStyle, firstNumber?: number): Promise<PrintedPaper> {
    const file = join(this.#folder, 'paper.docx');
    await writeFile(file, await paperDocx(paper, style, firstNumber));
    const profile = `-env:UserInstallation=file://${join(this.#folder, 'profile')}`;
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', this.#folder, file]);
    const pdf = await readFile(join(this.#folder, 'paper.pdf'));
    return { pdf, pageCount: (await PDFDocument.load(pdf)).getPageCount() };
  }

  async stop(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}
