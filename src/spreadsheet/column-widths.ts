import type ExcelJS from 'exceljs';

/** exceljs takes 9 for Excel's default width, which it is not, and leaves such a column out. */
const SKIPPED_WIDTH = 9;

/** Sets the widths of the first columns, in characters of the default font. */
export function setColumnWidths(sheet: ExcelJS.Worksheet, widths: readonly number[]): void {
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width === SKIPPED_WIDTH ? SKIPPED_WIDTH + 0.1 : width;
  });
}
