import type { Faults } from './faults.ts';
import type { JsonFile, JsonPath } from './json-file.ts';
import { type AdditionFile, additionSchema } from './schemas/addition-schema.ts';
import { didYouMean } from './similar-name.ts';
import { validated } from './validate.ts';

/** What one file adds to another. */
export interface Addition extends AdditionFile {
  readonly file: JsonFile;
}

/** Files that stand for themselves, and those that add to one of them. */
export interface SortedFiles {
  readonly files: readonly JsonFile[];
  readonly additions: readonly Addition[];
}

/** Tells the files that say `extends` from the others. */
export function withoutAdditions(all: readonly JsonFile[], faults: Faults): SortedFiles {
  const isAddition = ({ value }: JsonFile): boolean => isObject(value) && 'extends' in value;
  const additions = all.filter(isAddition).flatMap((file): Addition[] => {
    const addition = validated(additionSchema, file, faults);
    return addition ? [{ ...addition, file }] : [];
  });
  return { files: all.filter((file) => !isAddition(file)), additions };
}

/** The departments that any addition names. */
export function departmentsOf(additions: readonly Addition[]): string[] {
  return [...new Set(additions.flatMap(({ departments }) => departments ?? []))].sort();
}

/** The additions for every department and, where one is given, those for it. */
export function additionsFor(additions: readonly Addition[], department?: string): Addition[] {
  return additions.filter(
    ({ departments }) =>
      departments === undefined || (department !== undefined && departments.includes(department)),
  );
}

/** The files with what is added to them. Lists grow and objects gain keys; nothing that is there is changed. */
export function extended(
  files: readonly JsonFile[],
  additions: readonly Addition[],
  faults: Faults,
): JsonFile[] {
  const byName = new Map(files.map((file) => [file.path.replace(/\.json$/u, ''), file]));
  for (const addition of additions) {
    const base = byName.get(addition.extends);
    if (base) byName.set(addition.extends, withAddition(base, addition, faults));
    else {
      const hint = didYouMean(addition.extends, [...byName.keys()]);
      faults.at(addition.file, ['extends'], `规则里没有文件“${addition.extends}.json”${hint}`);
    }
  }
  return [...byName.values()];
}

function withAddition(base: JsonFile, { file, add }: Addition, faults: Faults): JsonFile {
  const fault = (path: JsonPath, message: string): void => {
    faults.at(file, ['add', ...path], message);
  };
  return { ...base, value: sum(base.value, add, [], fault), extended: { base, by: file } };
}

function sum(
  base: unknown,
  added: unknown,
  path: JsonPath,
  fault: (path: JsonPath, message: string) => void,
): unknown {
  if (base === undefined) return added;
  if (Array.isArray(base) && Array.isArray(added)) return [...(base as unknown[]), ...(added as unknown[])];
  if (isObject(base) && isObject(added)) {
    const entries = Object.entries(added).map(([key, value]) => [
      key,
      sum(Object.hasOwn(base, key) ? base[key] : undefined, value, [...path, key], fault),
    ]);
    return { ...base, ...Object.fromEntries(entries) };
  }
  fault(path, '这里已有内容，extends 只能添加，不能改动；要改动请复制整个文件');
  return base;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
