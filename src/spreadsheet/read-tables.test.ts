import ExcelJS from 'exceljs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTables } from './read-tables.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casefile-tables-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function saved(rows: readonly (readonly ExcelJS.CellValue[])[]): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('待设参数');
  for (const row of rows) sheet.addRow([...row]);
  const file = path.join(folder, 'returned.xlsx');
  await workbook.xlsx.writeFile(file);
  return file;
}

const WANTED = [{ sheet: '待设参数', headers: ['回答', '参数编号'] }];

describe('a returned list', () => {
  it('is found by the headers of its columns, wherever they stand', async () => {
    const rich = { richText: [{ text: '单位' }, { text: '5万元' }] };
    const file = await saved([
      ['标题'],
      ['我加的', '参数编号', '备注', '回 答'],
      ['x', 'filing-period', '', '7日'],
      ['y', 'hearing-threshold', 3, rich],
      ['z', 'other', null, { formula: 'A1', result: 5 }],
    ]);
    expect(await readTables(file, WANTED)).toEqual([
      {
        sheet: '待设参数',
        missing: [],
        rows: [
          { row: 3, cells: { 参数编号: 'filing-period', 回答: '7日' } },
          { row: 4, cells: { 参数编号: 'hearing-threshold', 回答: '单位5万元' } },
          { row: 5, cells: { 参数编号: 'other', 回答: '5' } },
        ],
      },
    ]);
  });

  it('says which columns it lacks', async () => {
    const file = await saved([['参数编号', '答复']]);
    expect(await readTables(file, WANTED)).toEqual([{ sheet: '待设参数', rows: [], missing: ['回答'] }]);
  });

  it('is left out where its sheet is not there', async () => {
    expect(await readTables(await saved([]), [{ sheet: '别的', headers: ['回答'] }])).toEqual([]);
  });

  it('is refused, with what to do, where the file is none or no workbook', async () => {
    await expect(readTables(path.join(folder, 'nowhere.xlsx'), WANTED)).rejects.toThrow('找不到文件');
    const text = path.join(folder, 'text.xlsx');
    await writeFile(text, '不是工作簿');
    await expect(readTables(text, WANTED)).rejects.toThrow('不是有效的 xlsx 工作簿');
  });
});
