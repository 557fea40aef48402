import { z } from 'zod';
import type { Faults } from './faults.ts';
import { type JsonFile, type JsonPath, valueAt } from './json-file.ts';
import { didYouMean } from './similar-name.ts';

type Issue = z.core.$ZodIssue;

/** Checks a file against its schema; undefined, with every fault noted at its line, where it does not fit. */
export function validated<T extends z.ZodType>(
  schema: T,
  file: JsonFile,
  faults: Faults,
): z.infer<T> | undefined {
  const known = VALID.get(file);
  if (known?.schema === schema) return known.data as z.infer<T>;
  const result = schema.safeParse(file.value);
  if (!result.success) {
    noteIssues(schema, result.error.issues, { file, path: [], faults });
    return undefined;
  }
  VALID.set(file, { schema, data: result.data });
  return result.data;
}

/** A file counts for every department, and is checked once. */
const VALID = new WeakMap<JsonFile, { readonly schema: z.ZodType; readonly data: unknown }>();

/** Where in a file something is checked, and where its faults go. */
interface Place {
  readonly file: JsonFile;
  readonly path: JsonPath;
  readonly faults: Faults;
}

/** Checks a part of a file that has a schema of its own; whether it fits. */
export function fits(schema: z.ZodType, value: unknown, place: Place): boolean {
  const result = schema.safeParse(value);
  if (!result.success) noteIssues(schema, result.error.issues, place);
  return result.success;
}

function noteIssues(schema: z.ZodType, issues: readonly Issue[], { file, path, faults }: Place): void {
  for (const issue of issues.flatMap((i) => innermost(i, path)))
    report(issue, file, knownKeys(schema), faults);
}

/** In a choice of shapes, the faults of the shape that was probably meant: the one with the fewest. */
function innermost(issue: Issue, parents: JsonPath): Issue[] {
  const path = [...parents, ...(issue.path as JsonPath)];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ ...issue, path: [...path] }];
  const [best = []] = [...issue.errors].sort((a, b) => weight(a) - weight(b));
  return best.flatMap((inner) => innermost(inner, path));
}

function weight(issues: readonly Issue[]): number {
  return issues.reduce((sum, i) => sum + (i.code === 'unrecognized_keys' ? i.keys.length : 1), 0);
}

function report(issue: Issue, file: JsonFile, known: readonly string[], faults: Faults): void {
  const path = issue.path as JsonPath;
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys)
      faults.at(file, [...path, key], `不认识的键“${key}”${didYouMean(key, known)}`);
    return;
  }
  const found = valueAt(file.value, path);
  faults.at(file, path, found === undefined ? missing(issue) : `${expected(issue)}，实际为${shown(found)}`);
}

function missing(issue: Issue): string {
  return issue.code === 'custom' ? issue.message : `缺少这一项，${expected(issue)}`;
}

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `应为${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `应为 ${issue.values.map((v) => JSON.stringify(v)).join('、')}${issue.values.length > 1 ? ' 之一' : ''}`;
    case 'too_small':
      return issue.origin === 'number' ? `应不小于 ${issue.minimum}` : '不能为空';
    case 'too_big':
      return `应不大于 ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'date' ? '应为有效日期，形如 2026-01-31' : issue.message;
    default:
      return issue.message;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '列表 [ … ]',
  object: '对象 { … }',
  record: '对象 { … }',
  null: ' null',
};

function shown(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : ` ${json}`;
}

/** Every key that a schema knows, for suggestions. */
function knownKeys(schema: z.ZodType): string[] {
  const keys = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, child] of Object.entries(node)) {
      if (name === 'properties') Object.keys(child as object).forEach((key) => keys.add(key));
      visit(child);
    }
  };
  visit(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return [...keys];
}
