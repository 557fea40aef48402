import { parentPort, workerData } from 'node:worker_threads';
import { type JudgedTexts, judgeUnit, type JudgeOptions } from './judge-unit.ts';

/* A judge on a thread of its own: takes the id of a saved reading, gives the case as texts. */

/** No texts: the case is not wanted. `error`: the reading could not be loaded. */
export type Verdict = { readonly texts: JudgedTexts | undefined } | { readonly error: string };

const options = workerData as JudgeOptions;

parentPort?.on('message', (unitId: string) => {
  void judgeUnit(unitId, options)
    .then((texts): Verdict => ({ texts }))
    .catch((error: unknown): Verdict => ({ error: error instanceof Error ? error.message : String(error) }))
    .then((verdict) => parentPort?.postMessage(verdict));
});
