import type { Survey } from '../ingest/ingest.ts';
import type { Progress } from './options.ts';

/** Counts what was done and tells it. */
export class ProgressCount {
  readonly #tell: ((progress: Progress) => void) | undefined;
  readonly #filesTotal: number;
  readonly #casesTotal: number;
  #pagesDone = 0;
  #pagesKnown = 0;
  #filesDone = 0;
  #casesDone = 0;
  #current = '';

  constructor({ cases, strayFiles }: Survey, tell: ((progress: Progress) => void) | undefined) {
    this.#tell = tell;
    this.#filesTotal = cases.reduce((sum, each) => sum + each.files.length, 0) + strayFiles.length;
    this.#casesTotal = cases.length;
  }

  begin(unitId: string): void {
    this.#current = unitId;
    this.#report();
  }

  opened(pages: number): void {
    this.#filesDone++;
    this.#pagesKnown += pages;
    this.#report();
  }

  page(): void {
    this.#pagesDone++;
    this.#report();
  }

  finish(unitId: string): void {
    this.#casesDone++;
    this.#current = unitId;
    this.#report();
  }

  #report(): void {
    this.#tell?.({
      phase: 'read',
      pagesDone: this.#pagesDone,
      pagesKnown: this.#pagesKnown,
      filesDone: this.#filesDone,
      filesTotal: this.#filesTotal,
      casesDone: this.#casesDone,
      casesTotal: this.#casesTotal,
      currentCase: this.#current,
    });
  }
}
