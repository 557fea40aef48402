import { freemem } from 'node:os';
import { statfs } from 'node:fs/promises';
import { AuditError, EXIT } from '../errors.ts';
import { calendarYears, checkedOcr, checkedWritable } from '../checkup.ts';
import { isUnset } from '../office/own-values.ts';
import { settable } from '../office/settings.ts';
import { rulesOf } from '../office/waiting-rules.ts';
import { chartFont } from '../report/chart.ts';
import { loadRules } from '../rulebook.ts';
import type { Messages } from './messages.ts';

export interface DoctorOptions {
  readonly out: string;
  readonly rules?: string;
}

/** One thing that was looked at; `?` does not keep the machine from running. */
export interface Checked {
  readonly mark: '✔' | '✘' | '?';
  readonly text: string;
}

const LEAST_NODE: readonly [number, number] = [20, 19];
const GIB = 1024 ** 3;
/** Below this a batch may not come to its end. */
const LEAST_DISK = GIB;
const LEAST_MEMORY = GIB;

/** Looks at everything that a run offline needs. */
export async function doctor(
  { out, rules }: DoctorOptions,
  messages: Messages,
): Promise<{ readonly text: string; readonly exitCode: number }> {
  const checks = [
    nodeCheck(process.versions.node, messages),
    ...(await ocrChecks(messages)),
    fontCheck(messages),
    ...(await folderChecks(out, messages)),
    amountCheck(messages.doctor.memory, freemem(), LEAST_MEMORY),
    ...(await rulesChecks(rules, messages)),
  ];
  const isFit = checks.every(({ mark }) => mark !== '✘');
  const lines = checks.map(({ mark, text }) => `${mark} ${text}`);
  return {
    text: [...lines, '', isFit ? messages.doctor.fit : messages.doctor.unfit].join('\n'),
    exitCode: isFit ? EXIT.ok : EXIT.missingTool,
  };
}

export function nodeCheck(version: string, { doctor: texts }: Messages): Checked {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  return { mark: isEnough ? '✔' : '✘', text: texts.node(version, LEAST_NODE.join('.')) };
}

async function ocrChecks({ doctor: texts }: Messages): Promise<Checked[]> {
  const [accurate, tesseract] = await Promise.all([checkedOcr('accurate'), checkedOcr('tesseract')]);
  const one = (name: string, fault: string | undefined, mark: Checked['mark']): Checked => ({
    mark: fault === undefined ? '✔' : mark,
    text: fault === undefined ? texts.ocr(name) : texts.noOcr(name, fault),
  });
  // Either will do: with neither nothing that is scanned can be read.
  const missing = accurate !== undefined && tesseract !== undefined ? '✘' : '?';
  return [one('accurate', accurate, missing), one('tesseract', tesseract, missing)];
}

function fontCheck({ doctor: texts }: Messages): Checked {
  return chartFont() === undefined ? { mark: '?', text: texts.noFont } : { mark: '✔', text: texts.font };
}

async function folderChecks(out: string, { doctor: texts }: Messages): Promise<Checked[]> {
  const fault = await checkedWritable(out);
  if (fault !== undefined) return [{ mark: '✘', text: fault }];
  const { bavail, bsize } = await statfs(out);
  return [{ mark: '✔', text: texts.writable(out) }, amountCheck(texts.disk, bavail * bsize, LEAST_DISK)];
}

export function amountCheck(textOf: (gib: string) => string, bytes: number, least: number): Checked {
  return { mark: bytes >= least ? '✔' : '?', text: textOf((bytes / GIB).toFixed(1)) };
}

async function rulesChecks(folder: string | undefined, { doctor: texts }: Messages): Promise<Checked[]> {
  try {
    const rules = await loadRules(folder);
    const years = texts.calendar(spanOf(calendarYears(rules)));
    const unset = settable(rules).filter(isUnset);
    return [
      { mark: '✔', text: texts.rules(rules.rules.length) },
      { mark: '✔', text: years },
      ...unset.map(({ id, title }): Checked => {
        const waiting = rulesOf(id, rules).map((rule) => rule.title);
        return { mark: '?', text: texts.unset(title, id, waiting) };
      }),
    ];
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    return [{ mark: '✘', text: error.message }];
  }
}

function spanOf(years: readonly number[]): string {
  return years.length === 0 ? '' : `${years[0]}–${years.at(-1)}`;
}
