import type { RunInfo } from '../model/audit-report.ts';
import type { Problem } from '../model/problem.ts';
import type { OcrWish } from '../read/ocr/choice.ts';

export interface Progress {
  readonly phase: 'read' | 'recognise' | 'judge' | 'report';
  readonly pagesDone: number;
  /** Pages of the files opened so far. */
  readonly pagesKnown: number;
  readonly filesDone: number;
  readonly filesTotal: number;
  readonly casesDone: number;
  readonly casesTotal: number;
  readonly currentCase: string;
}

export interface CommonOptions {
  readonly out: string;
  /** Overlay on the shipped rules. */
  readonly rulesFolder?: string;
  readonly standardId: string;
  readonly formats: readonly ('xlsx' | 'json')[];
  /** ISO day. */
  readonly asOf: string;
  readonly unmask: boolean;
  readonly locale: 'zh-CN' | 'en';
  readonly startedAt: string;
  readonly finishedAt: () => string;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface AuditOptions extends CommonOptions {
  readonly uploads: string;
  readonly ocr: OcrWish;
  readonly jobs: number;
  readonly department?: string;
  readonly caseGlob?: string;
  /** Undefined: nothing is kept between runs. */
  readonly cacheFolder: string | undefined;
}

export interface CheckOptions extends CommonOptions {
  /** The --out folder of an earlier audit or read. */
  readonly artifacts: string;
  readonly department?: string;
  readonly caseGlob?: string;
}

export interface AuditSummary {
  readonly files: readonly string[];
  readonly notes: readonly string[];
  readonly counts: RunInfo['counts'];
  readonly ignoredFiles: number;
  readonly outcome: { readonly vetoed: number; readonly failed: number; readonly cantTell: number };
  readonly worst: readonly { readonly caseId: string; readonly title: string; readonly message: string }[];
  readonly problems: readonly Problem[];
  readonly understood: readonly {
    readonly id: string;
    readonly department: string;
    readonly kind: string;
    readonly files: number;
  }[];
}
