import { stat } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import { UsageError } from '../errors.ts';
import type { Problem } from '../model/problem.ts';
import type { IntakeUnit, SourceFile } from '../model/source-file.ts';
import { type FoundCase, findCases } from './case-folders.ts';
import { readDeclaration } from './declaration.ts';
import { sourceFile } from './source-file.ts';
import { type FileEntry, walk } from './walk.ts';

export interface IngestFilter {
  readonly department?: string;
  /** Glob on the case id. */
  readonly caseGlob?: string;
}

/** What lies below the uploads folder, by name: nothing was opened yet. */
export interface Survey {
  /** Sorted by id. */
  readonly cases: readonly FoundCase[];
  /** What belongs to no case. */
  readonly strayFiles: readonly FileEntry[];
  readonly ignoredFiles: number;
  readonly problems: readonly Problem[];
}

/** Which cases there are. Their files are opened one case after the other, so that the first is read at once. */
export async function survey(uploads: string, filter: IngestFilter = {}): Promise<Survey> {
  await assertFolder(uploads);
  const { root, ignoredFiles, problems } = await walk(uploads);
  const { cases, strayFiles } = findCases(root, path.basename(path.resolve(uploads)));
  const wanted = cases.filter(matching(filter)).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { cases: wanted, strayFiles, ignoredFiles, problems };
}

/** Files with hash, size and format, one after the other: the first can be read while the next ones are hashed. */
export function sourceFiles(uploads: string, entries: readonly FileEntry[]): Promise<SourceFile>[] {
  let last: Promise<unknown> = Promise.resolve();
  return entries.map((entry) => {
    const file = last.then(() => sourceFile(uploads, entry));
    last = file;
    return file;
  });
}

async function assertFolder(uploads: string): Promise<void> {
  const found = await stat(uploads).catch(() => undefined);
  if (!found)
    throw new UsageError(`找不到文件夹：${uploads}`, '请检查路径是否写对，例如：casefile audit 上传文件夹');
  if (!found.isDirectory()) {
    throw new UsageError(`${uploads} 不是文件夹`, '请给出存放案卷的文件夹，而不是其中的一个文件');
  }
}

/** What --department and --case let through. */
export function matching({
  department,
  caseGlob,
}: IngestFilter): (found: { readonly id: string; readonly department?: string | undefined }) => boolean {
  const isMatch = caseGlob === undefined ? () => true : picomatch(caseGlob, { contains: true });
  return (found) => (department === undefined || found.department === department) && isMatch(found.id);
}

/** A case with its files by reference and what is declared of it. */
export async function intakeUnit(
  uploads: string,
  found: FoundCase,
  files: readonly SourceFile[],
): Promise<IntakeUnit> {
  const declared = files.find((f) => f.mediaType === 'declaration');
  const { declaration, problem } = declared ? await readDeclaration(uploads, declared) : {};
  const department = declaration?.department ?? found.department;
  return {
    id: found.id,
    kind: found.kind,
    files,
    problems: problem ? [problem] : [],
    ...(department === undefined ? {} : { department }),
    ...(declaration ? { declaration } : {}),
  };
}
