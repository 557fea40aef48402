import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { RulesetError, UsageError } from '../errors.ts';

/** One JSON file of the ruleset. */
export interface RuleFile {
  /** Below its folder, with `/`. */
  readonly path: string;
  /** As users know it: below the folder that they named. */
  readonly shownPath: string;
  readonly text: string;
  readonly isOverlay: boolean;
}

/** Files of the shipped rules with the overlay laid over them: the same relative path replaces. Sorted by path. */
export async function readRuleFiles(shipped: string, overlay?: string): Promise<RuleFile[]> {
  const files = new Map<string, RuleFile>();
  const shippedFiles = await jsonFiles(shipped, false).catch((error: unknown) => {
    throw new RulesetError(`内置规则目录读不了：${shipped}（${reasonOf(error)}）`, '请重新安装本工具');
  });
  for (const file of shippedFiles) files.set(file.path, file);
  if (overlay !== undefined) {
    const own = await jsonFiles(overlay, true).catch((error: unknown) => {
      throw new UsageError(
        `--rules 指定的规则目录读不了：${overlay}（${reasonOf(error)}）`,
        '检查 --rules 的路径是否写对、是否有读取权限',
      );
    });
    for (const file of own) files.set(file.path, file);
  }
  return [...files.values()].sort(byPath);
}

/** JSON files below a folder; JSON Schemas are no rules. */
export async function jsonFiles(folder: string, isOverlay: boolean): Promise<RuleFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((e) => e.isFile() && e.name.endsWith('.json') && !e.name.startsWith('.'))
    .map((e) => relative(folder, join(e.parentPath, e.name)).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('schema/') && !path.includes('node_modules/'));
  return Promise.all(
    paths.map(async (path) => {
      const shownPath = join(folder, path);
      const raw = await readFile(shownPath, 'utf8');
      // Notepad saves a byte order mark.
      return { path, shownPath, text: raw.replace(/^\uFEFF/u, ''), isOverlay };
    }),
  );
}

/** `<id>.test.json` stands beside its rule and is none. */
export function isExamplesFile(path: string): boolean {
  return path.endsWith('.test.json');
}

function byPath(a: RuleFile, b: RuleFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOENT') return '目录不存在';
  if (code === 'ENOTDIR') return '不是目录';
  return code ?? String(error);
}
