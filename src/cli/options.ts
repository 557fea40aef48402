import { dirname, join, resolve } from 'node:path';
import { availableParallelism } from 'node:os';
import type { AuditOptions } from '../audit.ts';
import { UsageError } from '../errors.ts';
import type { Messages } from './messages.ts';

/** What commander hands over: words as typed. */
export interface TypedOptions {
  readonly out: string;
  readonly rules?: string;
  readonly standard?: string;
  readonly ocr?: string;
  readonly jobs?: string;
  /** A returned workbook. */
  readonly answers?: string;
  readonly department?: string;
  readonly case?: string;
  readonly format?: string;
  /** A folder, true where nothing was typed, false for --no-cache. */
  readonly cache?: string | boolean;
  readonly asOf?: string;
  readonly failOn?: string;
  readonly unmask?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** What the command line needs for itself. */
export interface CliOptions {
  readonly failOn: FailOn;
  readonly isQuiet: boolean;
  readonly isVerbose: boolean;
}

export type FailOn = 'veto' | 'failed' | 'never';
type Format = 'xlsx' | 'json';
/** What both halves need; clock, progress and uploads are added by the command. */
export type CheckedOptions = Pick<
  AuditOptions,
  | 'out'
  | 'rulesFolder'
  | 'standardId'
  | 'ocr'
  | 'jobs'
  | 'department'
  | 'caseGlob'
  | 'formats'
  | 'cacheFolder'
  | 'asOf'
  | 'unmask'
>;

export const DEFAULT_STANDARD = 'general-2026';
/** Folder of what the office has set. */
export const OWN_RULES = '本单位规则';
export const FORMATS: readonly Format[] = ['xlsx', 'json'];
const ENGINES = ['auto', 'tesseract', 'accurate', 'off'] as const;
const FAIL_ON: readonly FailOn[] = ['veto', 'failed', 'never'];

/** Checks every word that was typed; throws a UsageError that says what to write instead. */
export function checkedOptions(typed: TypedOptions, today: string, messages: Messages): CheckedOptions {
  const out = filled('--out', typed.out, messages);
  return {
    out,
    standardId: filled('--standard', typed.standard ?? DEFAULT_STANDARD, messages),
    ocr: oneOf('--ocr', typed.ocr ?? 'auto', ENGINES, messages),
    jobs: jobsOf(typed.jobs, messages),
    formats: formatsOf(typed.format, messages),
    cacheFolder: cacheOf(typed.cache, out, messages),
    asOf: dateOf(typed.asOf, today, messages),
    unmask: typed.unmask ?? false,
    ...(typed.rules === undefined ? {} : { rulesFolder: filled('--rules', typed.rules, messages) }),
    ...(typed.department === undefined
      ? {}
      : { department: filled('--department', typed.department, messages) }),
    ...(typed.case === undefined ? {} : { caseGlob: filled('--case', typed.case, messages) }),
  };
}

export function cliOptions(typed: TypedOptions, messages: Messages): CliOptions {
  return {
    failOn: oneOf('--fail-on', typed.failOn ?? 'never', FAIL_ON, messages),
    isQuiet: typed.quiet ?? false,
    isVerbose: typed.verbose ?? false,
  };
}

function filled(option: string, value: string, { usage }: Messages): string {
  if (value.trim() === '') throw new UsageError(usage.empty(option), usage.writeValue);
  return value;
}

function oneOf<T extends string>(option: string, value: string, words: readonly T[], { usage }: Messages): T {
  const word = words.find((w) => w === value);
  if (word === undefined) throw new UsageError(usage.notOneOf(option, value), usage.chooseFrom(words));
  return word;
}

function jobsOf(value: string | undefined, { usage }: Messages): number {
  if (value === undefined) return availableParallelism();
  if (!/^[1-9]\d{0,3}$/u.test(value)) throw new UsageError(usage.badJobs(value), usage.writeJobs);
  return Number(value);
}

function formatsOf(value: string | undefined, messages: Messages): readonly Format[] {
  if (value === undefined) return FORMATS;
  const { usage } = messages;
  const words = value.split(/[,，]/u).map((word) => word.trim().toLowerCase());
  const wrong = words.find((word) => !FORMATS.some((f) => f === word));
  if (wrong !== undefined) throw new UsageError(usage.badFormat(wrong), usage.chooseFrom(FORMATS));
  return FORMATS.filter((f) => words.includes(f));
}

function cacheOf(value: string | boolean | undefined, out: string, messages: Messages): string | undefined {
  if (value === false) return undefined;
  if (typeof value === 'string') return filled('--cache', value, messages);
  return join(dirname(resolve(out)), '.casefile-cache');
}

function dateOf(value: string | undefined, today: string, { usage }: Messages): string {
  if (value === undefined) return today;
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(value) && isRealDay(value);
  if (!isDay) throw new UsageError(usage.badDate(value), usage.writeDate);
  return value;
}

/** 2026-02-30 is none: Date would make it March. */
function isRealDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
