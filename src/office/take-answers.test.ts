import ExcelJS from 'exceljs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadRules } from '../rulebook.ts';
import { existingOverlay } from './overlay.ts';
import { takeAnswers, type TakenAnswers } from './take-answers.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casefile-answers-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

type Rows = readonly (readonly string[])[];

/** A returned workbook: rows of [answer, parameter] and of [department, form, answer, note]. */
async function taken(parameters: Rows, forms: Rows): Promise<TakenAnswers> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('待设参数');
  for (const row of [['回答', '参数编号'], ...parameters]) sheet.addRow([...row]);
  const second = workbook.addWorksheet('待认文书样式');
  for (const row of [['部门', '样式编号', '回答', '说明'], ...forms]) second.addRow([...row]);
  const file = path.join(folder, 'returned.xlsx');
  await workbook.xlsx.writeFile(file);
  const own = path.join(folder, 'own');
  return takeAnswers(file, { folder: own, rules: await loadRules(await existingOverlay(own)) }, '2026-11-29');
}

describe('returned answers', () => {
  it('become an overlay that the loader takes', async () => {
    const { notes, files } = await taken(
      [['7个工作日', 'filing-period']],
      [
        ['人社', 'inquiry-record/place', '都有', '在第一行'],
        ['（未注明部门）', 'page-signature', '不需要', ''],
      ],
    );
    expect(notes).toEqual([]);
    expect(files).toHaveLength(3);
    const rules = await loadRules(path.join(folder, 'own'));
    expect(rules.formAnswers).toEqual(
      expect.arrayContaining([
        { department: '人社', cause: 'inquiry-record/place', answer: '都有', note: '在第一行' },
        { department: '', cause: 'page-signature', answer: '不需要' },
      ]),
    );
    expect(rules.parameters.find(({ id }) => id === 'filing-period')?.values[0]).toMatchObject({
      value: '7 工作日',
      reference: '本单位设定',
    });
  });

  it('join those that were given before; the same question takes the new one', async () => {
    await taken(
      [],
      [
        ['人社', 'a/b', '都有', ''],
        ['人社', 'a/c', '都有', ''],
      ],
    );
    await taken([], [['人社', 'a/b', '确实没有', '']]);
    const { formAnswers } = await loadRules(path.join(folder, 'own'));
    expect(formAnswers.map(({ cause, answer }) => [cause, answer])).toEqual([
      ['a/b', '确实没有'],
      ['a/c', '都有'],
    ]);
  });

  it('are a note with sheet, row and what to write, where they cannot be understood; the others are taken', async () => {
    const { notes, parameters, forms } = await taken(
      [
        ['很多', 'hearing-threshold'],
        ['7日', 'filing-period'],
        ['7日', ''],
        ['', 'statement-period'],
      ],
      [
        ['人社', 'a/b', '有的', ''],
        ['人社', 'a/c', '都有', ''],
        ['人社', 'a/d', '都有', ''],
        ['人社', 'a/d', '不需要', ''],
        ['人社', '', '都有', ''],
      ],
    );
    expect([parameters, forms]).toEqual([1, 1]);
    expect([...notes].sort()).toEqual([
      '“待认文书样式”第 2 行：“有的”不在可选的回答里，请写 都有、确实没有、不需要 之一',
      '“待认文书样式”第 4、5 行：同一个问题有不同的回答，请只留一个',
      '“待认文书样式”第 6 行：样式编号是空的，请从原表复制样式编号',
      '“待设参数”第 2 行：“很多”不能作为“应当告知听证权的罚款数额”的值，请写成如：单位5万元，公民5000元，个体工商户5000元',
      '“待设参数”第 4 行：参数编号是空的，请从原表复制参数编号',
    ]);
  });

  it('are refused where neither sheet is there', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('别的');
    const file = path.join(folder, 'other.xlsx');
    await workbook.xlsx.writeFile(file);
    const rules = await loadRules();
    await expect(takeAnswers(file, { folder, rules }, '2026-11-29')).rejects.toThrow('这两张表');
  });
});
