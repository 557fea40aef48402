import type { RegisterColumns, RegisteredOfficer } from '../model/registered-officer.ts';
import { datesIn } from '../shared/values/dates.ts';
import { readListed, type ReadRow } from '../spreadsheet/read-tables.ts';

type Column = keyof RegisterColumns;

/** What a register of officers says, and what could not be understood, with its row. */
export interface OfficerRegister {
  readonly officers: readonly RegisteredOfficer[];
  readonly faults: readonly string[];
}

/** Reads the office's register of officers from a workbook; its columns are found by what they are called. */
export async function readOfficers(
  file: string,
  { name, certificate, from, to }: RegisterColumns,
): Promise<OfficerRegister> {
  const columns: Record<Column, readonly string[]> = { name, certificate, from, to };
  const { rows, missing } = await readListed<Column>(file, columns);
  const lacking = (['name', 'certificate'] as const).filter((column) => missing.includes(column));
  if (lacking.length > 0)
    return {
      officers: [],
      faults: lacking.map((column) => `名册里没有这一列：${columns[column].join('、')}（写其中一种即可）`),
    };
  const read = rows.map((row) => officerIn(row));
  return {
    officers: read.flatMap((each) => (typeof each === 'object' ? [each] : [])),
    faults: read.filter((each) => typeof each === 'string'),
  };
}

/** A fault as text; nothing of an empty row. */
function officerIn({ row, cells }: ReadRow<Column>): RegisteredOfficer | string | undefined {
  const [name, certificate] = [cells.name, cells.certificate].map((cell) => cell.replace(/\s/gu, ''));
  if (!name && !certificate) return undefined;
  if (!name || !certificate) return `第 ${row} 行：姓名和执法证号要都填写，没有采用`;
  for (const day of [cells.from, cells.to])
    if (day !== '' && lastDay(day) === undefined) return `第 ${row} 行：日期“${day}”看不懂，没有采用`;
  const [from, to] = [lastDay(cells.from), lastDay(cells.to)];
  return { name, certificate, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** 2024-01-01至2029-01-01 ends with its last day. */
function lastDay(text: string): string | undefined {
  return datesIn(text).findLast(({ iso }) => iso !== undefined)?.iso;
}
