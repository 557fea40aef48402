import { UsageError } from '../errors.ts';
import { FORM_ANSWERS, type FormAnswer } from '../model/form-answer.ts';
import { NO_DEPARTMENT } from '../shared/text/no-department.ts';
import { type ReadRow, type ReadTable, readTables } from '../spreadsheet/read-tables.ts';

/** What a returned workbook says. */
export interface ReturnedAnswers {
  readonly parameters: readonly ReturnedParameter[];
  readonly forms: readonly FormAnswer[];
  /** What could not be understood: sheet, row, what to write. */
  readonly notes: readonly string[];
}

export interface ReturnedParameter {
  readonly id: string;
  readonly text: string;
  /** Sheet and row, for a note. */
  readonly place: string;
}

export const PARAMETER_SHEET = { sheet: '待设参数', headers: ['回答', '参数编号'] };
export const FORM_SHEET = { sheet: '待认文书样式', headers: ['部门', '回答', '说明', '样式编号'] };

/** Reads the answers of a returned workbook by the names of sheets and columns. */
export async function returnedAnswers(file: string): Promise<ReturnedAnswers> {
  const tables = await readTables(file, [PARAMETER_SHEET, FORM_SHEET]);
  if (tables.length === 0)
    throw new UsageError(
      `${file} 里没有“待设参数”和“待认文书样式”这两张表`,
      '请交回评查时生成的 scorecard.xlsx，不要改动这两张表的名称',
    );
  const notes: string[] = tables.filter(({ missing }) => missing.length > 0).map(missingColumns);
  const rowsOf = (sheet: string): readonly ReadRow[] =>
    (tables.find((table) => table.sheet === sheet)?.rows ?? []).filter(({ cells }) => cells.回答 !== '');
  const parameters = rowsOf(PARAMETER_SHEET.sheet).flatMap((row) => parameterOf(row, notes));
  const forms = rowsOf(FORM_SHEET.sheet).flatMap((row) => formOf(row, notes));
  return { parameters, forms: withoutContradictions(forms, notes), notes };
}

function missingColumns({ sheet, missing }: ReadTable): string {
  return `“${sheet}”里找不到列“${missing.join('”“')}”，这张表没有读取；请把列名改回原样`;
}

function parameterOf({ row, cells }: ReadRow, notes: string[]): ReturnedParameter[] {
  const place = `“${PARAMETER_SHEET.sheet}”第 ${row} 行`;
  const { 参数编号: id = '', 回答: text = '' } = cells;
  if (id !== '') return [{ id, text, place }];
  notes.push(`${place}：参数编号是空的，请从原表复制参数编号`);
  return [];
}

interface PlacedForm extends FormAnswer {
  readonly row: number;
}

function formOf({ row, cells }: ReadRow, notes: string[]): PlacedForm[] {
  const place = `“${FORM_SHEET.sheet}”第 ${row} 行`;
  const { 部门: department = '', 回答: text = '', 说明: note = '', 样式编号: cause = '' } = cells;
  const answer = FORM_ANSWERS.find((word) => word === text);
  if (answer === undefined) {
    notes.push(`${place}：“${text}”不在可选的回答里，请写 ${FORM_ANSWERS.join('、')} 之一`);
    return [];
  }
  if (cause === '') {
    notes.push(`${place}：样式编号是空的，请从原表复制样式编号`);
    return [];
  }
  const own = department === NO_DEPARTMENT ? '' : department;
  return [{ row, department: own, cause, answer, ...(note === '' ? {} : { note }) }];
}

/** Two answers to one question: neither is taken. */
function withoutContradictions(forms: readonly PlacedForm[], notes: string[]): FormAnswer[] {
  const byKey = new Map<string, PlacedForm[]>();
  for (const form of forms) {
    const key = `${form.department}\n${form.cause}`;
    byKey.set(key, [...(byKey.get(key) ?? []), form]);
  }
  return [...byKey.values()].flatMap((same) => {
    const rows = same.map(({ row }) => row);
    if (new Set(same.map(({ answer }) => answer)).size > 1) {
      notes.push(`“${FORM_SHEET.sheet}”第 ${rows.join('、')} 行：同一个问题有不同的回答，请只留一个`);
      return [];
    }
    return same.slice(0, 1).map(({ row: _, ...form }) => form);
  });
}
