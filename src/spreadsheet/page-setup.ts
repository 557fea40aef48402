import type ExcelJS from 'exceljs';

const A4 = 9;

export interface PrintArea {
  readonly columns: number;
  readonly rows: number;
  /** Rows repeated on every page. */
  readonly titles?: { readonly from: number; readonly to: number };
  readonly isPortrait?: boolean;
  readonly isOnePage?: boolean;
}

/** A4, as wide as the sheet; as many pages high as it takes, unless it must be one. */
export function preparePrinting(sheet: ExcelJS.Worksheet, area: PrintArea): void {
  const last = sheet.getColumn(area.columns).letter;
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: area.isPortrait ? 'portrait' : 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: area.isOnePage ? 1 : 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
    // exceljs puts `$` before the columns only; relative rows would move with the cursor.
    printArea: `A$1:${last}$${Math.max(1, area.rows)}`,
    ...(area.titles && { printTitlesRow: `${area.titles.from}:${area.titles.to}` }),
  });
  sheet.headerFooter.oddFooter = '&L&8&A&C&8第 &P 页，共 &N 页';
}
