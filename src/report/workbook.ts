import type { Sheet } from '../spreadsheet/sheet-spec.ts';
import { STREAMED_ROWS, rowCount } from '../spreadsheet/write-workbook.ts';
import { chartFont, drawBarChart } from './chart.ts';
import type { BarChart } from './chart.ts';
import { overviewCharts } from './overview-charts.ts';
import type { ReportView } from './report-view.ts';
import { casesSheet } from './sheets/cases.ts';
import { completenessSheet } from './sheets/completeness.ts';
import { departmentsSheet } from './sheets/departments.ts';
import { factsSheet } from './sheets/facts.ts';
import { filesSheet } from './sheets/files.ts';
import { formQuestionsSheet } from './sheets/form-questions.ts';
import { frequencySheet } from './sheets/frequency.ts';
import { manualReviewSheet } from './sheets/manual-review.ts';
import { missingSheet } from './sheets/missing.ts';
import { notesSheet } from './sheets/notes.ts';
import { overviewSheet } from './sheets/overview.ts';
import { parameterQuestionsSheet } from './sheets/parameter-questions.ts';
import { problemsSheet } from './sheets/problems.ts';
import { scoreLinesSheet } from './sheets/score-lines.ts';

/** More than 总览 and 说明 ever have. */
const OTHER_ROWS = 500;

export interface WorkbookOptions {
  readonly isMasked: boolean;
  /** Font file for the pictures; undefined draws bars in cells instead. */
  readonly font?: string | undefined;
}

/** All sheets of scorecard.xlsx, in order. */
export async function workbookSheets(
  view: ReportView,
  options: WorkbookOptions = { isMasked: true, font: chartFont() },
): Promise<Sheet[]> {
  const score = scoreLinesSheet(view);
  const lists: Sheet[] = [
    departmentsSheet(view),
    casesSheet(view, score.firstRows),
    completenessSheet(view),
    missingSheet(view),
    score.sheet,
    problemsSheet(view),
    manualReviewSheet(view),
    formQuestionsSheet(view),
    parameterQuestionsSheet(view),
    frequencySheet(view),
    factsSheet(view),
    filesSheet(view),
  ];
  const charts = overviewCharts(view);
  const pictures = await draw(charts, lists, options.font);
  return [overviewSheet(view, pictures, charts), ...lists, notesSheet(view, options.isMasked)];
}

async function draw(
  charts: readonly BarChart[],
  lists: readonly Sheet[],
  font: string | undefined,
): Promise<Uint8Array[]> {
  // A large workbook is streamed, and streams take no pictures.
  if (font === undefined || rowCount(lists) >= STREAMED_ROWS - OTHER_ROWS) return [];
  return Promise.all(charts.map((chart) => drawBarChart(chart, font)));
}
