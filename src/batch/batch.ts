import type { OcrInfo, RunInfo } from '../model/audit-report.ts';
import type { Problem } from '../model/problem.ts';
import type { FileRecord } from '../model/source-file.ts';
import type { ReportedCase } from '../report/reported-case.ts';
import type { UnitCounts } from '../store/artifact.ts';

/** A case of the batch with what was counted while it passed. */
export interface Passed {
  readonly counts: UnitCounts;
  readonly cachedPages: number;
  /** Undefined: only read. */
  readonly reported?: ReportedCase;
}

/** Everything that one run has seen. */
export interface Batch {
  /** The engine that the pages were read with. */
  readonly ocr: readonly OcrInfo[];
  readonly passed: readonly Passed[];
  readonly strayFiles: readonly FileRecord[];
  readonly ignoredFiles: number;
  readonly problems: readonly Problem[];
}

/** Of cases, files and pages, for the run block and the last lines. */
export function batchCounts({ passed, strayFiles }: Batch): RunInfo['counts'] {
  const total = (pick: (each: Passed) => number): number => passed.reduce((sum, each) => sum + pick(each), 0);
  return {
    departments: new Set(passed.map(({ counts }) => counts.department ?? '')).size,
    cases: passed.length,
    files: total(({ counts }) => counts.files) + strayFiles.length,
    pages: total(({ counts }) => counts.pages),
    ocrPages: total(({ counts }) => counts.ocrPages),
    cachedPages: total((each) => each.cachedPages),
  };
}
