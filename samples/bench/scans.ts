import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pickPages, unitePdfs } from '../generator/render/poppler.ts';
import {
  type Command,
  commandText,
  isInstalled,
  measured,
  peakMemory,
  sideBySide,
  timed,
} from './measure.ts';
import { type ScannedPage, chosenPages } from './scan-pages.ts';
import { type Bench, CORES, type PdfFile, auditCommand, pageCount, perPage, uploadsOf } from './workload.ts';

/** As the tool's own reader renders pages. Dots per inch. */
const DPI = '200';
/** A scanned case usually comes as one PDF of about this many pages. */
const PAGES_OF_FILE = 20;
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
}

/** What a program took; or why it could not be measured. */
interface Timing {
  readonly program: string;
  /** With the flags that it was given. */
  readonly name: string;
  readonly seconds?: number;
  readonly note?: string;
}

/** Scanned pages, start-up included: the tool by each of its engines beside OCRmyPDF and Tesseract. */
export async function benchScans(bench: Bench): Promise<string[]> {
  const scans = bench.files.filter(({ isScan }) => isScan);
  if (scans.length === 0) return ['扫描件：上传文件夹里没有扫描的 PDF，未测。'];
  if (!(await isInstalled('pdftoppm', '-v'))) return ['扫描件：没有 pdftoppm，未测。请安装 poppler-utils。'];
  const chosen = await chosenPages(scans, bench.uploads, bench.scanPages);
  const pages = await scannedPages(chosen, bench.folder);
  const rounds: Timing[][] = [];
  // Turn and turn about, so that a busy minute of the machine strikes all of them.
  for (let i = 0; i < bench.runs; i++) rounds.push(await roundOf(pages));
  const timings = PROGRAMS.map((_, at) => middle(rounds.flatMap((round) => round[at] ?? [])));
  const [own, peers] = [timings.slice(0, ENGINES.length), timings.slice(ENGINES.length)];
  const dense = chosen.filter(({ isDense }) => isDense).length;
  return [
    `扫描件 ${pages.pages} 页（文字页 ${dense}，表格和证照 ${pages.pages - dense}；${pages.files.length} 个文件），${bench.runs} 轮取中位数，含启动：`,
    ...timings.map((timing) => timingLine(timing, pages.pages)),
    ...own.flatMap((timing) => peers.map((peer) => ratioLine(timing, peer))),
  ].filter((line) => line !== '');
}

/** Its own engines first, then the peers. */
const PROGRAMS: readonly ((pages: ScannedPages) => Promise<Timing>)[] = [
  ...ENGINES.map((engine) => (pages: ScannedPages) => ownTiming(engine, pages)),
  ocrmypdfTiming,
  tesseractTiming,
];

/** Every program once. */
async function roundOf(pages: ScannedPages): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (const program of PROGRAMS) timings.push(await program(pages));
  return timings;
}

/** The run of a program that took neither longest nor shortest. */
function middle(timings: readonly Timing[]): Timing {
  const byTime = [...timings].sort((a, b) => (a.seconds ?? 0) - (b.seconds ?? 0));
  const timing = byTime[Math.floor(byTime.length / 2)];
  if (!timing) throw new Error('nothing was measured');
  return timing;
}

async function scannedPages(chosen: readonly ScannedPage[], folder: string): Promise<ScannedPages> {
  const bundles = await bundled(chosen, join(folder, 'bundles'));
  const uploads = join(folder, 'scans');
  const files = await uploadsOf(bundles, uploads);
  const drawn = join(folder, 'pictures');
  await mkdir(drawn, { recursive: true });
  for (const [index, { path }] of files.entries()) {
    await measured({ program: 'pdftoppm', args: ['-r', DPI, '-png', path, join(drawn, String(index))] });
  }
  const pictures = (await readdir(drawn)).map((name) => join(drawn, name));
  return { uploads, files, pages: pageCount(files), pictures, folder };
}

/** The chosen pages as files of the usual length. */
async function bundled(chosen: readonly ScannedPage[], folder: string): Promise<PdfFile[]> {
  await mkdir(folder, { recursive: true });
  const files: PdfFile[] = [];
  for (let from = 0; from < chosen.length; from += PAGES_OF_FILE) {
    const pages = chosen.slice(from, from + PAGES_OF_FILE);
    const single: Buffer[] = [];
    for (const { path, pageNumber } of pages)
      single.push(await pickPages(await readFile(path), [pageNumber]));
    const path = join(folder, `${files.length}.pdf`);
    await writeFile(path, await unitePdfs(single));
    files.push({ path, pages: pages.length, isScan: true });
  }
  return files;
}

async function ownTiming(engine: string, { uploads, folder }: ScannedPages): Promise<Timing> {
  const program = `本工具 ${engine}`;
  const name = `本工具 --jobs ${CORES} --ocr ${engine}`;
  try {
    const command = auditCommand(uploads, join(folder, 'out'), '--ocr', engine);
    const { seconds, heldBytes } = await measured(command);
    return { program, name, seconds, note: `内存峰值（全部进程之和）${peakMemory(heldBytes)}` };
  } catch (error) {
    return { program, name, note: `不能用，未测（${reasonOf(error)}）` };
  }
}

async function ocrmypdfTiming({ files, folder }: ScannedPages): Promise<Timing> {
  const command = (path: string): Command => ({
    program: 'ocrmypdf',
    args: [...OCRMYPDF, path, join(folder, 'ocrmypdf.pdf')],
  });
  const program = 'ocrmypdf';
  const name = `ocrmypdf ${OCRMYPDF.join(' ')}（逐个文件）`;
  if (!(await isInstalled('ocrmypdf', '--version'))) return { program, name, note: '没有安装，未对照' };
  return peerTiming({ program, name }, async () => {
    for (const { path } of files) await measured(command(path));
  });
}

async function tesseractTiming({ pictures }: ScannedPages): Promise<Timing> {
  const command = (path: string): Command => ({
    program: 'tesseract',
    args: [path, 'stdout', ...TESSERACT],
    env: { OMP_THREAD_LIMIT: '1' },
  });
  const program = 'tesseract';
  const name = `${commandText(command('页.png'))}（同时 ${CORES} 页）`;
  if (!(await isInstalled('tesseract', '--version'))) {
    return { program, name, note: '没有安装 tesseract-ocr 和 tesseract-ocr-chi-sim，未对照' };
  }
  return peerTiming({ program, name }, () => sideBySide(pictures, CORES, (path) => measured(command(path))));
}

async function peerTiming(peer: Timing, work: () => Promise<unknown>): Promise<Timing> {
  try {
    return { ...peer, seconds: await timed(work) };
  } catch (error) {
    return { ...peer, note: `运行失败，未对照（${reasonOf(error)}）` };
  }
}

function timingLine({ name, seconds, note }: Timing, pages: number): string {
  const took =
    seconds === undefined
      ? undefined
      : `${seconds.toFixed(2)} 秒，${perPage(seconds, pages)}，每秒 ${(pages / seconds).toFixed(2)} 页`;
  return `  ${name}：${[took, note].filter((part) => part !== undefined).join('；')}`;
}

/** Pages a second, the tool's to the peer's. */
function ratioLine(own: Timing, peer: Timing): string {
  if (own.seconds === undefined || peer.seconds === undefined) return '';
  return `  每秒页数之比 ${own.program} ÷ ${peer.program}：${(peer.seconds / own.seconds).toFixed(2)}`;
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0] ?? '';
}
