import ExcelJS from 'exceljs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadRules } from '../rulebook.ts';
import { run } from './run.ts';

let folder = '';
let out: string[] = [];
let err: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casefile-setup-'));
  out = [];
  err = [];
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs `setup`; a person answers what is asked by these. */
async function setup(words: readonly string[], answers?: readonly string[]): Promise<string[]> {
  const left = [...(answers ?? [])];
  const questions: string[] = [];
  const ask = (question: string): Promise<string> => {
    questions.push(question);
    return Promise.resolve(left.shift() ?? '');
  };
  const code = await run(['setup', ...words, '--out', path.join(folder, 'own')], '1.2.3', {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    progress: { isTerminal: false, stream: new PassThrough(), now: () => 0 },
    signal: new AbortController().signal,
    clock: () => ({ day: '2026-11-29', time: '2026-11-29T08:00:00.000Z' }),
    ...(answers ? { ask } : {}),
  });
  out.push(`exit ${code}`);
  return questions;
}

describe('casefile setup', () => {
  it('says what is unset and how to set it where nobody can be asked', async () => {
    await setup([]);
    const text = out.join('\n');
    expect(text).toContain('? 应当告知听证权的罚款数额（hearing-threshold）');
    expect(text).toContain('--set "filing-period=7个工作日"');
    expect(text).toContain('等待它的规则：立案期限');
    expect(text).toContain('exit 0');
    expect(await readdir(folder)).toEqual([]);
  });

  it('asks nothing with --yes', async () => {
    expect(await setup(['--yes'], [])).toEqual([]);
  });

  it('takes the register of officers from a workbook', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('名册');
    sheet.addRow(['姓名', '执法证号']);
    sheet.addRow(['张伟', '02001101']);
    const file = path.join(folder, '名册.xlsx');
    await workbook.xlsx.writeFile(file);
    await setup(['--officers', file]);
    expect((await loadRules(path.join(folder, 'own'))).officers).toEqual([
      { name: '张伟', certificate: '02001101' },
    ]);
  });

  it('writes nothing where the register cannot be understood', async () => {
    await setup(['--officers', path.join(folder, '没有.xlsx')]);
    expect(err.join('\n')).toContain('找不到文件');
    expect(await readdir(folder)).toEqual([]);
  });

  it('writes what the options say', async () => {
    await setup(['--set', 'filing-period=7个工作日', '--region', '天津市', '--kind', '执法大队=市场监管']);
    expect(out.join('\n')).toContain('评查时加上 --rules');
    const { parameters } = await loadRules(path.join(folder, 'own'));
    const first = (id: string): unknown => parameters.find((each) => each.id === id)?.values[0];
    expect(first('filing-period')).toMatchObject({ value: '7 工作日', stillValidOn: '2026-11-29' });
    expect(first('region')).toMatchObject({ value: '天津市' });
  });

  it('writes nothing where one of the options is not understood', async () => {
    await setup(['--set', 'filing-period=7个工作日', '--set', 'hearing-threshold=很多', '--set', 'x']);
    expect([...out, ...err].join('\n')).toContain('选项 --set 的内容“x”里没有等号');
    await setup(['--set', 'filing-period=7个工作日', '--set', 'hearing-threshold=很多']);
    expect(err.join('\n')).toContain('“很多”不能作为“应当告知听证权的罚款数额”的值');
    expect(out).toEqual(['exit 1', 'exit 1']);
    expect(await readdir(folder)).toEqual([]);
  });

  it('asks for the folders’ fields and each parameter, and once more what it does not understand', async () => {
    await mkdir(path.join(folder, 'uploads', '执法大队'), { recursive: true });
    const words = [path.join(folder, 'uploads')];
    const questions = await setup(words, ['市场监管', '一些', '7日']);
    expect(questions[0]).toContain('部门文件夹“执法大队”的执法领域（没有认出');
    expect(questions[2]).toBe(questions[1]);
    expect(err.join('\n')).toContain('“一些”不能作为“立案期限”的值');
    const { parameters } = await loadRules(path.join(folder, 'own'));
    expect(parameters.find(({ id }) => id === 'filing-period')?.values[0]).toMatchObject({ value: '7 日' });
    const again = await setup(words, []);
    expect(again[0]).toContain('认作市场监管');
    expect(out.join('\n')).toContain('已知：7 日——本单位设定，2026-11-29');
    expect(out.join('\n')).toContain('没有改动');
  });
});
