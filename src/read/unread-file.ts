import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import type { FileRecord, FileStatus, SourceFile } from '../model/source-file.ts';

const READABLE = new Set(['pdf', 'jpg', 'png', 'tif', 'webp']);
/** Formats of the contract that this version lists without reading. */
const LISTED = new Set(['audio', 'video']);

export interface FileReading {
  readonly record: FileRecord;
  readonly pages: readonly Page[];
  readonly cachedPages: number;
}

/** The record of what no reader is troubled with; undefined of a file that is to be read. */
export function unreadFile(file: SourceFile): FileReading | undefined {
  const { mediaType } = file;
  if (mediaType === 'declaration') return withoutPages(file, 'read');
  if (mediaType === 'folder') return notOpened(file);
  if (file.sha256 === '') return notRead(file, 'file-unreadable', '无法打开，请检查访问权限，或者重新上传');
  if (file.size === 0) return notRead(file, 'empty-file', '文件是空的（0 字节），请重新上传');
  if (LISTED.has(mediaType)) return withoutPages(file, 'listed');
  if (READABLE.has(mediaType)) return undefined;
  return notRead(file, 'unsupported-format', '本工具不能读取这种格式，请转换成 PDF 后上传');
}

/** What lies in it nobody knows: the file that stands for it is unread, so that nothing is called missing beside it. */
function notOpened(file: SourceFile): FileReading {
  return file.isTooDeep
    ? notRead(file, 'limit-exceeded', '文件夹嵌套太深，其中的材料没有读取，请移到案卷文件夹的上层后重新运行')
    : notRead(file, 'file-unreadable', '文件夹无法打开，其中的材料没有读取，请检查访问权限后重新运行');
}

function notRead(file: SourceFile, code: Problem['code'], detail: string): FileReading {
  const message = `${file.path}：${detail}`;
  return withoutPages(file, 'unread', [{ stage: 'read', code, file: file.path, message }]);
}

function withoutPages(file: SourceFile, status: FileStatus, problems: readonly Problem[] = []): FileReading {
  return { record: { file, pages: 0, status, problems }, pages: [], cachedPages: 0 };
}
