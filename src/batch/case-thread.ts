import { parentPort, workerData } from 'node:worker_threads';
import type { KnowledgeByDepartment } from '../model/department-knowledge.ts';
import {
  type AuditedTexts,
  auditUnit,
  type RecognisedUnit,
  recogniseUnit,
  type UnitOptions,
} from './audit-unit.ts';

/* A thread of its own: takes the id of a saved reading, recognises its papers or gives the case as texts. */

/** What departments teach comes when all their cases were seen: it is the same for all. */
export type Task = CaseTask | { readonly kind: 'knowledge'; readonly known: KnowledgeByDepartment };

/** What is done with a case, and what comes of it. */
export interface CaseWork {
  readonly recognise: RecognisedUnit;
  readonly judge: AuditedTexts;
}

export interface CaseTask {
  readonly kind: keyof CaseWork;
  readonly unitId: string;
}

/** Nothing done: the case is not wanted. `error`: the reading could not be loaded. */
export type Result<Done = CaseWork[keyof CaseWork]> =
  { readonly done: Done | undefined } | { readonly error: string };

const options = workerData as UnitOptions;
let known: KnowledgeByDepartment = {};

parentPort?.on('message', (task: Task) => {
  if (task.kind === 'knowledge') known = task.known;
  else
    void doneIn(task)
      .then((done): Result => ({ done }))
      .catch((error: unknown): Result => ({ error: error instanceof Error ? error.message : String(error) }))
      .then((result) => parentPort?.postMessage(result));
});

function doneIn({ kind, unitId }: CaseTask): Promise<CaseWork[keyof CaseWork] | undefined> {
  return kind === 'judge' ? auditUnit(unitId, options, known) : recogniseUnit(unitId, options);
}
