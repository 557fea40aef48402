import type { CaseFigures } from '../model/audit-report.ts';
import type { Rows } from '../spreadsheet/sheet-spec.ts';
import type { AuditReport } from './audit-report.ts';
import { type Folders, type Link, linkTo } from './link.ts';
import { type CaseSheet, type Completed, type ReportedCase, rowsOfCases } from './reported-case.ts';
import { byText } from './summary.ts';

/** What every sheet needs: the report as it may be shown, in the order of the sheets. */
export interface ReportView {
  readonly report: AuditReport;
  /** By department, then path. */
  readonly cases: readonly ReportedCase[];
  /** Of the same cases, in the same order. */
  readonly figures: readonly CaseFigures[];
  /** The rows that the cases give to a sheet, one case after the other. */
  readonly rowsOf: (sheet: CaseSheet, completed?: Completed) => Rows;
  readonly strayLink: Link;
}

/** `strayPaths` are true file names, where those of `shown` may be masked. */
export function reportView(
  shown: AuditReport,
  strayPaths: ReadonlySet<string>,
  folders: Folders,
): ReportView {
  const cases = [...shown.cases].sort(
    ({ figures: a }, { figures: b }) => byText(a.department, b.department) || byText(a.id, b.id),
  );
  return {
    report: shown,
    cases,
    figures: cases.map(({ figures }) => figures),
    rowsOf: (sheet, completed) => rowsOfCases(cases, sheet, completed),
    strayLink: linkTo(strayPaths, folders),
  };
}
