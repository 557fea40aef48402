import ExcelJS from 'exceljs';
import { stat } from 'node:fs/promises';
import { UsageError } from '../errors.ts';

/** A list to look for: a sheet by its name, columns by their headers, wherever they stand. */
export interface WantedTable {
  readonly sheet: string;
  readonly headers: readonly string[];
}

export interface ReadRow {
  /** As the user sees it. */
  readonly row: number;
  /** Text by header; '' where the cell is empty. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface ReadTable {
  readonly sheet: string;
  readonly rows: readonly ReadRow[];
  /** Headers that no column has: the rows cannot be understood. */
  readonly missing: readonly string[];
}

/** Titles and notes stand above a header; it is sought in so many rows. */
const HEADER_ROWS = 20;

/** The wanted lists of a workbook that people have sorted, filtered and added columns to; sheets that are not there are left out. */
export async function readTables(file: string, wanted: readonly WantedTable[]): Promise<ReadTable[]> {
  const workbook = await opened(file);
  return wanted.flatMap((table) => {
    const sheet = workbook.worksheets.find(({ name }) => name.trim() === table.sheet);
    return sheet ? [tableOf(sheet, table)] : [];
  });
}

async function opened(file: string): Promise<ExcelJS.Workbook> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile())
    throw new UsageError(`找不到回答文件：${file}`, '检查 --answers 的路径是否写对、是否有读取权限');
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.readFile(file);
  } catch {
    throw new UsageError(
      `回答文件打不开：${file} 不是有效的 xlsx 工作簿`,
      '请在 Excel 或 WPS 中打开它，另存为 xlsx 后重试',
    );
  }
  return workbook;
}

function tableOf(sheet: ExcelJS.Worksheet, { sheet: name, headers }: WantedTable): ReadTable {
  const head = headOf(sheet, headers);
  const missing = headers.filter((header) => !head.columns.has(header));
  if (missing.length > 0) return { sheet: name, rows: [], missing };
  const rows: ReadRow[] = [];
  sheet.eachRow((row, number) => {
    if (number <= head.row) return;
    const cells = [...head.columns].map(([header, column]) => [header, shownIn(row.getCell(column))]);
    rows.push({ row: number, cells: Object.fromEntries(cells) as ReadRow['cells'] });
  });
  return { sheet: name, rows, missing };
}

interface Head {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** The row with most of the headers. */
function headOf(sheet: ExcelJS.Worksheet, headers: readonly string[]): Head {
  let best: Head = { row: 0, columns: new Map() };
  for (let number = 1; number <= Math.min(HEADER_ROWS, sheet.rowCount); number++) {
    const columns = new Map<string, number>();
    sheet.getRow(number).eachCell((cell, column) => {
      const text = textOf(cell.value).replace(/\s/gu, '');
      if (headers.includes(text) && !columns.has(text)) columns.set(text, column);
    });
    if (columns.size > best.columns.size) best = { row: number, columns };
  }
  return best;
}

/** A merged cell shows the text of its first: the others are empty. */
function shownIn(cell: ExcelJS.Cell): string {
  return cell.isMerged && cell.master.address !== cell.address ? '' : textOf(cell.value);
}

/** What a cell shows, without its looks. */
function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value).trim();
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim();
  if ('result' in value) return textOf(value.result);
  if ('text' in value) return textOf(value.text);
  return '';
}
