import ExcelJS from 'exceljs';
import { stat } from 'node:fs/promises';
import { UsageError } from '../errors.ts';

/** A list to look for: a sheet by its name, columns by their headers, wherever they stand. */
export interface WantedTable {
  readonly sheet: string;
  readonly headers: readonly string[];
}

export interface ReadRow<Column extends string = string> {
  /** As the user sees it. */
  readonly row: number;
  /** Text by header; '' where the cell is empty. */
  readonly cells: Readonly<Record<Column, string>>;
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

/** Of the sheet with most of the columns; `columns`: for each the headers that it may have. Empty cells are ''. */
export async function readListed<Column extends string>(
  file: string,
  columns: Readonly<Record<Column, readonly string[]>>,
): Promise<{ readonly rows: readonly ReadRow<Column>[]; readonly missing: readonly Column[] }> {
  const names = Object.keys(columns) as Column[];
  const columnOf = (header: string): Column | undefined =>
    names.find((name) => columns[name].includes(header));
  const { worksheets } = await opened(file);
  const heads = worksheets.map((sheet) => ({ sheet, head: headOf(sheet, columnOf) }));
  const best = heads.reduce<(typeof heads)[number] | undefined>(
    (most, each) => (each.head.columns.size > (most?.head.columns.size ?? 0) ? each : most),
    undefined,
  );
  const missing = names.filter((name) => best?.head.columns.has(name) !== true);
  const empty = Object.fromEntries(names.map((name) => [name, ''])) as Record<Column, string>;
  const rows = best ? rowsBelow(best.sheet, best.head) : [];
  return { rows: rows.map((each) => ({ ...each, cells: { ...empty, ...each.cells } })), missing };
}

async function opened(file: string): Promise<ExcelJS.Workbook> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new UsageError(`找不到文件：${file}`, '检查路径是否写对、是否有读取权限');
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.readFile(file);
  } catch {
    throw new UsageError(
      `文件打不开：${file} 不是有效的 xlsx 工作簿`,
      '请在 Excel 或 WPS 中打开它，另存为 xlsx 后重试',
    );
  }
  return workbook;
}

function tableOf(sheet: ExcelJS.Worksheet, { sheet: name, headers }: WantedTable): ReadTable {
  const head = headOf(sheet, (header) => (headers.includes(header) ? header : undefined));
  const missing = headers.filter((header) => !head.columns.has(header));
  if (missing.length > 0) return { sheet: name, rows: [], missing };
  return { sheet: name, rows: rowsBelow(sheet, head), missing };
}

function rowsBelow<Column extends string>(sheet: ExcelJS.Worksheet, head: Head<Column>): ReadRow<Column>[] {
  const rows: ReadRow<Column>[] = [];
  sheet.eachRow((row, number) => {
    if (number <= head.row) return;
    const cells = [...head.columns].map(([header, column]) => [header, shownIn(row.getCell(column))]);
    rows.push({ row: number, cells: Object.fromEntries(cells) as ReadRow<Column>['cells'] });
  });
  return rows;
}

interface Head<Column extends string> {
  readonly row: number;
  readonly columns: ReadonlyMap<Column, number>;
}

/** The row with most of the columns. `columnOf`: which one a header without blanks is of. */
function headOf<Column extends string>(
  sheet: ExcelJS.Worksheet,
  columnOf: (header: string) => Column | undefined,
): Head<Column> {
  let best: Head<Column> = { row: 0, columns: new Map() };
  for (let number = 1; number <= Math.min(HEADER_ROWS, sheet.rowCount); number++) {
    const columns = new Map<Column, number>();
    sheet.getRow(number).eachCell((cell, column) => {
      const own = columnOf(textOf(cell.value).replace(/\s/gu, ''));
      if (own !== undefined && !columns.has(own)) columns.set(own, column);
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
