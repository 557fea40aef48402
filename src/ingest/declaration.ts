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
    const blankPages = blankPagesIn(content.blankPages);
    return { declaration: { ...Object.fromEntries(pairs), ...(blankPages ? { blankPages } : {}) } };
  } catch {
    const message = `${file.path}：不是有效的 JSON，没有采用；请更正后重新运行`;
    return { problem: { stage: 'ingest', code: 'declaration-invalid', file: file.path, message } };
  }
}

/** `{"03 立案审批表.pdf": [2]}`; anything else is left out. */
function blankPagesIn(declared: unknown): Record<string, number[]> | undefined {
  if (typeof declared !== 'object' || declared === null || Array.isArray(declared)) return undefined;
  const files = Object.entries(declared).flatMap(([file, pages]) => {
    const numbers = Array.isArray(pages)
      ? (pages as unknown[]).filter((n): n is number => Number.isInteger(n))
      : [];
    return numbers.length > 0 ? [[file, numbers] as const] : [];
  });
  return files.length > 0 ? Object.fromEntries(files) : undefined;
}
