import path from 'node:path';
import { existingOverlay } from '../office/overlay.ts';
import { takeAnswers } from '../office/take-answers.ts';
import { loadRules } from '../rulebook.ts';
import type { Messages } from './messages.ts';
import { OWN_RULES, type TypedOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

/** Lays the answers of a returned workbook into the office's folder, before anything runs; the run then uses that folder. */
export async function withAnswers(
  typed: TypedOptions,
  { messages, terminal }: { readonly messages: Messages; readonly terminal: Terminal },
): Promise<TypedOptions> {
  if (typed.answers === undefined) return typed;
  const folder = typed.rules ?? path.join(typed.out, OWN_RULES);
  // A folder that was named must be there; the one beside the results is made by the first answers.
  const rules = await loadRules(typed.rules ?? (await existingOverlay(folder)));
  const taken = await takeAnswers(typed.answers, { folder, rules }, terminal.clock().day);
  for (const note of taken.notes) terminal.err(messages.answers.note(note));
  if (typed.quiet !== true) terminal.out(messages.answers.taken(taken.parameters, taken.forms, folder));
  const own = await existingOverlay(folder);
  return own === undefined ? typed : { ...typed, rules: own };
}
