import type ExcelJS from 'exceljs';
import { cellText, cellValue, isLink } from './cell-value.ts';
import { setColumnWidths } from './column-widths.ts';
import { preparePrinting } from './page-setup.ts';
import type { LayoutRow, LayoutSheet, Picture, PlacedCell } from './sheet-spec.ts';
import { LAYOUT, LINK_LOOK } from './styles.ts';
import { rowsOfText } from './text-width.ts';

const LINE_HEIGHT = 14;

/** A page laid out by hand. Row heights are computed: programs do not size rows by merged cells. */
export function writeLayout(book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, spec: LayoutSheet): void {
  setColumnWidths(sheet, spec.widths);
  preparePrinting(sheet, {
    columns: spec.widths.length,
    rows: spec.rows.length,
    isPortrait: spec.isPortrait ?? false,
    isOnePage: spec.isOnePage ?? false,
  });
  spec.rows.forEach((row, index) => {
    for (const cell of row.cells) place(sheet, index + 1, cell);
    sheet.getRow(index + 1).height = row.height ?? heightOf(row, spec.widths);
  });
  for (const picture of spec.pictures ?? []) addPicture(book, sheet, picture);
}

/** A page laid out by hand needs no lines between cells. */
export function layoutViews(): ExcelJS.WorksheetView[] {
  return [{ showGridLines: false } as ExcelJS.WorksheetView];
}

function place(sheet: ExcelJS.Worksheet, row: number, placed: PlacedCell): void {
  const last = placed.column + (placed.span ?? 1) - 1;
  const cell = sheet.getCell(row, placed.column);
  const style = LAYOUT[placed.style];
  // Every cell of a merged range needs the border, or its right edge stays open.
  for (let column = placed.column; column <= last; column++) sheet.getCell(row, column).style = style;
  cell.value = cellValue(placed.value);
  if (isLink(placed.value)) cell.font = { ...style.font, ...LINK_LOOK };
  if (last > placed.column) sheet.mergeCells(row, placed.column, row, last);
}

function heightOf(row: LayoutRow, widths: readonly number[]): number {
  const lines = row.cells.map(({ column, span, value }) => {
    const width = widths.slice(column - 1, column - 1 + (span ?? 1)).reduce((sum, each) => sum + each, 0);
    return rowsOfText(cellText(value), width);
  });
  return 4 + LINE_HEIGHT * Math.max(1, ...lines);
}

function addPicture(book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, picture: Picture): void {
  // exceljs declares a Buffer type of its own that Node's no longer matches.
  const buffer = Buffer.from(picture.png) as unknown as ExcelJS.Buffer;
  const image = book.addImage({ buffer, extension: 'png' });
  sheet.addImage(image, {
    // exceljs declares an Anchor class; a plain corner is what it takes.
    ...({ tl: corner(picture.from), br: corner(picture.to) } as unknown as Pick<
      ExcelJS.ImageRange,
      'tl' | 'br'
    >),
    editAs: 'oneCell',
  });
}

function corner({ column, row }: Picture['from']): { col: number; row: number } {
  return { col: column, row };
}
