import { readFile } from 'node:fs/promises';
import type { Page } from '../model/page.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import { decodeImage, imagePages, MAX_PIXELS, TooManyPixels } from './image/decode.ts';
import { withLostPart } from './image/lost-part.ts';
import { readPageImage } from './image/read-page-image.ts';
import type { OcrEngine } from './ocr/engine.ts';
import { attachedFiles } from './pdf/attached-files.ts';
import { hasPdfTail, openPdf } from './pdf/open-pdf.ts';
import { readPdfPage } from './pdf/read-pdf-page.ts';
import { scannedSheets } from './pdf/scanned-sheets.ts';
import type { ReadJob } from './protocol.ts';

/** An opened file whose pages can be read one by one. */
export interface OpenedSource {
  readonly pageCount: number;
  readonly problems: readonly Problem[];
  readPage(pageNumber: number): Promise<Page>;
  /** What is to be told of a page that was read. */
  problemOf?(pageNumber: number): Problem | undefined;
  close(): Promise<void>;
}

type Engine = () => Promise<OcrEngine | undefined>;

const IMAGES = new Set(['jpg', 'png', 'tif', 'webp']);

/** Opens a PDF or an image. What cannot be opened has no pages and a problem that says why. */
export async function openSource(job: ReadJob, engine: Engine): Promise<OpenedSource> {
  try {
    const bytes = await readFile(
      typeof job.absolutePath === 'string' ? job.absolutePath : Buffer.from(job.absolutePath),
    );
    if (bytes.length === 0) return closed(problem(job, 'empty-file'));
    if (job.mediaType === 'pdf') return await openedPdf(job, bytes, engine);
    if (IMAGES.has(job.mediaType)) return await openedImage(job, bytes, engine);
    return closed(problem(job, 'unsupported-format'));
  } catch (error) {
    if (error instanceof TooManyPixels) return closed(problem(job, 'limit-exceeded', tooLarge(error)));
    return closed(problem(job, codeOf(error)));
  }
}

function closed(reason: Problem): OpenedSource {
  return {
    pageCount: 0,
    problems: [reason],
    readPage: () => Promise.reject(new Error(reason.message)),
    close: () => Promise.resolve(),
  };
}

async function openedPdf(job: ReadJob, bytes: Uint8Array, engine: Engine): Promise<OpenedSource> {
  const document = await openPdf(Uint8Array.from(bytes));
  const problems = [
    ...(hasPdfTail(bytes) ? [] : [problem(job, 'corrupt-file', '文件末尾缺失，可能没有上传完整')]),
    ...(await attachedFiles(document, bytes)).map((name) =>
      problem(job, 'unsupported-format', attached(name)),
    ),
  ];
  const layers = await document.getOptionalContentConfig();
  const incomplete = new Set<number>();
  const pdf = { document, incomplete, bytes: () => bytes, sheet: await scannedSheets(bytes), layers };
  return {
    pageCount: document.numPages,
    problems,
    readPage: (pageNumber) => readPdfPage(pdf, job.path, pageNumber, engine),
    problemOf: (pageNumber) => (incomplete.has(pageNumber) ? incompletePage(job, pageNumber) : undefined),
    close: () => document.destroy(),
  };
}

const INCOMPLETE = '图片数据不完整，缺失的部分没有读到，请重新扫描或上传完整的文件';

function attached(name: string): string {
  return `文件里夹带了附件“${name}”，没有读取；请把附件另存出来，放进案卷文件夹`;
}

async function openedImage(job: ReadJob, bytes: Uint8Array, engine: Engine): Promise<OpenedSource> {
  const pages = await imagePages(bytes);
  const isWhole = await decodeImage(bytes, pages[0] ?? 0, true).then(
    () => true,
    () => false,
  );
  return {
    pageCount: pages.length,
    problems: isWhole ? [] : [problem(job, 'corrupt-file', INCOMPLETE)],
    readPage: async (pageNumber) => {
      const image = await decodeImage(bytes, pages[pageNumber - 1] ?? pageNumber - 1, false);
      const page = await readPageImage(image, { file: job.path, pageNumber }, await engine());
      return isWhole ? page : withLostPart(page, image);
    },
    close: () => Promise.resolve(),
  };
}

const MESSAGES: Partial<Record<ProblemCode, string>> = {
  'empty-file': '文件是空的（0 字节），请重新上传',
  'encrypted-file': '文件设有打开密码，请去掉密码后重新上传',
  'corrupt-file': '文件已损坏，无法打开，请重新扫描或导出后上传',
  'unsupported-format': '本工具不能读取这种格式，请转换成 PDF 后上传',
  'file-unreadable': '文件无法读取，请检查文件权限后重试',
};

const PIXELS_IN_YI = 100_000_000;

function tooLarge({ size: { width, height } }: TooManyPixels): string {
  const most = MAX_PIXELS / PIXELS_IN_YI;
  return `图片有 ${width}×${height} 像素，超过了本工具 ${most} 亿像素的上限，没有读取；请用 300 dpi 重新扫描，或者缩小后上传`;
}

function problem(job: ReadJob, code: ProblemCode, detail = MESSAGES[code] ?? ''): Problem {
  return { stage: 'read', code, file: job.path, message: `${job.path}：${detail}` };
}

function incompletePage(job: ReadJob, pageNumber: number): Problem {
  const message = `${job.path} 第 ${pageNumber} 页：${INCOMPLETE}`;
  return { stage: 'read', code: 'page-unreadable', file: job.path, pageNumber, message };
}

function codeOf(error: unknown): ProblemCode {
  const { name, code } = (error ?? {}) as { name?: string; code?: unknown };
  if (name === 'PasswordException') return 'encrypted-file';
  if (typeof code === 'string' && /^(EACCES|EPERM|ENOENT|EIO|EBUSY|ELOOP)$/u.test(code))
    return 'file-unreadable';
  return 'corrupt-file';
}
