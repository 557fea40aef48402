import ExcelJS from 'exceljs';
import { writeLayout } from './layout-sheet.ts';
import { saveFile } from './save-file.ts';
import type { Sheet } from './sheet-spec.ts';
import { writeTable } from './table-sheet.ts';
import { setZipDates } from './zip-dates.ts';

export interface WorkbookInfo {
  readonly title: string;
  readonly creator: string;
  /** Stands as date of creation and of change: the writer never looks at the clock. */
  readonly date: Date;
}

/** Writes the sheets in the order given. Returns the path, which is another where the target is held open. */
export async function writeWorkbook(
  path: string,
  sheets: readonly Sheet[],
  info: WorkbookInfo,
): Promise<string> {
  return saveFile(path, await workbookBytes(sheets, info));
}

/** The workbook as bytes; the same sheets and date give the same bytes. */
export async function workbookBytes(sheets: readonly Sheet[], info: WorkbookInfo): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  Object.assign(book, {
    title: info.title,
    creator: info.creator,
    lastModifiedBy: info.creator,
    created: info.date,
    modified: info.date,
  });
  for (const spec of sheets) {
    const sheet = book.addWorksheet(spec.name);
    if (spec.kind === 'table') writeTable(sheet, spec);
    else writeLayout(book, sheet, spec);
  }
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  setZipDates(bytes, info.date);
  return bytes;
}
