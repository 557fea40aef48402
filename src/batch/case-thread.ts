import { parentPort, workerData } from 'node:worker_threads';
import type { KnownForm } from '../model/form.ts';
import {
  type AuditedTexts,
  auditUnit,
  type FormsByDepartment,
  learnUnit,
  type UnitOptions,
} from './audit-unit.ts';

/* A thread of its own: takes the id of a saved reading, gives what it teaches of forms, or the case as texts. */

/** Forms come once, before the first case is judged: they are the same for all. */
export type Task = CaseTask | { readonly kind: 'forms'; readonly forms: FormsByDepartment };

/** What is done with one case. */
export interface CaseTask {
  readonly kind: 'learn' | 'judge';
  readonly unitId: string;
}

/** No texts: the case is not wanted. `error`: the reading could not be loaded. */
export type Result =
  | { readonly forms: readonly KnownForm[] }
  | { readonly texts: AuditedTexts | undefined }
  | { readonly error: string };

const options = workerData as UnitOptions;
let known: FormsByDepartment = {};

parentPort?.on('message', (task: Task) => {
  if (task.kind === 'forms') known = task.forms;
  else
    void done(task.kind, task.unitId)
      .catch((error: unknown): Result => ({ error: error instanceof Error ? error.message : String(error) }))
      .then((result) => parentPort?.postMessage(result));
});

async function done(kind: 'learn' | 'judge', unitId: string): Promise<Result> {
  return kind === 'learn'
    ? { forms: await learnUnit(unitId, options) }
    : { texts: await auditUnit(unitId, options, known) };
}
