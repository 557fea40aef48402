import type ExcelJS from 'exceljs';
import { cellText, cellValue, isLink } from './cell-value.ts';
import { addChoices } from './choices.ts';
import { setColumnWidths } from './column-widths.ts';
import { addMarks } from './marks.ts';
import { preparePrinting } from './page-setup.ts';
import { FIRST_ROW } from './sheet-spec.ts';
import type { Cell, Column, TableSheet } from './sheet-spec.ts';
import { BODY, FINE_PRINT, GRID, HEADER, LINK, MUTED, NOTE_ROW, STRONG, TITLE_ROW } from './styles.ts';
import { rowsOfText } from './text-width.ts';

const LINE_HEIGHT = 13.5;
/** Points; Excel takes no more. */
const MAX_ROW_HEIGHT = 409;
const HEADER_ROW = FIRST_ROW - 1;

/**
 * Title, note, header and rows; the header stays in sight and is repeated on every printed page. Rows come last: a
 * streamed sheet has sent its head away by then.
 */
export function writeTable(sheet: ExcelJS.Worksheet, spec: TableSheet): void {
  const lastRow = HEADER_ROW + Math.max(1, spec.rows.length);
  setColumnWidths(
    sheet,
    spec.columns.map((column) => column.width),
  );
  preparePrinting(sheet, {
    columns: printedColumns(spec),
    rows: lastRow,
    titles: { from: HEADER_ROW, to: HEADER_ROW },
  });
  sheet.autoFilter = {
    from: { row: HEADER_ROW, column: 1 },
    to: { row: lastRow, column: spec.columns.length },
  };
  addChoices(sheet, spec, lastRow);
  addMarks(sheet, spec, lastRow);
  writeHead(sheet, spec);
  writeRows(sheet, spec);
}

/** Header and first columns stay when the sheet is moved. */
export function tableViews(spec: TableSheet): ExcelJS.WorksheetView[] {
  const view = { state: 'frozen', xSplit: spec.frozenColumns ?? 0, ySplit: HEADER_ROW, showGridLines: false };
  return [view as ExcelJS.WorksheetView];
}

function writeRows(sheet: ExcelJS.Worksheet, spec: TableSheet): void {
  const emphasis = emphasisOf(spec);
  const styles = cellStyles();
  let index = 0;
  for (const cells of spec.rows) {
    const font = emphasis(index);
    writeRow(sheet.getRow(FIRST_ROW + index++), cells, spec.columns, (column, value) =>
      styles(column, fontOf(column, value, font)),
    );
  }
  if (spec.rows.length === 0) writeEmpty(sheet, spec);
}

/** Numbers for programs at the end of the table would only make the print smaller. */
function printedColumns(spec: TableSheet): number {
  return spec.columns.findLastIndex((column) => !column.isFinePrint) + 1;
}

function writeHead(sheet: ExcelJS.Worksheet, spec: TableSheet): void {
  const columns = printedColumns(spec);
  const width = spec.columns.slice(0, columns).reduce((sum, column) => sum + column.width, 0);
  mergedRow(sheet, 1, columns, spec.title, TITLE_ROW, 26);
  const note = spec.note ?? '';
  mergedRow(sheet, 2, columns, note, NOTE_ROW, 4 + 12 * rowsOfText(note, width));
  const header = sheet.getRow(HEADER_ROW);
  spec.columns.forEach((column, index) => {
    const cell = header.getCell(index + 1);
    cell.value = column.isUpright ? [...column.header].join('\n') : column.header;
    cell.style = { ...HEADER, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } };
  });
  header.height = headerHeight(spec.columns);
}

function headerHeight(columns: readonly Column[]): number {
  const lines = columns.map(({ header, width, isUpright }) =>
    isUpright ? [...header].length + 0.5 : rowsOfText(header, width - 1),
  );
  return 8 + LINE_HEIGHT * Math.max(1, ...lines);
}

function mergedRow(
  sheet: ExcelJS.Worksheet,
  row: number,
  columns: number,
  text: string,
  style: Partial<ExcelJS.Style>,
  height: number,
): void {
  if (columns > 1) sheet.mergeCells(row, 1, row, columns);
  const cell = sheet.getCell(row, 1);
  cell.value = cellValue(text);
  cell.style = style;
  sheet.getRow(row).height = height;
}

type RowFont = (row: number) => Partial<ExcelJS.Font>;

function emphasisOf(spec: TableSheet): RowFont {
  const muted = new Set(spec.mutedRows);
  const strong = new Set(spec.strongRows);
  return (row) => (muted.has(row) ? MUTED : strong.has(row) ? STRONG : BODY);
}

type CellStyle = (column: Column, value: Cell) => Partial<ExcelJS.Style>;

function writeRow(
  row: ExcelJS.Row,
  cells: readonly Cell[],
  columns: readonly Column[],
  styleOf: CellStyle,
): void {
  columns.forEach((column, index) => {
    const value = cells[index] ?? null;
    const cell = row.getCell(index + 1);
    cell.value = cellValue(value);
    cell.style = styleOf(column, value);
  });
  row.height = rowHeight(cells, columns);
  row.commit();
}

function fontOf(column: Column, value: Cell, font: Partial<ExcelJS.Font>): Partial<ExcelJS.Font> {
  return isLink(value) ? LINK : column.isFinePrint ? FINE_PRINT : font;
}

/** One style for all the cells that look alike: exceljs writes out and compares every style object that is new to it. */
function cellStyles(): (column: Column, font: Partial<ExcelJS.Font>) => Partial<ExcelJS.Style> {
  const known = new Map<Column, Map<Partial<ExcelJS.Font>, Partial<ExcelJS.Style>>>();
  return (column, font) => {
    const ofColumn = known.get(column) ?? new Map<Partial<ExcelJS.Font>, Partial<ExcelJS.Style>>();
    known.set(column, ofColumn);
    const style = ofColumn.get(font) ?? styleOf(column, font);
    ofColumn.set(font, style);
    return style;
  };
}

function styleOf({ align, format }: Column, font: Partial<ExcelJS.Font>): Partial<ExcelJS.Style> {
  return {
    font,
    border: GRID,
    alignment: { horizontal: align ?? 'left', vertical: 'middle', wrapText: true },
    ...(format === undefined ? {} : { numFmt: format }),
  };
}

/** Set for every row: not every program sizes rows by itself when it opens a file. */
function rowHeight(cells: readonly Cell[], columns: readonly Column[]): number {
  const lines = columns.map(({ width, isFinePrint }, index) => {
    const value = cells[index] ?? null;
    // Numbers do not wrap.
    if (typeof value === 'number') return 1;
    return rowsOfText(cellText(value), isFinePrint ? width * 1.2 : width - 0.5);
  });
  return Math.min(MAX_ROW_HEIGHT, 4 + LINE_HEIGHT * Math.max(1, ...lines));
}

function writeEmpty(sheet: ExcelJS.Worksheet, spec: TableSheet): void {
  mergedRow(sheet, FIRST_ROW, spec.columns.length, spec.emptyText, { font: MUTED, border: GRID }, 20);
}
