import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { OutputError } from '../errors.ts';
import { saveFile } from '../spreadsheet/save-file.ts';
import { writeWorkbook } from '../spreadsheet/write-workbook.ts';
import { auditJsonText } from './audit-json.ts';
import type { AuditReport } from './audit-report.ts';
import { chartFont } from './chart.ts';
import { maskRest } from './mask-report.ts';
import { reportView } from './report-view.ts';
import { workbookSheets } from './workbook.ts';

export type ReportFormat = 'xlsx' | 'json';

export interface ReportOptions {
  readonly outDir: string;
  /** Links in the workbook lead here, relative to `outDir`. */
  readonly uploadsDir: string;
  readonly formats: readonly ReportFormat[];
  readonly unmask: boolean;
  /** Language of the notes; the workbook is Chinese in any case. */
  readonly locale: 'zh-CN' | 'en';
}

export interface ReportResult {
  /** Absolute or as `outDir` was given, in the order written. */
  readonly files: readonly string[];
  /** For the user: what is otherwise than asked for, such as another file name. */
  readonly notes: readonly string[];
}

/** Writes the results of a batch. Throws OutputError where the folder cannot be written. */
export async function report(audit: AuditReport, options: ReportOptions): Promise<ReportResult> {
  await makeFolder(options.outDir);
  const shown = options.unmask
    ? audit
    : { ...audit, ...maskRest({ strayFiles: audit.strayFiles, problems: audit.problems }) };
  const files: string[] = [];
  const notes: string[] = [];
  const add = (wanted: string, written: string): void => {
    files.push(written);
    if (written !== wanted) notes.push(renamedNote(wanted, written, options.locale));
  };
  if (options.formats.includes('json')) {
    const path = join(options.outDir, 'audit.json');
    add(path, await saveFile(path, auditJsonText(shown)));
  }
  if (options.formats.includes('xlsx')) {
    const path = join(options.outDir, 'scorecard.xlsx');
    const font = chartFont();
    if (font === undefined) notes.push(NO_FONT[options.locale]);
    add(path, await writeScorecard(path, shown, strayPaths(audit), options, font));
  }
  return { files, notes };
}

async function writeScorecard(
  path: string,
  shown: AuditReport,
  strays: ReadonlySet<string>,
  options: ReportOptions,
  font: string | undefined,
): Promise<string> {
  const view = reportView(shown, strays, options);
  const sheets = await workbookSheets(view, { isMasked: !options.unmask, font });
  const date = new Date(shown.run.finishedAt);
  return writeWorkbook(path, sheets, { title: '行政执法案卷评查结果', creator: '案卷体检', date });
}

function strayPaths({ strayFiles }: AuditReport): ReadonlySet<string> {
  return new Set(strayFiles.map(({ file }) => file.path));
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    throw new OutputError(
      `无法建立输出文件夹 ${folder}：上级文件夹没有写入权限，或同名文件已存在。`,
      '请用 --out 指定一个可以写入的文件夹。',
    );
  }
}

function renamedNote(wanted: string, written: string, locale: ReportOptions['locale']): string {
  return locale === 'en'
    ? `${basename(wanted)} is open in another program or read-only; saved as ${basename(written)} instead.`
    : `${basename(wanted)} 被其他程序占用或只读，已另存为 ${basename(written)}。`;
}

const NO_FONT: Readonly<Record<ReportOptions['locale'], string>> = {
  'zh-CN': '缺少图表字体，总览中的图表改用单元格条形表示。',
  en: 'The chart font is missing; the overview draws bars in cells instead.',
};
