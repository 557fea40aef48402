import type { CaseFigures, OpenFinding } from '../../model/audit-report.ts';
import type { Cell, LayoutRow, PlacedCell } from '../../spreadsheet/sheet-spec.ts';
import { caseName, departmentName } from '../case-view.ts';
import type { ReportView } from '../report-view.ts';
import { EFFECT_WORDS } from '../wording.ts';
import { worstFindings } from '../worst-findings.ts';

const COUNT = 10;
const NOTHING: PlacedCell = { column: 1, span: 10, value: '没有发现问题。', style: 'text' };

/** The worst findings of the batch, with a header, on the columns of 总览. */
export function worstRows(view: ReportView): LayoutRow[] {
  const worst = worstFindings(view.figures, COUNT);
  if (worst.length === 0) return [{ cells: [NOTHING], height: 18 }];
  const header = { cells: worstCells(['序号', '部门', '案卷', '问题', '性质', '扣分'], true), height: 20 };
  return [header, ...worst.map(({ figures, finding }, index) => worstRow(figures, finding, index + 1))];
}

function worstRow(figures: CaseFigures, finding: OpenFinding, number: number): LayoutRow {
  const cells = worstCells(
    [
      number,
      departmentName(figures.department),
      caseName(figures),
      finding.message,
      EFFECT_WORDS[finding.effect],
      finding.deduction.high,
    ],
    false,
  );
  return { cells };
}

const WORST_PLACES = [
  { column: 1 },
  { column: 2, span: 2 },
  { column: 4, span: 2 },
  { column: 6, span: 3 },
  { column: 9 },
  { column: 10 },
] as const;

function worstCells(values: readonly Cell[], isHeader: boolean): PlacedCell[] {
  return values.flatMap((value, index) => {
    const place = WORST_PLACES[index];
    const style = isHeader ? 'columnHeader' : value === EFFECT_WORDS.veto ? 'alarm' : centred(index);
    return place ? [{ ...place, value, style }] : [];
  });
}

function centred(index: number): 'centred' | 'item' {
  return index === 0 || index >= 4 ? 'centred' : 'item';
}
