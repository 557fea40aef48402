import type { Denial, NotFound } from '../../model/absence.ts';

/** Whether a `no` may count against a case: what was merely not found never does. */
export function isProven(denial: Denial): denial is Exclude<Denial, NotFound> {
  return 'by' in denial;
}
