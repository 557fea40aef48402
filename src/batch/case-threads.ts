import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type CaseReport, reportedCase } from '../report/case-report.ts';
import type { ReportedCase } from '../report/reported-case.ts';
import type { UnitCounts } from '../store/artifact.ts';
import { type Place, ScratchFile } from '../store/scratch.ts';
import type { Verdict } from './case-thread.ts';
import { giveUpUnit, type AuditedTexts, type UnitOptions, auditUnit } from './audit-unit.ts';

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
  readonly #waiting: ((judge: Worker) => void)[] = [];
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

  /** Undefined: the case is not wanted. */
  async judge(unitId: string): Promise<AuditedUnit | undefined> {
    const texts = this.#threads === 0 ? await auditUnit(unitId, this.#options) : await this.#onThread(unitId);
    return texts && { counts: texts.counts, reported: this.#putAside(texts.report) };
  }

  /** Ends the threads and frees what was put aside: the reports must be written by then. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#all].map((judge) => judge.terminate()));
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

  async #onThread(unitId: string): Promise<AuditedTexts | undefined> {
    const judge = await this.#free();
    const verdict = await verdictOf(judge, unitId, this.#caseTimeout);
    if (typeof verdict === 'string') {
      this.#forget(judge);
      void judge.terminate();
      if (this.#isClosed) throw new Error('评查已中止');
      this.#release(this.#start());
      return giveUpUnit(unitId, this.#options, verdict);
    }
    this.#release(judge);
    if ('error' in verdict) throw new Error(verdict.error);
    return verdict.texts;
  }

  #free(): Promise<Worker> {
    const idle = this.#idle.pop();
    if (idle) return Promise.resolve(idle);
    if (this.#all.size < this.#threads) return Promise.resolve(this.#start());
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #release(judge: Worker): void {
    const next = this.#waiting.shift();
    if (next) next(judge);
    else if (this.#all.has(judge)) this.#idle.push(judge);
  }

  /** A thread that is gone, perhaps while it had no case, must get none: it would never answer. */
  #forget(judge: Worker): void {
    this.#all.delete(judge);
    const at = this.#idle.indexOf(judge);
    if (at >= 0) this.#idle.splice(at, 1);
  }

  #start(): Worker {
    const judge = new Worker(this.#program, {
      workerData: this.#options,
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    // Without a listener the error of a judge would be one of the whole program; `exit` follows.
    judge.on('error', () => undefined);
    judge.once('exit', () => this.#forget(judge));
    this.#all.add(judge);
    return judge;
  }
}

/** A text says why there is none: the judge died over the case, or did not come to its end. */
function verdictOf(judge: Worker, unitId: string, timeoutMs: number): Promise<Verdict | string> {
  return new Promise((resolve) => {
    const end = (verdict: Verdict | string): void => {
      clearTimeout(timer);
      judge.off('message', end).off('exit', died);
      resolve(verdict);
    };
    const died = (): void => end('评查线程意外退出');
    const timer = setTimeout(() => end('评查超时'), timeoutMs);
    judge.once('message', end).once('exit', died);
    judge.postMessage(unitId);
  });
}
