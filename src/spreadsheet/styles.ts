import type ExcelJS from 'exceljs';
import type { CellStyle, Tone } from './sheet-spec.ts';

const TITLE_FONT = '微软雅黑';
const BODY_FONT = '宋体';
const INK = 'FF1F1F1F';
const GREY = 'FF7F7F7F';
const THIN: ExcelJS.BorderStyle = 'thin';

/** Every cell of a table has lines: a print-out without them is hard to follow. */
export const GRID: Partial<ExcelJS.Borders> = {
  top: line('FFBFBFBF'),
  left: line('FFBFBFBF'),
  bottom: line('FFBFBFBF'),
  right: line('FFBFBFBF'),
};

export const BODY: Partial<ExcelJS.Font> = { name: BODY_FONT, size: 10, color: { argb: INK } };
export const MUTED: Partial<ExcelJS.Font> = { ...BODY, color: { argb: GREY } };
export const STRONG: Partial<ExcelJS.Font> = { ...BODY, bold: true };
export const FINE_PRINT: Partial<ExcelJS.Font> = { name: BODY_FONT, size: 8, color: { argb: GREY } };
export const LINK_LOOK = { color: { argb: 'FF1F4E9E' }, underline: true } as const;
export const LINK: Partial<ExcelJS.Font> = { ...BODY, ...LINK_LOOK };
export const HEADER: Partial<ExcelJS.Style> = {
  font: { name: TITLE_FONT, size: 10, bold: true, color: { argb: INK } },
  fill: solid('FFDCE6F1'),
  border: GRID,
};
export const TITLE_ROW: Partial<ExcelJS.Style> = {
  font: { name: TITLE_FONT, size: 15, bold: true, color: { argb: INK } },
  alignment: { horizontal: 'left', vertical: 'middle' },
};
export const NOTE_ROW: Partial<ExcelJS.Style> = {
  font: { name: BODY_FONT, size: 9, color: { argb: 'FF595959' } },
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
};

/** Fill and weight together: on a black-and-white print the weight and the cell's own symbol remain. */
export const TONES: Readonly<Record<Tone, Partial<ExcelJS.Style>>> = {
  good: { font: { color: { argb: 'FF375623' } } },
  bad: { font: { bold: true, color: { argb: 'FF9C0006' } }, fill: conditional('FFF8CBAD') },
  open: { font: { bold: true, color: { argb: 'FF7F6000' } }, fill: conditional('FFFFF2CC') },
  muted: { font: { color: { argb: 'FF8C8C8C' } } },
};

/** Styles of pages laid out by hand. */
export const LAYOUT: Readonly<Record<CellStyle, Partial<ExcelJS.Style>>> = {
  title: {
    font: { name: TITLE_FONT, size: 20, bold: true },
    alignment: { horizontal: 'center', vertical: 'middle' },
  },
  subtitle: {
    font: { name: BODY_FONT, size: 10, color: { argb: 'FF595959' } },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  },
  heading: {
    font: { name: TITLE_FONT, size: 12, bold: true },
    alignment: { vertical: 'middle' },
    border: { bottom: { style: 'medium', color: { argb: 'FF44546A' } } },
  },
  label: { font: { name: TITLE_FONT, size: 10, bold: true }, alignment: { vertical: 'top', wrapText: true } },
  text: { font: BODY, alignment: { vertical: 'top', wrapText: true } },
  figure: {
    font: { name: TITLE_FONT, size: 18, bold: true, color: { argb: 'FF1F3864' } },
    alignment: { horizontal: 'center', vertical: 'middle' },
    border: { top: line('FFBFBFBF'), left: line('FFBFBFBF'), right: line('FFBFBFBF') },
  },
  caption: {
    font: { name: BODY_FONT, size: 9, color: { argb: 'FF595959' } },
    alignment: { horizontal: 'center', vertical: 'top' },
    border: { bottom: line('FFBFBFBF'), left: line('FFBFBFBF'), right: line('FFBFBFBF') },
  },
  columnHeader: { ...HEADER, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } },
  item: { font: BODY, border: GRID, alignment: { vertical: 'middle', wrapText: true } },
  centred: {
    font: BODY,
    border: GRID,
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  },
  alarm: {
    font: { ...BODY, bold: true, color: { argb: 'FF9C0006' } },
    border: GRID,
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  },
};

function line(argb: string): Partial<ExcelJS.Border> {
  return { style: THIN, color: { argb } };
}

function solid(argb: string): ExcelJS.Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

/** Conditional fills take their colour from bgColor, ordinary ones from fgColor. */
function conditional(argb: string): ExcelJS.Fill {
  return { type: 'pattern', pattern: 'solid', bgColor: { argb } };
}
