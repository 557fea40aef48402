import { familiarity } from '../familiarity/familiarity.ts';
import { FormCount } from '../familiarity/form-count.ts';
import { isDecidedBy } from '../familiarity/open-forms.ts';
import type { AuditedUnit, CaseThreads } from './case-threads.ts';
import type { CommonOptions } from './options.ts';

/**
 * Judges cases as they come, and once more those in which the forms of their department, known when all of them were
 * seen, decide what was open. The order in which they come does not show.
 */
export class BatchJudge {
  readonly #threads: CaseThreads;
  readonly #seen = new FormCount();
  readonly #judged = new Map<string, AuditedUnit>();

  constructor(threads: CaseThreads) {
    this.#threads = threads;
  }

  async judge(unitId: string): Promise<void> {
    const judged = await this.#threads.judge(unitId);
    if (!judged) return;
    this.#seen.add(judged.seen);
    // What was learnt is counted: nothing of it need stay.
    this.#judged.set(unitId, { ...judged, seen: [] });
  }

  /** By unit; a case that is not wanted is left out. */
  async judged({
    signal,
    onProgress,
  }: Pick<CommonOptions, 'signal' | 'onProgress'>): Promise<ReadonlyMap<string, AuditedUnit>> {
    const forms = familiarity(this.#seen.forms());
    this.#threads.tell(Object.fromEntries(forms));
    const again = [...this.#judged].filter(([, { counts, open }]) =>
      isDecidedBy(open, forms.get(counts.department ?? '') ?? []),
    );
    let done = this.#judged.size - again.length;
    await Promise.all(
      again.map(async ([id]) => {
        const judged = await this.#threads.judge(id);
        signal?.throwIfAborted();
        if (judged) this.#judged.set(id, judged);
        onProgress?.(judgingProgress(++done, this.#judged.size, id));
      }),
    );
    return this.#judged;
  }
}

/** How far the judging of saved readings is. */
export function judgingProgress(
  done: number,
  total: number,
  currentCase: string,
): Parameters<NonNullable<CommonOptions['onProgress']>>[0] {
  const read = { pagesDone: 0, pagesKnown: 0, filesDone: 0, filesTotal: 0 };
  return { phase: 'judge', ...read, casesDone: done, casesTotal: total, currentCase };
}
