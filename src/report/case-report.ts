import type { AuditedCase, CaseFigures, OpenFinding } from '../model/audit-report.ts';
import type { Cell } from '../spreadsheet/sheet-spec.ts';
import { caseJsonText } from './case-json.ts';
import type { ScoredFinding } from '../model/scorecard.ts';
import { placeText } from './wording.ts';
import { type CaseView, type ShowOptions, caseView } from './case-view.ts';
import { missingDocuments } from './completeness.ts';
import { CASE_SHEETS, type CaseSheet, type ReportedCase } from './reported-case.ts';
import { caseRows } from './sheets/cases.ts';
import { completenessRows } from './sheets/completeness.ts';
import { factRows } from './sheets/facts.ts';
import { fileRows } from './sheets/files.ts';
import { reviewRows } from './sheets/manual-review.ts';
import { missingRows } from './sheets/missing.ts';
import { problemRows } from './sheets/problems.ts';
import { scoreRows } from './sheets/score-lines.ts';

/** Everything that the reports say of one case, as texts that can be put aside until the batch is complete. */
export interface CaseReport {
  readonly figures: CaseFigures;
  readonly sizes: ReportedCase['sizes'];
  readonly json: string;
  /** Rows of the sheets as JSON. */
  readonly rows: Readonly<Record<CaseSheet, string>>;
}

const ROWS: Readonly<Record<CaseSheet, (view: CaseView) => Cell[][]>> = {
  cases: caseRows,
  completeness: completenessRows,
  missing: missingRows,
  score: scoreRows,
  problems: problemRows,
  review: reviewRows,
  facts: factRows,
  files: fileRows,
};

/** The part of the reports that needs no other case: done where the case is judged, while others are. */
export function caseReport(original: AuditedCase, options: ShowOptions): CaseReport {
  const view = caseView(original, options);
  const rows = CASE_SHEETS.map((sheet) => [sheet, ROWS[sheet](view)] as const);
  return {
    figures: figuresOf(view, original),
    sizes: Object.fromEntries(rows.map(([sheet, own]) => [sheet, own.length])) as ReportedCase['sizes'],
    json: caseJsonText(view.audited, options.ruleset),
    rows: Object.fromEntries(rows.map(([sheet, own]) => [sheet, JSON.stringify(own)])) as CaseReport['rows'],
  };
}

/** A case whose texts are fetched by `text`: from memory, or from where they were put aside. */
export function reportedCase<Place>(
  { figures, sizes }: Pick<CaseReport, 'figures' | 'sizes'>,
  places: { readonly json: Place; readonly rows: Readonly<Record<CaseSheet, Place>> },
  text: (place: Place) => string,
): ReportedCase {
  return {
    figures,
    sizes,
    json: () => text(places.json),
    rows: (sheet) => JSON.parse(text(places.rows[sheet])) as Cell[][],
  };
}

function openFinding(finding: ScoredFinding): OpenFinding {
  const { ruleId, title, effect, outcome, message, basis, deduction, reasonCode, cause, evidence } = finding;
  const [first] = evidence;
  return {
    ruleId,
    title,
    effect,
    outcome,
    message,
    basis,
    deduction,
    ...(reasonCode === undefined ? {} : { reasonCode }),
    ...(cause === undefined ? {} : { cause }),
    ...(first === undefined ? {} : { place: placeText(first) }),
  };
}

function figuresOf({ audited, ruleset }: CaseView, original: AuditedCase): CaseFigures {
  const { caseFile, scorecard, findings } = audited;
  const { id, department, caseType, caseNumber } = caseFile;
  return {
    id,
    department,
    caseType,
    ...(caseNumber === undefined ? {} : { caseNumber }),
    scorecard: scorecard && {
      low: scorecard.low,
      high: scorecard.high,
      grade: scorecard.grade,
      vetoed: scorecard.vetoed,
    },
    mutedLines: scorecard?.lines.flatMap((line, index) => (line.isApplicable ? [] : [index])) ?? [],
    findings: findings
      .filter(({ outcome }) => outcome !== 'passed' && outcome !== 'inapplicable')
      .map(openFinding),
    missingDocuments: missingDocuments(audited, ruleset).length,
    // For the screen, which may show the user the names of his own files.
    problems: original.caseFile.problems,
  };
}
