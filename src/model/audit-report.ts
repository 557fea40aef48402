import type { CaseFile } from './case-file.ts';
import type { FactTable } from './fact.ts';
import type { Problem } from './problem.ts';
import type { Ruleset, Standard } from './rule.ts';
import type { ScoredFinding, Scorecard } from './scorecard.ts';
import type { FileRecord } from './source-file.ts';

export interface OcrInfo {
  readonly engine: string;
  readonly version: string;
  readonly data: string;
}

/** What was run, with what, when: the only part of a report that may differ between two runs. */
export interface RunInfo {
  readonly id: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  /** ISO day on which open deadlines are judged. */
  readonly asOf: string;
  readonly toolVersion: string;
  readonly rulesetHash: string;
  readonly standard: string;
  readonly ocr: readonly OcrInfo[];
  readonly calendarYears: readonly number[];
  readonly counts: {
    readonly departments: number;
    readonly cases: number;
    readonly files: number;
    readonly pages: number;
    readonly ocrPages: number;
    readonly cachedPages: number;
  };
}

/** A case, judged. */
export interface AuditedCase {
  readonly caseFile: CaseFile;
  readonly facts: FactTable;
  readonly findings: readonly ScoredFinding[];
  /** Null: excluded from review. */
  readonly scorecard: Scorecard | null;
  /** Why it is excluded. */
  readonly exclusion?: string;
}

/** The whole batch: what report/ turns into files. */
export interface AuditReport {
  readonly run: RunInfo;
  readonly cases: readonly AuditedCase[];
  /** Files and problems that belong to no case. */
  readonly strayFiles: readonly FileRecord[];
  readonly problems: readonly Problem[];
  readonly ruleset: Ruleset;
  readonly standard: Standard;
}
