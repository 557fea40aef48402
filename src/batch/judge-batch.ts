import { familiarity } from '../familiarity/familiarity.ts';
import type { FormCount } from '../familiarity/form-count.ts';
import type { AuditedUnit, CaseThreads } from './case-threads.ts';
import type { CommonOptions } from './options.ts';

/**
 * Judges cases from which has been learnt: which forms a department uses is known only when all of them were seen.
 * Undefined for a case that is not wanted.
 */
export async function judgeBatch(
  threads: CaseThreads,
  units: readonly string[],
  seen: FormCount,
  { signal, onProgress }: Pick<CommonOptions, 'signal' | 'onProgress'>,
): Promise<(AuditedUnit | undefined)[]> {
  threads.tell(Object.fromEntries(familiarity(seen.forms())));
  let done = 0;
  return Promise.all(
    units.map(async (id) => {
      const judged = await threads.judge(id);
      signal?.throwIfAborted();
      onProgress?.(judgingProgress(++done, units.length, id));
      return judged;
    }),
  );
}

function judgingProgress(
  done: number,
  total: number,
  currentCase: string,
): Parameters<NonNullable<CommonOptions['onProgress']>>[0] {
  const read = { pagesDone: 0, pagesKnown: 0, filesDone: 0, filesTotal: 0 };
  return { phase: 'judge', ...read, casesDone: done, casesTotal: total, currentCase };
}
