import { join } from 'node:path';
import { commandText, isInstalled, measured, median, sideBySide, timed } from './measure.ts';
import { type Bench, CORES, type PdfFile, auditCommand, pageCount, perPage, uploadsOf } from './workload.ts';

/** So that starting up does not weigh against the pages. */
const PAGES = 300;
const TARGET = 60;

/** Born-digital pages: reading, judging and reporting after start-up, beside pdftotext on the same files. */
export async function benchDigital({ files, runs, folder }: Bench): Promise<string[]> {
  const digital = files.filter(({ isScan }) => !isScan);
  const [first] = digital;
  if (!first) return ['电子文件：上传文件夹里没有带文字的 PDF，未测。'];
  const times = Math.ceil(PAGES / pageCount(digital));
  const all = await uploadsOf(digital, join(folder, 'digital'), times);
  const one = await uploadsOf([first], join(folder, 'one'));
  const pages = pageCount(all);
  const startUp = await median(runs, () => toolSeconds(join(folder, 'one'), folder));
  const whole = await median(runs, () => toolSeconds(join(folder, 'digital'), folder));
  const work = whole - startUp;
  return [
    `电子文件 ${all.length} 个 ${pages} 页（样本重复 ${times} 遍），${runs} 次取中位数：`,
    `  本工具 ${whole.toFixed(2)} 秒，其中启动 ${startUp.toFixed(2)} 秒；启动后 ${perPage(work, pages - pageCount(one))}（目标 ≤ ${TARGET}）`,
    await besidePdftotext(all, work, runs),
  ];
}

async function toolSeconds(uploads: string, folder: string): Promise<number> {
  return (await measured(auditCommand(uploads, join(folder, 'out'), '--ocr', 'off'))).seconds;
}

async function besidePdftotext(files: readonly PdfFile[], work: number, runs: number): Promise<string> {
  if (!(await isInstalled('pdftotext', '-v'))) {
    return '  没有 pdftotext，不能对照。请安装 poppler-utils 后再测。';
  }
  const command = (path: string) => ({ program: 'pdftotext', args: ['-layout', path, '/dev/null'] });
  const peer = await median(runs, () =>
    timed(() => sideBySide(files, CORES, ({ path }) => measured(command(path)))),
  );
  return `  ${commandText(command('文件.pdf'))}（同时 ${CORES} 个）${peer.toFixed(2)} 秒，${perPage(peer, pageCount(files))}；比值 ${(work / peer).toFixed(1)}`;
}
