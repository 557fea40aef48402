import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { OutputError } from '../errors.ts';
import type { FormAnswer } from '../model/form-answer.ts';
import type { RegisteredOfficer } from '../model/registered-officer.ts';
import type { Parameter } from '../model/parameter.ts';

/** What an office lays over the shipped rules. */
export interface OfficeRules {
  readonly parameters: readonly Parameter[];
  /** All answers of the departments that have a changed one. */
  readonly formAnswers: readonly FormAnswer[];
  /** The whole register; it replaces the one before. */
  readonly officers?: readonly RegisteredOfficer[];
}

/** Writes the files of the parameters and departments given, and no other; returns their paths. */
export async function writeOverlay(folder: string, rules: OfficeRules): Promise<string[]> {
  const files = [
    ...rules.parameters.map((each): [string, unknown] => [`parameters/${each.id}.json`, each]),
    ...departmentsOf(rules.formAnswers).map((department): [string, unknown] => [
      `forms-answers/${fileName(department)}.json`,
      { department, answers: answersOf(department, rules.formAnswers) },
    ]),
    ...(rules.officers ?? [])
      .slice(0, 1)
      .map((): [string, unknown] => ['registers/officers.json', { officers: rules.officers }]),
  ];
  const written: string[] = [];
  for (const [name, content] of files) {
    const file = path.join(folder, name);
    await writeWhole(file, `${JSON.stringify(content, undefined, 2)}\n`);
    written.push(file);
  }
  return written;
}

/** The overlay where there is one: the loader refuses a folder that is not there. */
export async function existingOverlay(folder: string): Promise<string | undefined> {
  const found = await stat(folder).catch(() => undefined);
  return found?.isDirectory() ? folder : undefined;
}

function departmentsOf(answers: readonly FormAnswer[]): string[] {
  return [...new Set(answers.map(({ department }) => department))].sort();
}

function answersOf(department: string, answers: readonly FormAnswer[]): object[] {
  return answers
    .filter((answer) => answer.department === department)
    .map(({ department: _, ...rest }) => rest)
    .sort((a, b) => (a.cause < b.cause ? -1 : 1));
}

/** A folder's name may hold what no file's may: two that then look alike are told apart by their characters' sum. */
function fileName(department: string): string {
  const safe = department.replace(/[\\/:*?"<>|]/gu, '_');
  if (safe !== '' && safe === department && !safe.startsWith('.')) return safe;
  const codes = [...department].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) >>> 0, 7);
  return `_${safe}-${codes.toString(16)}`;
}

async function writeWhole(file: string, text: string): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new OutputError(
      `不能写入本单位规则：${file}（${reason}）`,
      '请检查文件夹权限和磁盘空间，或另外指定一个文件夹',
    );
  }
}
