import type { AuditedCase, OcrInfo, RunInfo } from '../model/audit-report.ts';
import type { Problem } from '../model/problem.ts';
import type { FileRecord, IntakeUnit } from '../model/source-file.ts';
import type { Artifact } from '../store/artifacts.ts';

/** A case of the batch with what was counted while it passed. */
export interface Judged {
  readonly unit: IntakeUnit;
  readonly audited: AuditedCase | undefined;
  readonly files: number;
  readonly pages: number;
  readonly ocrPages: number;
  readonly cachedPages: number;
}

/** Everything that one run has seen. */
export interface Batch {
  /** The engine that the pages were read with. */
  readonly ocr: readonly OcrInfo[];
  readonly judged: readonly Judged[];
  readonly strayFiles: readonly FileRecord[];
  readonly ignoredFiles: number;
  readonly problems: readonly Problem[];
}

/** Counts are taken before the pages are let go. */
export function countsOf(
  { unit, files, pages }: Artifact,
  cachedPages: number,
  audited: AuditedCase | undefined,
): Judged {
  return {
    unit,
    audited,
    files: files.length,
    pages: pages.length,
    ocrPages: pages.filter((p) => p.textOrigin === 'ocr').length,
    cachedPages,
  };
}

/** Of cases, files and pages, for the run block and the last lines. */
export function batchCounts({ judged, strayFiles }: Batch): RunInfo['counts'] {
  const total = (pick: (j: Judged) => number): number => judged.reduce((sum, j) => sum + pick(j), 0);
  return {
    departments: new Set(judged.map((j) => j.unit.department ?? '')).size,
    cases: judged.length,
    files: total((j) => j.files) + strayFiles.length,
    pages: total((j) => j.pages),
    ocrPages: total((j) => j.ocrPages),
    cachedPages: total((j) => j.cachedPages),
  };
}
