import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type CaseReport, reportedCase } from '../report/case-report.ts';
import type { ReportedCase } from '../report/reported-case.ts';
import type { KnowledgeByDepartment } from '../model/department-knowledge.ts';
import type { UnitCounts } from '../store/artifact.ts';
import { type Place, ScratchFile } from '../store/scratch.ts';
import {
  type AuditedTexts,
  auditUnit,
  giveUpUnit,
  type RecognisedUnit,
  recogniseUnit,
  type UnitOptions,
} from './audit-unit.ts';
import type { CaseTask, CaseWork, Result, Task } from './case-thread.ts';

/** Threads start from the built file: Node 20 cannot start a `.ts` file. */
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/batch/case-thread.js' : './case-thread.js',
  import.meta.url,
);

/** So many cases are judged in the time that a thread takes to start. */
const FEW_CASES = 20;

/** Room for what one case leaves behind: with Node's 16 a case is sorted through several times while it is judged. */
const YOUNG_MB = 64;

/** A case takes less than a second: a thread that judges longer hangs. */
const CASE_TIMEOUT_MS = 120_000;

/** A case, judged, with what was counted in it. */
export interface AuditedUnit {
  readonly counts: UnitCounts;
  readonly reported: ReportedCase;
  readonly verdicts: AuditedTexts['verdicts'];
}

/** How many threads are worth starting for so many cases; none: they are judged where they are asked for. */
export function threadsFor(cases: number): number {
  return Math.min(availableParallelism(), Math.floor(cases / FEW_CASES));
}

/**
 * Judges cases side by side. Each is judged alone, so that neither their number nor their order shows in the result;
 * what the reports say of a case is put aside on disk, so that memory does not grow with the batch.
 */
export class CaseThreads {
  readonly #options: UnitOptions;
  readonly #threads: number;
  readonly #program: URL;
  readonly #caseTimeout: number;
  readonly #scratch: ScratchFile;
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  readonly #waiting: ((thread: Worker) => void)[] = [];
  #known: KnowledgeByDepartment = {};
  #isClosed = false;

  constructor(
    options: UnitOptions,
    threads: number,
    { program = THREAD, caseTimeoutMs = CASE_TIMEOUT_MS } = {},
  ) {
    this.#options = options;
    this.#threads = threads;
    this.#program = program;
    this.#caseTimeout = caseTimeoutMs;
    this.#scratch = new ScratchFile(options.outDir);
  }

  /** What the cases of a department teach about each other: to be told when all cases were seen. */
  tell(known: KnowledgeByDepartment): void {
    this.#known = known;
    for (const thread of this.#all) thread.postMessage({ kind: 'knowledge', known } satisfies Task);
  }

  /** What the papers of a case teach; undefined: it is not wanted, or nothing can be learnt of it. */
  async recognise(unitId: string): Promise<RecognisedUnit | undefined> {
    if (this.#threads === 0) return recogniseUnit(unitId, this.#options);
    const result = await this.#onThread('recognise', unitId);
    return typeof result === 'string' ? undefined : result.done;
  }

  /** Undefined: the case is not wanted. */
  async judge(unitId: string): Promise<AuditedUnit | undefined> {
    const texts = await this.#judged(unitId);
    if (!texts) return undefined;
    const { report, ...rest } = texts;
    return { ...rest, reported: this.#putAside(report) };
  }

  async #judged(unitId: string): Promise<AuditedTexts | undefined> {
    if (this.#threads === 0) return auditUnit(unitId, this.#options, this.#known);
    const result = await this.#onThread('judge', unitId);
    return typeof result === 'string' ? giveUpUnit(unitId, this.#options, result) : result.done;
  }

  /** Ends the threads and frees what was put aside: the reports must be written by then. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#all].map((thread) => thread.terminate()));
    this.#scratch.close();
  }

  #putAside(report: CaseReport): ReportedCase {
    const rows = Object.entries(report.rows).map(([sheet, text]) => [sheet, this.#scratch.put(text)]);
    const places = {
      json: this.#scratch.put(report.json),
      rows: Object.fromEntries(rows) as Record<keyof CaseReport['rows'], Place>,
    };
    return reportedCase(report, places, (place) => this.#scratch.get(place));
  }

  /** Undefined: the thread died over it, and another one has taken its place; the text says how. */
  async #onThread<Kind extends keyof CaseWork>(
    kind: Kind,
    unitId: string,
  ): Promise<{ readonly done: CaseWork[Kind] | undefined } | string> {
    const thread = await this.#free();
    const result = await resultOf<CaseWork[Kind]>(thread, { kind, unitId }, this.#caseTimeout);
    if (typeof result === 'string') {
      this.#forget(thread);
      void thread.terminate();
      if (this.#isClosed) throw new Error('评查已中止');
      this.#release(this.#start());
      return result;
    }
    this.#release(thread);
    if ('error' in result) throw new Error(result.error);
    return result;
  }

  #free(): Promise<Worker> {
    const idle = this.#idle.pop();
    if (idle) return Promise.resolve(idle);
    if (this.#all.size < this.#threads) return Promise.resolve(this.#start());
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #release(thread: Worker): void {
    const next = this.#waiting.shift();
    if (next) next(thread);
    else if (this.#all.has(thread)) this.#idle.push(thread);
  }

  /** A thread that is gone, perhaps while it had no case, must get none: it would never answer. */
  #forget(thread: Worker): void {
    this.#all.delete(thread);
    const at = this.#idle.indexOf(thread);
    if (at >= 0) this.#idle.splice(at, 1);
  }

  #start(): Worker {
    const thread = new Worker(this.#program, {
      workerData: this.#options,
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    // Without a listener the error of a thread would be one of the whole program; `exit` follows.
    thread.on('error', () => undefined);
    thread.once('exit', () => this.#forget(thread));
    this.#all.add(thread);
    thread.postMessage({ kind: 'knowledge', known: this.#known } satisfies Task);
    return thread;
  }
}

/** A text says why there is none: the thread died over the task, or did not come to its end. */
function resultOf<Done>(thread: Worker, task: CaseTask, timeoutMs: number): Promise<Result<Done> | string> {
  return new Promise((resolve) => {
    const end = (result: Result<Done> | string): void => {
      clearTimeout(timer);
      thread.off('message', end).off('exit', died);
      resolve(result);
    };
    const died = (): void => end('评查线程意外退出');
    const timer = setTimeout(() => end('评查超时'), timeoutMs);
    thread.once('message', end).once('exit', died);
    thread.postMessage(task);
  });
}
