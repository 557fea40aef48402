import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type PrivateFolder, privateFolder } from '../store/private-folder.ts';
import type { ReaderMessage, ReadJob } from './protocol.ts';

/** Readers start from the built file: Node 20 cannot start a `.ts` file. */
const READER = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../../dist/read/reader-process.js' : './reader-process.js',
    import.meta.url,
  ),
);

/** The OCR runtime reports to its maker unless it is told not to: nothing of a case leaves the machine. */
const OFFLINE = { ORT_DISABLE_TELEMETRY: '1' };

/** A page that takes longer has hung its reader. */
const PAGE_TIMEOUT_MS = 180_000;

/** How a job ended: `failedPage` is the page on which its reader died. */
export type JobEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'crashed' | 'timeout'; readonly failedPage: number | undefined };

type OnMessage = (message: ReaderMessage) => void;

/** Forked readers, one job each at a time. A reader that dies is replaced, also one that died while it had no job. */
export class ReaderPool {
  readonly #idle: ChildProcess[] = [];
  readonly #all = new Set<ChildProcess>();
  readonly #pageTimeout: number;
  readonly #program: string;
  #folder: PrivateFolder | undefined;
  #nextJob = 1;
  #isClosed = false;

  constructor(pageTimeoutMs = PAGE_TIMEOUT_MS, program = READER) {
    this.#pageTimeout = pageTimeoutMs;
    this.#program = program;
  }

  /** Callers bound how many run at once; each running job has a reader of its own. */
  async run(job: Omit<ReadJob, 'jobId'>, onMessage: OnMessage): Promise<JobEnd> {
    const idle = this.#idle.pop();
    if (!idle) return this.#runFresh(job, onMessage);
    let messages = 0;
    const end = await this.#runOn(idle, job, (message) => {
      messages++;
      onMessage(message);
    });
    // It may have been dead before it got the job, and nobody knew yet: the job is not to blame.
    return end.kind === 'crashed' && messages === 0 ? this.#runFresh(job, onMessage) : end;
  }

  async #runFresh(job: Omit<ReadJob, 'jobId'>, onMessage: OnMessage): Promise<JobEnd> {
    if (this.#isClosed) return { kind: 'crashed', failedPage: undefined };
    return this.#runOn(this.#start(), job, onMessage);
  }

  async #runOn(reader: ChildProcess, job: Omit<ReadJob, 'jobId'>, onMessage: OnMessage): Promise<JobEnd> {
    const end = await this.#attend(reader, { ...job, jobId: this.#nextJob++ }, onMessage);
    if (end.kind === 'done') this.#idle.push(reader);
    else this.#discard(reader);
    return end;
  }

  close(): void {
    this.#isClosed = true;
    for (const reader of this.#all) this.#discard(reader);
    this.#idle.length = 0;
    this.#folder?.remove();
    this.#folder = undefined;
  }

  #start(): ChildProcess {
    // Pages are drawn with the machine's fonts where they bring none.
    this.#folder ??= privateFolder(true);
    const reader = fork(this.#program, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
      env: { ...process.env, ...OFFLINE, ...this.#folder.env },
    });
    this.#all.add(reader);
    reader.once('exit', () => this.#forget(reader));
    return reader;
  }

  #forget(reader: ChildProcess): void {
    this.#all.delete(reader);
    const at = this.#idle.indexOf(reader);
    if (at >= 0) this.#idle.splice(at, 1);
  }

  #discard(reader: ChildProcess): void {
    this.#forget(reader);
    reader.kill('SIGKILL');
  }

  #attend(reader: ChildProcess, job: ReadJob, onMessage: OnMessage): Promise<JobEnd> {
    return new Promise((resolve) => {
      let failedPage: number | undefined;
      let timer = setTimeout(() => finish({ kind: 'timeout', failedPage }), this.#pageTimeout);
      const finish = (end: JobEnd): void => {
        clearTimeout(timer);
        reader.off('message', listen).off('exit', crashed).off('error', crashed);
        resolve(end);
      };
      const crashed = (): void => finish({ kind: 'crashed', failedPage });
      const listen = (message: ReaderMessage): void => {
        if (message.jobId !== job.jobId) return;
        clearTimeout(timer);
        timer = setTimeout(() => finish({ kind: 'timeout', failedPage }), this.#pageTimeout);
        if (message.type === 'starting') failedPage = message.pageNumber;
        onMessage(message);
        if (message.type === 'done') finish({ kind: 'done' });
      };
      reader.on('message', listen).on('exit', crashed).on('error', crashed);
      reader.send(job, (error) => {
        if (error) crashed();
      });
    });
  }
}
