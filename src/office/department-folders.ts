import { readdir } from 'node:fs/promises';
import { UsageError } from '../errors.ts';
import { compiled } from '../shared/text/compiled.ts';
import { ownSectors, type Sector } from './sectors.ts';
import type { Ruleset } from '../model/ruleset.ts';
import { knownSectors } from './sectors.ts';

/** A department's folder, and the field that its name or the office says. */
export interface DepartmentFolder {
  readonly folder: string;
  readonly field: Sector | undefined;
}

/** The folders of the departments below the uploads, by name. */
export async function departmentFolders(
  uploads: string,
  { parameters }: Ruleset,
): Promise<DepartmentFolder[]> {
  const sectors = knownSectors(parameters);
  const own = ownSectors(parameters);
  const fieldOf = (folder: string): Sector | undefined => {
    const said = own.find(({ department }) => department === folder)?.sector;
    return sectors.find(({ sector, pattern }) =>
      said === undefined ? compiled(pattern).test(folder) : sector === said,
    );
  };
  const folders = await namesIn(uploads);
  return folders.map((folder) => ({ folder, field: fieldOf(folder) }));
}

async function namesIn(uploads: string): Promise<string[]> {
  try {
    const entries = await readdir(uploads, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
    return folders.map(({ name }) => name).sort();
  } catch {
    throw new UsageError(`案卷文件夹打不开：${uploads}`, '检查路径是否写对、是否有读取权限');
  }
}
