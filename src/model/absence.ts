import type { Evidence } from './evidence.ts';

/**
 * Why something surely is not there. What was not found is not lacking: whoever says so names one of these. `known-form`:
 * the reader found this field on other papers of this form. `no-trace`: the paper was read to its end, and none of the
 * words stands on it that any wording of it needs. `whole-case`: every legible page of the case is explained by a paper.
 */
export type AbsenceProof =
  | { readonly by: 'empty-place'; readonly evidence: readonly Evidence[] }
  | { readonly by: 'known-form'; readonly form: string; readonly foundOn: number }
  | { readonly by: 'no-trace'; readonly words: readonly string[] }
  | { readonly by: 'said-otherwise'; readonly evidence: readonly Evidence[] }
  | { readonly by: 'whole-case'; readonly explained: number; readonly pages: number }
  | { readonly by: 'person'; readonly decision: string };

/** Why something was not found although it may be there. */
export type NotFoundCode =
  | 'unknown-form'
  | 'unread'
  | 'by-pen'
  | 'doubtful'
  | 'no-place'
  | 'several-readings'
  | 'unread-ink'
  | 'typed-name'
  | 'unexplained-paper';

/** Not found, and nothing proves that it is not there: never counts against a case. */
export interface NotFound {
  readonly why: NotFoundCode;
  /** `<type of paper>/<field>`. */
  readonly of?: string;
}

/** What a `no` rests on: things that were seen and compared, a proof of absence, or only that nothing was found. */
export type Denial = { readonly by: 'comparison' } | AbsenceProof | NotFound;
