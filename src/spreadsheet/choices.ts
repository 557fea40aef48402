import type ExcelJS from 'exceljs';
import { FIRST_ROW } from './sheet-spec.ts';
import type { TableSheet } from './sheet-spec.ts';

/** Drop-down lists for the columns that users fill in. */
export function addChoices(sheet: ExcelJS.Worksheet, spec: TableSheet, lastRow: number): void {
  if (spec.rows.length === 0) return;
  // The type declarations lack it; setting it cell by cell would take a minute on a large batch.
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void };
  };
  spec.columns.forEach(({ choices }, index) => {
    if (!choices) return;
    const { letter } = sheet.getColumn(index + 1);
    dataValidations.add(`${letter}${FIRST_ROW}:${letter}${lastRow}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`"${choices.join(',')}"`],
      showErrorMessage: true,
      errorTitle: '请从列表中选择',
      error: `可选：${choices.join('、')}`,
    });
  });
}
