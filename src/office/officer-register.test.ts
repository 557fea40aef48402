import ExcelJS from 'exceljs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shippedRuleset } from '../../test/shipped-ruleset.ts';
import { type OfficerRegister, readOfficers } from './officer-register.ts';

const { registerColumns } = await shippedRuleset();

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casefile-register-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function readFrom(...rows: readonly (readonly ExcelJS.CellValue[])[]): Promise<OfficerRegister> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('说明').addRow(['本表由政工科维护']);
  const sheet = workbook.addWorksheet('Sheet1');
  for (const row of rows) sheet.addRow([...row]);
  const file = path.join(folder, '名册.xlsx');
  await workbook.xlsx.writeFile(file);
  return readOfficers(file, registerColumns);
}

describe('a register of officers', () => {
  it('is found by what its columns are called, below a title and on any sheet', async () => {
    const { officers, faults } = await readFrom(
      ['某区执法人员名册'],
      ['序号', '姓 名', '单位', '行政执法证件编号', '有效期至'],
      [1, '张 伟', '执法队', '02001101', new Date('2028-12-31T00:00:00Z')],
      [2, '李娜', '执法队', '津A02001102', '2024-01-01至2029年1月1日'],
    );
    expect(faults).toEqual([]);
    expect(officers).toEqual([
      { name: '张伟', certificate: '02001101', to: '2028-12-31' },
      { name: '李娜', certificate: '津A02001102', to: '2029-01-01' },
    ]);
  });

  it('may do without days', async () => {
    const { officers } = await readFrom(['姓名', '执法证号'], ['张伟', 2001101]);
    expect(officers).toEqual([{ name: '张伟', certificate: '2001101' }]);
  });

  it('says which column it lacks', async () => {
    const { officers, faults } = await readFrom(['姓名', '职务'], ['张伟', '队长']);
    expect(officers).toEqual([]);
    expect(faults).toEqual([expect.stringContaining('名册里没有这一列：执法证号')]);
  });

  it('says of a row what is wrong with it', async () => {
    const { faults } = await readFrom(
      ['姓名', '执法证号', '有效期'],
      ['张伟', '02001101', '长期'],
      ['李娜', '', ''],
      ['', '', ''],
    );
    expect(faults).toEqual([
      '第 2 行：日期“长期”看不懂，没有采用',
      '第 3 行：姓名和执法证号要都填写，没有采用',
    ]);
  });
});
