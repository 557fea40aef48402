import { randomUUID } from 'node:crypto';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { OutputError } from '../errors.ts';

/** Fails before anything is read when results could not be written. */
export async function assertWritable(out: string): Promise<void> {
  const probe = path.join(out, `.casefile-${randomUUID()}.tmp`);
  try {
    await mkdir(out, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
  } catch {
    const isFile = await stat(out)
      .then((s) => s.isFile())
      .catch(() => false);
    throw new OutputError(
      `不能写入输出文件夹：${out}`,
      isFile
        ? '这个路径是一个文件，请用 --out 指定一个文件夹'
        : '请检查文件夹权限和磁盘空间，或用 --out 指定另一个文件夹',
    );
  }
}
