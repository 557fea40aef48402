import { parentPort, workerData } from 'node:worker_threads';
import { type AuditedTexts, auditUnit, type UnitOptions } from './audit-unit.ts';

/* A judge on a thread of its own: takes the id of a saved reading, gives the case as texts. */

/** No texts: the case is not wanted. `error`: the reading could not be loaded. */
export type Verdict = { readonly texts: AuditedTexts | undefined } | { readonly error: string };

const options = workerData as UnitOptions;

parentPort?.on('message', (unitId: string) => {
  void auditUnit(unitId, options)
    .then((texts): Verdict => ({ texts }))
    .catch((error: unknown): Verdict => ({ error: error instanceof Error ? error.message : String(error) }))
    .then((verdict) => parentPort?.postMessage(verdict));
});
