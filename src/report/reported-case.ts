import type { CaseFigures } from '../model/audit-report.ts';
import type { Cell, Rows } from '../spreadsheet/sheet-spec.ts';

/** Sheets to which every case gives rows of its own. */
export const CASE_SHEETS = [
  'cases',
  'completeness',
  'missing',
  'score',
  'problems',
  'review',
  'facts',
  'files',
] as const;

export type CaseSheet = (typeof CASE_SHEETS)[number];

/**
 * A judged case in a batch: its figures are in memory, all else is fetched when it is written. A batch of thousands of
 * cases must fit into memory.
 */
export interface ReportedCase {
  readonly figures: CaseFigures;
  /** Rows of each sheet. */
  readonly sizes: Readonly<Record<CaseSheet, number>>;
  /** Its entry in audit.json. */
  readonly json: () => string;
  readonly rows: (sheet: CaseSheet) => readonly (readonly Cell[])[];
}

/** What the batch adds to the rows of its cases: `number` counts the rows of the whole sheet from 1. */
export type Completed = (row: readonly Cell[], number: number, caseId: string) => Cell[];

/** The rows of all cases, fetched case by case as they are asked for. */
export function rowsOfCases(cases: readonly ReportedCase[], sheet: CaseSheet, completed?: Completed): Rows {
  return {
    length: cases.reduce((sum, { sizes }) => sum + sizes[sheet], 0),
    *[Symbol.iterator]() {
      let number = 1;
      for (const { figures, sizes, rows } of cases) {
        if (sizes[sheet] === 0) continue;
        for (const row of rows(sheet)) yield completed ? completed(row, number++, figures.id) : row;
      }
    },
  };
}

/** One list after the other. */
export function joinedRows(first: Rows, second: Rows): Rows {
  return {
    length: first.length + second.length,
    *[Symbol.iterator]() {
      yield* first;
      yield* second;
    },
  };
}
