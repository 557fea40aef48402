import { parentPort, workerData } from 'node:worker_threads';
import type { KnowledgeByDepartment } from '../model/department-knowledge.ts';
import { type AuditedTexts, auditUnit, type UnitOptions } from './audit-unit.ts';

/* A thread of its own: takes the id of a saved reading, gives the case as texts. */

/** What departments teach comes when all their cases were seen: it is the same for all. */
export type Task = CaseTask | { readonly kind: 'knowledge'; readonly known: KnowledgeByDepartment };

/** A case to be judged. */
export interface CaseTask {
  readonly kind: 'judge';
  readonly unitId: string;
}

/** No texts: the case is not wanted. `error`: the reading could not be loaded. */
export type Result = { readonly texts: AuditedTexts | undefined } | { readonly error: string };

const options = workerData as UnitOptions;
let known: KnowledgeByDepartment = {};

parentPort?.on('message', (task: Task) => {
  if (task.kind === 'knowledge') known = task.known;
  else
    void auditUnit(task.unitId, options, known)
      .then((texts): Result => ({ texts }))
      .catch((error: unknown): Result => ({ error: error instanceof Error ? error.message : String(error) }))
      .then((result) => parentPort?.postMessage(result));
});
