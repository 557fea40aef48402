import type ExcelJS from 'exceljs';
import type { Cell, Link } from './sheet-spec.ts';

/** Excel's own limits: characters of a cell, of a string in a formula, of a link. */
const CELL_LIMIT = 32_767;
const FORMULA_STRING_LIMIT = 255;
const LINK_LIMIT = 255;

/** A spec's cell as exceljs wants it; text that would break the file is cleaned. */
export function cellValue(cell: Cell): ExcelJS.CellValue {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell === 'string') return clean(cell);
  const text = clean(cell.text);
  // HYPERLINK() answers #VALUE! beyond its limits; the text alone is still of use.
  if (cell.target.length > LINK_LIMIT || text.length > FORMULA_STRING_LIMIT) return text;
  return { formula: `HYPERLINK(${quoted(clean(cell.target))},${quoted(text)})`, result: text };
}

/** Whether the cell leads somewhere. */
export function isLink(cell: Cell): cell is Link {
  return typeof cell === 'object' && cell !== null;
}

/** What the cell shows, for measuring. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  return isLink(cell) ? cell.text : String(cell);
}

/** OCR text may hold control characters and halves of surrogate pairs: Excel then calls the file damaged. */
function clean(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .slice(0, CELL_LIMIT)
  );
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
