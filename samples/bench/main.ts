import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { countPages } from '../generator/render/chromium.ts';

const run = promisify(execFile);
const OCR_FLAGS = ['-l', 'chi_sim', '--jobs', '2', '--output-type', 'pdf', '--optimize', '0'];

const { values } = parseArgs({
  options: {
    uploads: { type: 'string', default: 'samples/uploads' },
    runs: { type: 'string', default: '3' },
  },
});

await main();

async function main(): Promise<void> {
  if (!existsSync('dist/cli/main.js')) {
    console.log('还没有构建：请先运行 npm run build。');
    return;
  }
  const files = await pdfFiles(values.uploads);
  const digital = files.filter(({ isScan }) => !isScan);
  const scans = files.filter(({ isScan }) => isScan);
  console.log(
    `电子 ${digital.length} 个文件 ${pages(digital)} 页，扫描 ${scans.length} 个文件 ${pages(scans)} 页；各取 ${values.runs} 次的中位数`,
  );
  await benchDigital(digital);
  await benchScans(scans);
}

interface PdfFile {
  readonly path: string;
  readonly pages: number;
  readonly isScan: boolean;
}

/** Image-only PDFs of the generator hold a JPEG and no font. */
async function pdfFiles(folder: string): Promise<PdfFile[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.pdf'));
  const files: PdfFile[] = [];
  for (const name of names.sort()) {
    const bytes = await readFile(join(folder, name));
    if (bytes.length === 0 || !bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) continue;
    files.push({ path: join(folder, name), pages: countPages(bytes), isScan: !bytes.includes('/Font') });
  }
  return files;
}

const pages = (files: readonly PdfFile[]): number => files.reduce((sum, file) => sum + file.pages, 0);

async function benchDigital(files: readonly PdfFile[]): Promise<void> {
  if (files.length === 0) return;
  const peer = await median(async () => {
    for (const { path } of files) await run('pdftotext', ['-layout', path, '-']);
  });
  const tool = await toolTime(files);
  print('电子文件', 'pdftotext -layout', tool, peer, pages(files));
}

async function benchScans(files: readonly PdfFile[]): Promise<void> {
  if (files.length === 0 || !(await isInstalled('ocrmypdf'))) return;
  const folder = await mkdtemp(join(tmpdir(), 'casefile-bench-'));
  const peer = await median(async () => {
    for (const { path } of files)
      await run('ocrmypdf', [...OCR_FLAGS, path, join(folder, 'out.pdf')], { maxBuffer: 1e8 });
  });
  await rm(folder, { recursive: true, force: true });
  print('扫描文件', `ocrmypdf ${OCR_FLAGS.join(' ')}`, await toolTime(files), peer, pages(files));
}

/** The tool on the same files, linked into a case folder of their own, cold: no cache. */
async function toolTime(files: readonly PdfFile[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'casefile-bench-'));
  for (const [i, { path }] of files.entries()) {
    const target = join(folder, 'uploads', '部门', `案件${Math.floor(i / 20) + 1}`);
    await mkdir(target, { recursive: true });
    await cp(path, join(target, `${String(i).padStart(3, '0')}.pdf`));
  }
  const time = await median(() => audit(join(folder, 'uploads'), join(folder, 'out')));
  await rm(folder, { recursive: true, force: true });
  return time;
}

function audit(uploads: string, out: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['dist/cli/main.js', 'audit', uploads, '--out', out, '--format', 'json', '--no-cache', '--quiet'],
      { stdio: 'ignore' },
    );
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`casefile audit 退出码 ${code ?? '无'}`)),
    );
  });
}

async function median(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < Number(values.runs); i++) {
    const start = process.hrtime.bigint();
    await work();
    times.push(Number(process.hrtime.bigint() - start) / 1e9);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

async function isInstalled(command: string): Promise<boolean> {
  return run(command, ['--version']).then(
    () => true,
    () => false,
  );
}

function print(title: string, peer: string, tool: number, other: number, count: number): void {
  const each = (seconds: number): string =>
    `${seconds.toFixed(2)} 秒（每页 ${((seconds / count) * 1000).toFixed(0)} 毫秒）`;
  console.log(`${title}：本工具 ${each(tool)}；${peer} ${each(other)}；比值 ${(tool / other).toFixed(2)}`);
}
