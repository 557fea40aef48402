import { readFile } from 'node:fs/promises';
import type { Problem } from '../model/problem.ts';
import type { CaseDeclaration, SourceFile } from '../model/source-file.ts';
import { absolutePath } from './source-file.ts';

const KEYS = ['department', 'caseType', 'procedure', 'caseNumber', 'stage', 'outcome'] as const;

/** Reads `case.json`; what cannot be used in it is a problem, and the papers speak for themselves. */
export async function readDeclaration(
  uploads: string,
  file: SourceFile,
): Promise<{ declaration?: CaseDeclaration; problem?: Problem }> {
  try {
    const text = await readFile(absolutePath(uploads, file.path, file.rawPath), 'utf8');
    const content = JSON.parse(text.replace(/^\uFEFF/u, '')) as Record<string, unknown>;
    const pairs = KEYS.map((key) => [key, content[key]] as const).filter(
      ([, value]) => typeof value === 'string',
    );
    return { declaration: Object.fromEntries(pairs) };
  } catch {
    const message = `${file.path}：不是有效的 JSON，没有采用；请更正后重新运行`;
    return { problem: { stage: 'ingest', code: 'declaration-invalid', file: file.path, message } };
  }
}
