import type { AuditReport } from './audit-report.ts';
import { filesJson, problemsJson } from './case-json.ts';
import { byText, departmentSummaries } from './summary.ts';

/** What stands where the cases will be. */
const NO_CASES = '\n  "cases": []';

/**
 * audit.json (schema: rules/schema/audit.schema.json) piece by piece: it may be larger than memory. Indented, so that
 * people can read and compare it; sorted throughout: the same input gives the same bytes, but for `run`.
 */
export function* auditJsonText(shown: AuditReport): Generator<string> {
  const frame = JSON.stringify(frameJson(shown), null, 2);
  const at = frame.indexOf(NO_CASES);
  const cases = [...shown.cases].sort((a, b) => byText(a.figures.id, b.figures.id));
  if (cases.length === 0) {
    yield `${frame}\n`;
    return;
  }
  yield `${frame.slice(0, at)}\n  "cases": [`;
  let separator = '\n    ';
  for (const each of cases) {
    yield separator + each.json();
    separator = ',\n    ';
  }
  yield `\n  ]${frame.slice(at + NO_CASES.length)}\n`;
}

function frameJson(shown: AuditReport) {
  const figures = shown.cases.map((each) => each.figures);
  return {
    schemaVersion: 1,
    run: runJson(shown),
    departments: departmentSummaries(figures, shown.standard).map((each) => ({
      name: each.name,
      cases: each.cases,
      score: each.score ?? null,
      grades: each.grades,
      vetoed: each.vetoed,
      undecidedVeto: each.undecidedVeto,
      failed: each.failed,
      cantTell: each.cantTell,
    })),
    cases: [],
    files: filesJson(shown.strayFiles),
    problems: problemsJson(shown.problems),
  };
}

function runJson({ run }: AuditReport) {
  const { id, startedAt, finishedAt, asOf, toolVersion, rulesetHash, standard, ocr, calendarYears, counts } =
    run;
  return { id, startedAt, finishedAt, asOf, toolVersion, rulesetHash, standard, ocr, calendarYears, counts };
}
