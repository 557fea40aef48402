/** Stages as users and audit.json name them. */
export type Stage =
  'ingest' | 'read' | 'classify' | 'extract' | 'assemble' | 'derive' | 'evaluate' | 'score' | 'report';

export type ProblemCode =
  | 'empty-file'
  | 'corrupt-file'
  | 'encrypted-file'
  | 'unsupported-format'
  | 'format-mismatch'
  | 'page-unreadable'
  | 'page-timeout'
  | 'reader-crashed'
  | 'limit-exceeded'
  | 'archive-unsafe'
  | 'duplicate-file'
  | 'case-unclear'
  | 'rule-error'
  | 'case-failed'
  | 'calendar-missing'
  | 'parameter-missing'
  | 'link-skipped'
  | 'file-unreadable'
  | 'ocr-off'
  | 'declaration-invalid';

/** What the pipeline could not do. Data, not an exception: one bad scan never stops a batch. */
export interface Problem {
  readonly stage: Stage;
  readonly code: ProblemCode;
  readonly file?: string;
  readonly pageNumber?: number;
  /** Chinese, names the file and the next step. */
  readonly message: string;
}

/** Takes down a problem where the stage's product has no place for it. */
export type ReportProblem = (problem: Problem) => void;
