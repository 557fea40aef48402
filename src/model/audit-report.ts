import type { CaseFile } from './case-file.ts';
import type { FactTable } from './fact.ts';
import type { Problem } from './problem.ts';
import type { ScoredFinding, Scorecard } from './scorecard.ts';

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

/** A finding that is neither passed nor inapplicable, as far as it is counted over cases. */
export type OpenFinding = Pick<
  ScoredFinding,
  'ruleId' | 'title' | 'effect' | 'outcome' | 'message' | 'basis' | 'deduction' | 'reasonCode' | 'cause'
> & {
  /** Where to look first: file and page, in Chinese. */
  readonly place?: string;
};

/** What stays in memory of a judged case: what is counted, ranked and named over the whole batch. */
export interface CaseFigures {
  readonly id: string;
  readonly department: string;
  readonly caseType: string;
  readonly caseNumber?: string;
  /** Null: excluded from review. */
  readonly scorecard: Pick<Scorecard, 'low' | 'high' | 'grade' | 'vetoed'> | null;
  /** Lines of its scorecard that do not apply. */
  readonly mutedLines: readonly number[];
  readonly findings: readonly OpenFinding[];
  readonly missingDocuments: number;
  readonly problems: readonly Problem[];
}
