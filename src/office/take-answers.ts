import type { FormAnswer } from '../model/form-answer.ts';
import type { Parameter } from '../model/parameter.ts';
import type { Ruleset } from '../model/ruleset.ts';
import { writeOverlay } from './overlay.ts';
import { returnedAnswers, type ReturnedParameter } from './returned-answers.ts';
import { settled } from './settings.ts';

/** Where answers go, and what is known there already. */
export interface OfficeFolder {
  readonly folder: string;
  /** The rules with the folder laid over them, where it is there. */
  readonly rules: Ruleset;
}

export interface TakenAnswers {
  readonly parameters: number;
  readonly forms: number;
  readonly files: readonly string[];
  readonly notes: readonly string[];
}

/** Reads a returned workbook and lays what it says into the office's folder. What is not understood is a note, never a guess. */
export async function takeAnswers(
  file: string,
  { folder, rules }: OfficeFolder,
  day: string,
): Promise<TakenAnswers> {
  const { parameters: written, forms, notes } = await returnedAnswers(file);
  const { parameters, faults } = changedBy(written, rules, day);
  const files = await writeOverlay(folder, { parameters, formAnswers: merged(rules.formAnswers, forms) });
  return { parameters: parameters.length, forms: forms.length, files, notes: [...notes, ...faults] };
}

/** One by one: what one row says wrong must not lose the others. */
function changedBy(
  written: readonly ReturnedParameter[],
  rules: Ruleset,
  day: string,
): { readonly parameters: Parameter[]; readonly faults: string[] } {
  const changed = new Map<string, Parameter>();
  const notes: string[] = [];
  for (const { id, text, place } of written) {
    const parameters = rules.parameters.map((each) => changed.get(each.id) ?? each);
    const answers = { parameters: [{ id, text }], departments: [] };
    const { changed: now, faults } = settled({ ...rules, parameters }, answers, day);
    for (const parameter of now) changed.set(parameter.id, parameter);
    notes.push(...faults.map(({ message }) => `${place}：${message}`));
  }
  return { parameters: [...changed.values()], faults: notes };
}

/** All answers of the departments that have a new one. */
function merged(known: readonly FormAnswer[], now: readonly FormAnswer[]): FormAnswer[] {
  const isNew = (old: FormAnswer): boolean =>
    now.some(({ department, cause }) => department === old.department && cause === old.cause);
  const departments = new Set(now.map(({ department }) => department));
  return [...known.filter((old) => departments.has(old.department) && !isNew(old)), ...now];
}
