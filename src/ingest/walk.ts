import { readdir } from 'node:fs/promises';
import type { Problem } from '../model/problem.ts';

/** A folder below the uploads folder with what it holds; `path` is relative, with `/`, '' for the uploads folder. */
export interface Folder {
  readonly path: string;
  readonly name: string;
  readonly files: readonly FileEntry[];
  readonly folders: readonly Folder[];
  /** As a file among those of its case, where nobody knows what it holds. */
  readonly unopened?: FileEntry;
}

export type Unopened = 'too-deep' | 'unreadable';

export interface FileEntry {
  readonly path: string;
  readonly name: string;
  /** The path's bytes where they are not UTF-8. */
  readonly rawPath?: Buffer;
  /** It is no file but a folder that was not opened. */
  readonly unopened?: Unopened;
}

export interface Walk {
  readonly root: Folder;
  readonly ignoredFiles: number;
  readonly problems: readonly Problem[];
}

/** Folders nested deeper than this are not followed: no department files that way, and no case is called complete beside one. */
export const MAX_DEPTH = 12;

const SYSTEM_NAMES = new Set([
  'thumbs.db',
  'desktop.ini',
  '__macosx',
  'ehthumbs.db',
  '$recycle.bin',
  '@eadir',
]);
/** Left by browsers, file systems and programs that were at work: a mark after a colon, links, half-written files. */
const SYSTEM_FILES = /:(?:zone\.identifier|encryptable)$|\.(?:url|lnk|tmp)$/iu;

const BY_NAME = new Intl.Collator('zh-CN', { numeric: true, sensitivity: 'variant' });

/** Everything below a folder. Links are never followed, system files are counted and left out. */
export async function walk(root: string): Promise<Walk> {
  const walker = new Walker();
  const folder = await walker.folder(Buffer.from(root), { path: '', name: '', raw: undefined }, 0);
  return { root: folder, ignoredFiles: walker.ignored, problems: walker.problems };
}

interface Place {
  readonly path: string;
  readonly name: string;
  readonly raw: Buffer | undefined;
}

class Walker {
  ignored = 0;
  readonly problems: Problem[] = [];

  async folder(absolute: Buffer, place: Place, depth: number): Promise<Folder> {
    const entries = await entriesOf(absolute);
    if (!entries) return this.#unopened(place, 'unreadable');
    if (depth > MAX_DEPTH && entries.length > 0) return this.#unopened(place, 'too-deep');
    const files: FileEntry[] = [];
    const folders: Folder[] = [];
    for (const entry of entries) {
      const name = decodedName(entry.name);
      if (isSystemName(name, entry.isFile())) {
        this.ignored++;
        continue;
      }
      const here = placeOf(place, name, entry.name);
      if (entry.isSymbolicLink()) this.#skipLink(here.path);
      else if (entry.isDirectory())
        folders.push(await this.folder(joined(absolute, entry.name), here, depth + 1));
      else if (entry.isFile()) files.push(fileEntry(here));
    }
    const byName = (a: { name: string }, b: { name: string }): number =>
      BY_NAME.compare(a.name, b.name) || (a.name < b.name ? -1 : 1);
    return { path: place.path, name: place.name, files: files.sort(byName), folders: folders.sort(byName) };
  }

  /** Who finds the cases lists it among their files; the uploads folder itself belongs to no case. */
  #unopened(place: Place, unopened: Unopened): Folder {
    if (place.path === '') {
      const message = '上传文件夹：文件夹无法打开，请检查访问权限后重试';
      this.problems.push({ stage: 'ingest', code: 'file-unreadable', file: '', message });
    }
    const { path, name } = place;
    return { path, name, files: [], folders: [], unopened: { ...fileEntry(place), unopened } };
  }

  #skipLink(path: string): void {
    const message = `${path}：是快捷方式（链接），没有读取；请上传文件本身`;
    this.problems.push({ stage: 'ingest', code: 'link-skipped', file: path, message });
  }
}

async function entriesOf(absolute: Buffer) {
  return readdir(absolute, { withFileTypes: true, encoding: 'buffer' }).catch(() => undefined);
}

function isSystemName(name: string, isFile: boolean): boolean {
  const isLeftBehind = isFile && SYSTEM_FILES.test(name);
  return (
    isLeftBehind || name.startsWith('.') || name.startsWith('~$') || SYSTEM_NAMES.has(name.toLowerCase())
  );
}

/** UTF-8, or GBK as old archive programs leave names behind. */
function decodedName(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function placeOf(parent: Place, name: string, bytes: Buffer): Place {
  const isPlain = parent.raw === undefined && bytes.equals(Buffer.from(name));
  const parentRaw = parent.raw ?? Buffer.from(parent.path);
  const raw = isPlain ? undefined : parentRaw.length === 0 ? bytes : joined(parentRaw, bytes);
  return { path: parent.path === '' ? name : `${parent.path}/${name}`, name, raw };
}

function joined(folder: Buffer, name: Buffer): Buffer {
  return Buffer.concat([folder, Buffer.from('/'), name]);
}

function fileEntry({ path, name, raw }: Place): FileEntry {
  return raw ? { path, name, rawPath: raw } : { path, name };
}
