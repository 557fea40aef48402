import { isAbsolute, relative } from 'node:path';
import type { Cell } from '../spreadsheet/sheet-spec.ts';

export interface Folders {
  /** Where the reports lie: links are relative to it. */
  readonly outDir: string;
  readonly uploadsDir: string;
}

/** Link to a file (or folder) of the uploads; its text alone where the name had to be masked. */
export type Link = (path: string, text: string) => Cell;

/** `paths` are the true file names: a link to a masked name would lead nowhere, and tell it. */
export function linkTo(paths: ReadonlySet<string>, { outDir, uploadsDir }: Folders): Link {
  const base = relative(outDir, uploadsDir).replaceAll('\\', '/');
  // On another drive there is no relative way; a link would only work on this one machine.
  return (path, text) =>
    paths.has(path) && !isAbsolute(base) ? { text, target: linkTarget(base, path) } : text;
}

/** Members of archives cannot be opened alone: the link leads to the archive. `#` and `%` mean something in links. */
function linkTarget(base: string, path: string): string {
  const openable = path.replace(/(\.(?:zip|rar|7z))\/.*$/iu, '$1');
  const whole = [base, openable].filter((part) => part !== '').join('/') || '.';
  return whole.replaceAll('%', '%25').replaceAll('#', '%23');
}
