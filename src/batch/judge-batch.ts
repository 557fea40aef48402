import { familiarity } from '../familiarity/familiarity.ts';
import { FormCount } from '../familiarity/form-count.ts';
import { isDecidedBy } from '../familiarity/open-forms.ts';
import { isDoubtedBy, VerdictCount } from '../familiarity/verdict-count.ts';
import type { KnowledgeByDepartment } from '../model/department-knowledge.ts';
import type { AuditedUnit, CaseThreads } from './case-threads.ts';
import type { CommonOptions } from './options.ts';

/** What judges single cases. */
export type Judges = Pick<CaseThreads, 'judge' | 'tell'>;

/**
 * Judges cases as they come, and once more those in which the other cases of their department, when all of them were
 * seen, decide what was open or cast doubt on what failed. The order in which they come does not show.
 */
export class BatchJudge {
  readonly #threads: Judges;
  readonly #seen = new FormCount();
  readonly #verdicts = new VerdictCount();
  readonly #judged = new Map<string, AuditedUnit>();

  constructor(threads: Judges) {
    this.#threads = threads;
  }

  async judge(unitId: string): Promise<void> {
    const judged = await this.#threads.judge(unitId);
    if (!judged) return;
    this.#seen.add(judged.seen);
    this.#verdicts.add(judged.counts.department ?? '', judged.verdicts);
    // What was learnt is counted: nothing of it need stay.
    this.#judged.set(unitId, { ...judged, seen: [] });
  }

  /** By unit; a case that is not wanted is left out. */
  async judged({
    signal,
    onProgress,
  }: Pick<CommonOptions, 'signal' | 'onProgress'>): Promise<ReadonlyMap<string, AuditedUnit>> {
    const known = this.#known();
    this.#threads.tell(known);
    const again = [...this.#judged].filter(([, { counts, open, verdicts }]) => {
      const { forms, systematic } = known[counts.department ?? ''] ?? { forms: [], systematic: [] };
      return isDecidedBy(open, forms) || isDoubtedBy(verdicts, systematic);
    });
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

  #known(): KnowledgeByDepartment {
    const forms = familiarity(this.#seen.forms());
    const systematic = this.#verdicts.systematic();
    const departments = [...new Set([...forms.keys(), ...systematic.keys()])];
    return Object.fromEntries(
      departments.map((each) => [
        each,
        { forms: forms.get(each) ?? [], systematic: systematic.get(each) ?? [] },
      ]),
    );
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
