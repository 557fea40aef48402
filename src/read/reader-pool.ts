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

/** Forked readers, one job each at a time. A reader that dies is replaced. */
export class ReaderPool {
  readonly #idle: ChildProcess[] = [];
  readonly #all = new Set<ChildProcess>();
  readonly #pageTimeout: number;
  #folder: PrivateFolder | undefined;
  #nextJob = 1;

  constructor(pageTimeoutMs = PAGE_TIMEOUT_MS) {
    this.#pageTimeout = pageTimeoutMs;
  }

  /** Callers bound how many run at once; each running job has a reader of its own. */
  async run(job: Omit<ReadJob, 'jobId'>, onMessage: (message: ReaderMessage) => void): Promise<JobEnd> {
    const reader = this.#idle.pop() ?? this.#start();
    const end = await this.#attend(reader, { ...job, jobId: this.#nextJob++ }, onMessage);
    if (end.kind === 'done') this.#idle.push(reader);
    else this.#discard(reader);
    return end;
  }

  close(): void {
    for (const reader of this.#all) this.#discard(reader);
    this.#idle.length = 0;
    this.#folder?.remove();
    this.#folder = undefined;
  }

  #start(): ChildProcess {
    // Pages are drawn with the machine's fonts where they bring none.
    this.#folder ??= privateFolder(true);
    const reader = fork(READER, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
      env: { ...process.env, ...OFFLINE, ...this.#folder.env },
    });
    this.#all.add(reader);
    return reader;
  }

  #discard(reader: ChildProcess): void {
    this.#all.delete(reader);
    reader.kill('SIGKILL');
  }

  #attend(reader: ChildProcess, job: ReadJob, onMessage: (message: ReaderMessage) => void): Promise<JobEnd> {
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
