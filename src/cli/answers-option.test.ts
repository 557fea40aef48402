import ExcelJS from 'exceljs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadRules } from '../rulebook.ts';
import { withAnswers } from './answers-option.ts';
import { chinese } from './messages-zh.ts';
import type { TypedOptions } from './options.ts';

let folder = '';
let out: string[] = [];
let err: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casefile-returned-'));
  out = [];
  err = [];
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function returned(...rows: readonly string[][]): Promise<TypedOptions> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('待设参数');
  for (const row of [['回答', '参数编号'], ...rows]) sheet.addRow(row);
  const answers = path.join(folder, 'returned.xlsx');
  await workbook.xlsx.writeFile(answers);
  return { out: path.join(folder, 'reports'), answers };
}

function taken(typed: TypedOptions): Promise<TypedOptions> {
  const terminal = {
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
    progress: { isTerminal: false, stream: new PassThrough(), now: () => 0 },
    signal: new AbortController().signal,
    clock: () => ({ day: '2026-11-29', time: '2026-11-29T08:00:00.000Z' }),
  };
  return withAnswers(typed, { messages: chinese, terminal });
}

describe('--answers', () => {
  it('makes a folder of the office beside the results, and the run uses it', async () => {
    const own = path.join(folder, 'reports', '本单位规则');
    const { rules } = await taken(await returned(['7日', 'filing-period'], ['很多', 'hearing-threshold']));
    expect(rules).toBe(own);
    const { parameters } = await loadRules(own);
    expect(parameters.find(({ id }) => id === 'filing-period')?.values[0]).toMatchObject({ value: '7 日' });
    expect(out.join('\n')).toContain(`采用了 1 个参数、0 个文书样式的回答，保存在 ${own}`);
    expect(err.join('\n')).toContain('没有采用：“待设参数”第 3 行：“很多”');
  });

  it('uses no folder where nothing was answered', async () => {
    expect((await taken(await returned())).rules).toBeUndefined();
    expect(out.join('\n')).toContain('没有可以采用的回答');
  });

  it('refuses a folder of rules that was named and is not there', async () => {
    const typed = { ...(await returned(['7日', 'filing-period'])), rules: path.join(folder, 'nowhere') };
    await expect(taken(typed)).rejects.toThrow('--rules 指定的规则目录读不了');
  });

  it('is not asked for by a run without it', async () => {
    const typed = { out: 'reports' };
    expect(await taken(typed)).toBe(typed);
  });
});
