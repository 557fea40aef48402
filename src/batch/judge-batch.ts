import { familiarity } from '../familiarity/familiarity.ts';
import { FormCount } from '../familiarity/form-count.ts';
import { isDoubtedBy, VerdictCount } from '../familiarity/verdict-count.ts';
import type { KnowledgeByDepartment } from '../model/department-knowledge.ts';
import type { AuditedUnit, CaseThreads } from './case-threads.ts';
import type { CommonOptions } from './options.ts';

/** What recognises and judges single cases. */
export type Judges = Pick<CaseThreads, 'recognise' | 'judge' | 'tell'>;

type Watched = Pick<CommonOptions, 'signal' | 'onProgress'>;

/**
 * Recognises the papers of cases as they come. When all were seen, judges each with what the cases of its department
 * teach of their forms, and once more those whose failures turn out to be the form's. Their order does not show.
 */
export class BatchJudge {
  readonly #threads: Judges;
  readonly #seen = new FormCount();
  readonly #verdicts = new VerdictCount();
  readonly #units: string[] = [];

  constructor(threads: Judges) {
    this.#threads = threads;
  }

  async recognise(unitId: string): Promise<void> {
    const recognised = await this.#threads.recognise(unitId);
    if (recognised) this.#seen.add(recognised.seen);
    this.#units.push(unitId);
  }

  /** By unit; a case that is not wanted is left out. */
  async judged({ signal, onProgress }: Watched): Promise<ReadonlyMap<string, AuditedUnit>> {
    this.#threads.tell(this.#known());
    const judged = new Map<string, AuditedUnit>();
    let done = 0;
    const judge = async (id: string): Promise<void> => {
      const unit = await this.#threads.judge(id);
      signal?.throwIfAborted();
      if (unit) judged.set(id, unit);
      // A case that is judged once more is no further one.
      done = Math.min(done + 1, this.#units.length);
      onProgress?.(caseProgress('judge', done, this.#units.length, id));
    };
    await Promise.all(this.#units.map(judge));
    for (const { counts, verdicts } of judged.values()) this.#verdicts.add(counts.department ?? '', verdicts);
    const known = this.#known();
    this.#threads.tell(known);
    const doubted = [...judged].filter(([, { counts, verdicts }]) =>
      isDoubtedBy(verdicts, known[counts.department ?? '']?.systematic ?? []),
    );
    await Promise.all(doubted.map(([id]) => judge(id)));
    return judged;
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

/** How far a batch is whose pages were read. */
export function caseProgress(
  phase: 'recognise' | 'judge',
  done: number,
  total: number,
  currentCase: string,
): Parameters<NonNullable<CommonOptions['onProgress']>>[0] {
  const read = { pagesDone: 0, pagesKnown: 0, filesDone: 0, filesTotal: 0 };
  return { phase, ...read, casesDone: done, casesTotal: total, currentCase };
}
