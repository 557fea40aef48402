import { type EventEmitter, once } from 'node:events';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { layoutViews, writeLayout } from './layout-sheet.ts';
import { saveFile } from './save-file.ts';
import type { Sheet } from './sheet-spec.ts';
import { tableViews, writeTable } from './table-sheet.ts';
import { setZipDates } from './zip-dates.ts';

/** From here on rows are streamed: a fifth of the memory, but streams take no pictures. */
export const STREAMED_ROWS = 20_000;

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
  const bytes =
    rowCount(sheets) < STREAMED_ROWS ? await inMemory(sheets, info) : await streamed(sheets, info);
  setZipDates(bytes, info.date);
  return bytes;
}

/** Rows of all sheets, by which it is decided how the workbook is written. */
export function rowCount(sheets: readonly Sheet[]): number {
  return sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
}

async function inMemory(sheets: readonly Sheet[], info: WorkbookInfo): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  Object.assign(book, { title: info.title, ...properties(info) });
  for (const spec of sheets) addSheet(book, spec);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function streamed(sheets: readonly Sheet[], info: WorkbookInfo): Promise<Buffer> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
    ...properties(info),
  });
  for (const spec of sheets) {
    const packed = once(zipOf(book), 'entry');
    addSheet(book, spec).commit();
    await packed;
  }
  await book.commit();
  return bytes;
}

/** Nothing is packed while rows are written: each sheet is waited for, or all of them would be in memory at once. */
function zipOf(book: ExcelJS.Workbook): EventEmitter {
  // The type declarations lack it.
  return (book as unknown as { readonly zip: EventEmitter }).zip;
}

function addSheet<Book extends ExcelJS.Workbook>(book: Book, spec: Sheet): ReturnType<Book['addWorksheet']> {
  const isTable = spec.kind === 'table';
  const views = isTable ? tableViews(spec) : layoutViews();
  // A streamed sheet sends its head at once: what stands in it cannot be set later.
  const sheet = book.addWorksheet(spec.name, { views, pageSetup: { fitToPage: true } });
  if (isTable) writeTable(sheet, spec);
  else writeLayout(book, sheet, spec);
  return sheet as ReturnType<Book['addWorksheet']>;
}

function properties({ creator, date }: WorkbookInfo) {
  return { creator, lastModifiedBy: creator, created: date, modified: date };
}
