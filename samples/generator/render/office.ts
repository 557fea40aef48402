import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
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
    await writeFile(file, await paperDocx(paper, style));
    const profile = `-env:UserInstallation=file://${join(this.#folder, 'profile')}`;
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', this.#folder, file]);
    const printed = await readFile(join(this.#folder, 'paper.pdf'));
    const document = await PDFDocument.load(printed);
    const pageCount = document.getPageCount();
    if (firstNumber === undefined) return { pdf: printed, pageCount };
    await stampNumbers(document, firstNumber);
    return { pdf: Buffer.from(await document.save()), pageCount };
  }

  async stop(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Points, from the upper right corner. */
const STAMP = { right: 84, top: 53, size: 13 };

/** The volume's own numbers: a program that counts the pages of its paper does not know them. */
async function stampNumbers(document: PDFDocument, firstNumber: number): Promise<void> {
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.getPages().forEach((page, index) => {
    const { width, height } = page.getSize();
    const place = { x: width - STAMP.right, y: height - STAMP.top, size: STAMP.size, font };
    page.drawText(String(firstNumber + index), place);
  });
}
