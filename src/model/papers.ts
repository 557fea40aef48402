import type { Document } from './document.ts';
import type { DocumentFields } from './field.ts';
import type { Problem } from './problem.ts';

/** The papers of a case and what stands on them: what the slow half of judging gives. */
export interface Papers {
  readonly documents: readonly Document[];
  readonly fields: readonly DocumentFields[];
  /** Readers that failed, once each. */
  readonly problems: readonly Problem[];
}
