import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Pages of a PDF as PNG pictures (pdftoppm of poppler-utils). */
export async function rasterPages(pdf: Buffer, dpi: number): Promise<Buffer[]> {
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'in.pdf'), pdf);
    await run('pdftoppm', ['-r', String(dpi), '-png', join(folder, 'in.pdf'), join(folder, 'page')]);
    const names = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort();
    return Promise.all(names.map((name) => readFile(join(folder, name))));
  });
}

/** Some pages of a PDF, 1-based (pdfseparate of poppler-utils). */
export async function pickPages(pdf: Buffer, pages: readonly number[]): Promise<Buffer> {
  const single = await inFolder(async (folder) => {
    await writeFile(join(folder, 'in.pdf'), pdf);
    await run('pdfseparate', [join(folder, 'in.pdf'), join(folder, 'page-%d.pdf')]);
    return Promise.all(pages.map((page) => readFile(join(folder, `page-${page}.pdf`))));
  });
  return unitePdfs(single);
}

/** Several PDFs as one (pdfunite of poppler-utils). */
export async function unitePdfs(pdfs: readonly Buffer[]): Promise<Buffer> {
  return inFolder(async (folder) => {
    const names = await Promise.all(
      pdfs.map(async (pdf, i) => {
        const name = join(folder, `${String(i).padStart(3, '0')}.pdf`);
        await writeFile(name, pdf);
        return name;
      }),
    );
    await run('pdfunite', [...names, join(folder, 'out.pdf')]);
    return readFile(join(folder, 'out.pdf'));
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'casefile-samples-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
