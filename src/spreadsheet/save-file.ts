import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { OutputError } from '../errors.ts';

/** Codes with which systems answer while another program holds the target open, or it is read-only. */
const LOCKED = new Set(['EBUSY', 'EPERM', 'EACCES', 'EISDIR', 'ENOTEMPTY', 'EEXIST']);
const MAX_COPIES = 20;

/**
 * Writes beside the target and renames, so that nobody ever sees half a file. Where the target cannot be replaced
 * (open in Excel) the next free `name (2).ext` is used. Returns the path written; throws OutputError.
 */
export async function saveFile(
  path: string,
  content: Uint8Array | string | Iterable<string>,
  move: (from: string, to: string) => Promise<void> = rename,
): Promise<string> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, content);
    return await moveToFreeName(temporary, path, move);
  } catch (error) {
    if (error instanceof OutputError) throw error;
    throw cannotWrite(dirname(path), error);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function moveToFreeName(
  temporary: string,
  path: string,
  move: (from: string, to: string) => Promise<void>,
): Promise<string> {
  for (let copy = 1; copy <= MAX_COPIES; copy++) {
    const target = copy === 1 ? path : numbered(path, copy);
    try {
      await move(temporary, target);
      return target;
    } catch (error) {
      if (!LOCKED.has(codeOf(error))) throw error;
    }
  }
  throw new OutputError(`无法保存 ${path}：文件被占用或只读。`, '请关闭正在打开该文件的程序后重试。');
}

function numbered(path: string, copy: number): string {
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)} (${copy})${extension}`;
}

function cannotWrite(folder: string, error: unknown): OutputError {
  const code = codeOf(error);
  const reason = code === 'ENOSPC' ? '磁盘空间不足' : '文件夹不存在或没有写入权限';
  return new OutputError(
    `无法写入输出文件夹 ${folder}：${reason}（${code}）。`,
    '请用 --out 指定一个可以写入的文件夹，或清理磁盘后重试。',
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
}
