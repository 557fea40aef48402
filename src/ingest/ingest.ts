import { stat } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import { UsageError } from '../errors.ts';
import type { Problem } from '../model/problem.ts';
import type { Intake, IntakeUnit } from '../model/source-file.ts';
import { type FoundCase, findCases } from './case-folders.ts';
import { readDeclaration } from './declaration.ts';
import { sourceFile } from './source-file.ts';
import { walk } from './walk.ts';

export interface IngestFilter {
  readonly department?: string;
  /** Glob on the case id. */
  readonly caseGlob?: string;
}

/** What lies below the uploads folder: cases with their files by reference, and what belongs to no case. */
export async function ingest(uploads: string, filter: IngestFilter = {}): Promise<Intake> {
  await assertFolder(uploads);
  const { root, ignoredFiles, problems } = await walk(uploads);
  const found = findCases(root, path.basename(path.resolve(uploads)));
  const units: IntakeUnit[] = [];
  for (const foundCase of found.cases.filter(matching(filter)))
    units.push(await intakeUnit(uploads, foundCase));
  const strays = await Promise.all(found.strayFiles.map((entry) => sourceFile(uploads, entry)));
  return {
    units: units.sort((a, b) => (a.id < b.id ? -1 : 1)),
    strayFiles: strays,
    ignoredFiles,
    problems,
  };
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

async function intakeUnit(uploads: string, found: FoundCase): Promise<IntakeUnit> {
  const files = [];
  const problems: Problem[] = [];
  for (const entry of found.files) files.push(await sourceFile(uploads, entry));
  const declared = files.find((f) => f.mediaType === 'declaration');
  const { declaration, problem } = declared ? await readDeclaration(uploads, declared) : {};
  if (problem) problems.push(problem);
  const department = declaration?.department ?? found.department;
  return {
    id: found.id,
    kind: found.kind,
    files,
    problems,
    ...(department === undefined ? {} : { department }),
    ...(declaration ? { declaration } : {}),
  };
}
