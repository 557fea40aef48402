import type { RunInfo } from '../model/audit-report.ts';
import type { Problem } from '../model/problem.ts';
import type { Ruleset } from '../model/ruleset.ts';
import type { Standard } from '../model/standard.ts';
import type { FileRecord } from '../model/source-file.ts';
import type { ReportedCase } from './reported-case.ts';

/** The whole batch: what report/ turns into files. */
export interface AuditReport {
  readonly run: RunInfo;
  readonly cases: readonly ReportedCase[];
  /** Files and problems that belong to no case. */
  readonly strayFiles: readonly FileRecord[];
  readonly problems: readonly Problem[];
  readonly ruleset: Ruleset;
  readonly standard: Standard;
}
