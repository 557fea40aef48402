import type { AuditReport } from '../model/audit-report.ts';
import { caseJson, filesJson, problemsJson } from './case-json.ts';
import { maskReport } from './mask-report.ts';
import { byText, departmentSummaries } from './summary.ts';

export type AuditJson = ReturnType<typeof toAuditJson>;

/**
 * The object of audit.json (schema: rules/schema/audit.schema.json). Sorted throughout: the same input gives the same
 * bytes, but for `run`. Personal data is masked unless asked otherwise.
 */
export function toAuditJson(report: AuditReport, options: { readonly unmask?: boolean } = {}) {
  const shown = options.unmask ? report : maskReport(report);
  const cases = [...shown.cases].sort((a, b) => byText(a.caseFile.id, b.caseFile.id));
  return {
    schemaVersion: 1,
    run: runJson(shown),
    departments: departmentSummaries(shown).map((each) => ({
      name: each.name,
      cases: each.cases,
      score: each.score ?? null,
      grades: each.grades,
      vetoed: each.vetoed,
      undecidedVeto: each.undecidedVeto,
      failed: each.failed,
      cantTell: each.cantTell,
    })),
    cases: cases.map((each) => caseJson(each, shown.ruleset)),
    files: filesJson(shown.strayFiles),
    problems: problemsJson(shown.problems),
  };
}

/** As text: indented, so that people can read and compare it. */
export function auditJsonText(report: AuditReport, options: { readonly unmask?: boolean } = {}): string {
  return `${JSON.stringify(toAuditJson(report, options), null, 2)}\n`;
}

function runJson({ run }: AuditReport) {
  const { id, startedAt, finishedAt, asOf, toolVersion, rulesetHash, standard, ocr, calendarYears, counts } =
    run;
  return { id, startedAt, finishedAt, asOf, toolVersion, rulesetHash, standard, ocr, calendarYears, counts };
}
