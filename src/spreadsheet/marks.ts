import type ExcelJS from 'exceljs';
import { FIRST_ROW } from './sheet-spec.ts';
import type { Column, Mark, TableSheet } from './sheet-spec.ts';
import { TONES } from './styles.ts';

/** Tones follow the text of the cells as conditional formats, so that they still hold after a user's change. */
export function addMarks(sheet: ExcelJS.Worksheet, spec: TableSheet, lastRow: number): void {
  if (spec.rows.length === 0) return;
  let priority = 1;
  for (const { from, to, marks } of markedColumns(spec.columns)) {
    const first = `${sheet.getColumn(from).letter}${FIRST_ROW}`;
    const rules = marks.map(({ prefix, tone }): ExcelJS.ConditionalFormattingRule => ({
      type: 'expression',
      priority: priority++,
      formulae: [`LEFT(${first},${prefix.length})="${prefix}"`],
      style: TONES[tone],
    }));
    sheet.addConditionalFormatting({ ref: `${first}:${sheet.getColumn(to).letter}${lastRow}`, rules });
  }
}

interface MarkedColumns {
  readonly from: number;
  to: number;
  readonly marks: readonly Mark[];
}

/** Neighbours with the same marks share one format: a sheet of forty document columns stays quick. */
function markedColumns(columns: readonly Column[]): MarkedColumns[] {
  const groups: MarkedColumns[] = [];
  columns.forEach(({ marks }, index) => {
    const last = groups.at(-1);
    if (!marks) return;
    if (last?.marks === marks && last.to === index) last.to = index + 1;
    else groups.push({ from: index + 1, to: index + 1, marks });
  });
  return groups;
}
