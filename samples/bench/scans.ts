import { readdir } from 'node:fs/promises';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, commandText, isInstalled, measured, median, sideBySide, timed } from './measure.ts';
import { type Bench, CORES, type PdfFile, auditCommand, pageCount, perPage, uploadsOf } from './workload.ts';

/** As the tool's own reader renders pages. Dots per inch. */
const DPI = '200';
const OCRMYPDF = '-l chi_sim --jobs 2 --output-type pdf --optimize 0'.split(' ');
const TESSERACT = ['-l', 'chi_sim'];
const ENGINES = ['tesseract', 'accurate'];

/** The same scanned pages in every form that somebody wants to read. */
interface ScannedPages {
  readonly uploads: string;
  readonly files: readonly PdfFile[];
  readonly pages: number;
  /** Pages as pictures. */
  readonly pictures: readonly string[];
  readonly folder: string;
  readonly runs: number;
}

/** Scanned pages, start-up included: the tool by each of its engines beside OCRmyPDF and Tesseract. */
export async function benchScans(bench: Bench): Promise<string[]> {
  const scans = bench.files.filter(({ isScan }) => isScan);
  if (scans.length === 0) return ['扫描件：上传文件夹里没有扫描的 PDF，未测。'];
  if (!(await isInstalled('pdftoppm', '-v'))) return ['扫描件：没有 pdftoppm，未测。请安装 poppler-utils。'];
  const pages = await scannedPages(scans, bench);
  const lines = [`扫描件 ${pages.pages} 页，${bench.runs} 次取中位数，含启动：`];
  for (const engine of ENGINES) lines.push(await ownLine(engine, pages));
  lines.push(await ocrmypdfLine(pages), await tesseractLine(pages));
  return lines;
}

/** Whole files until there are pages enough. */
async function scannedPages(scans: readonly PdfFile[], bench: Bench): Promise<ScannedPages> {
  const chosen: PdfFile[] = [];
  for (const file of [...scans].sort((a, b) => a.pages - b.pages)) {
    if (pageCount(chosen) < bench.scanPages) chosen.push(file);
  }
  const uploads = join(bench.folder, 'scans');
  const files = await uploadsOf(chosen, uploads);
  const drawn = join(bench.folder, 'pictures');
  await mkdir(drawn, { recursive: true });
  for (const [index, { path }] of files.entries()) {
    await measured({ program: 'pdftoppm', args: ['-r', DPI, '-png', path, join(drawn, String(index))] });
  }
  const pictures = (await readdir(drawn)).map((name) => join(drawn, name));
  return { uploads, files, pages: pageCount(files), pictures, folder: bench.folder, runs: bench.runs };
}

async function ownLine(engine: string, { uploads, folder, runs, pages }: ScannedPages): Promise<string> {
  const command = auditCommand(uploads, join(folder, 'out'), '--ocr', engine);
  const name = `  本工具 --ocr ${engine}`;
  try {
    return line(name, await median(runs, async () => (await measured(command)).seconds), pages);
  } catch (error) {
    return `${name}：不能用，未测（${reasonOf(error)}）`;
  }
}

async function ocrmypdfLine({ files, folder, runs, pages }: ScannedPages): Promise<string> {
  const command = (path: string): Command => ({
    program: 'ocrmypdf',
    args: [...OCRMYPDF, path, join(folder, 'ocrmypdf.pdf')],
  });
  if (!(await isInstalled('ocrmypdf', '--version'))) return '  没有 ocrmypdf，未对照。请安装 ocrmypdf。';
  const one = async (): Promise<number> =>
    timed(async () => {
      for (const { path } of files) await measured(command(path));
    });
  return peerLine(`  ocrmypdf ${OCRMYPDF.join(' ')}（逐个文件）`, runs, one, pages);
}

async function tesseractLine({ pictures, runs, pages }: ScannedPages): Promise<string> {
  const command = (path: string): Command => ({
    program: 'tesseract',
    args: [path, 'stdout', ...TESSERACT],
    env: { OMP_THREAD_LIMIT: '1' },
  });
  if (!(await isInstalled('tesseract', '--version'))) {
    return '  没有 tesseract，未对照。请安装 tesseract-ocr 和 tesseract-ocr-chi-sim。';
  }
  const one = (): Promise<number> =>
    timed(() => sideBySide(pictures, CORES, (path) => measured(command(path))));
  return peerLine(`  ${commandText(command('页.png'))}（同时 ${CORES} 页）`, runs, one, pages);
}

async function peerLine(
  name: string,
  runs: number,
  one: () => Promise<number>,
  pages: number,
): Promise<string> {
  try {
    return line(name, await median(runs, one), pages);
  } catch (error) {
    return `${name}：运行失败，未对照（${reasonOf(error)}）`;
  }
}

function line(name: string, seconds: number, pages: number): string {
  return `${name}：${seconds.toFixed(2)} 秒，${perPage(seconds, pages)}`;
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0] ?? '';
}
