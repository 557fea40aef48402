import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { casefile, type CliRun, interruptedAudit, unheardAudit } from './casefile.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casefile-smoke-'));
  await mkdir(path.join(folder, 'uploads'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]): Promise<CliRun> => casefile(args, folder);

async function put(file: string, text: string): Promise<void> {
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
}

/** A message, the next step, and nothing of the machine's insides. */
function expectClearError({ code, err }: CliRun, exitCode: number): void {
  expect(err).toMatch(/[\u4e00-\u9fff]/u);
  expect(err).toContain('下一步：');
  expect(err).not.toMatch(/^\s+at /mu);
  expect(code).toBe(exitCode);
}

describe('casefile audit', () => {
  it('ends with 1 and names the folder when the uploads folder does not exist', async () => {
    const result = await run('audit', 'nowhere');
    expectClearError(result, 1);
    expect(result.err).toContain('nowhere');
  });

  it('ends with 0 and a warning when the uploads folder is empty', async () => {
    const { code, err } = await run('audit', 'uploads');
    expect(err).toContain('警告：“uploads”里没有可评查的案卷');
    expect(code).toBe(0);
  });

  it('ends with 2 and names file, line and what was expected when a rule is broken', async () => {
    await put('own/penalty/own-rule.json', '{\n  "id": "own-rule",\n  "titel": "自定义"\n}\n');
    const result = await run('audit', 'uploads', '--rules', 'own');
    expectClearError(result, 2);
    expect(result.err).toContain(
      'own/penalty/own-rule.json 第 3 行：titel：不认识的键“titel”；您是不是想写 title？',
    );
    expect(result.err).toContain('expectations：缺少这一项，应为列表');
  });

  it('ends with 2 and names the line when a rule file is no JSON', async () => {
    await put('own/penalty/own-rule.json', '{\n  "id": "own-rule"\n  "title": "自定义"\n}\n');
    const result = await run('audit', 'uploads', '--rules', 'own');
    expectClearError(result, 2);
    expect(result.err).toContain('own/penalty/own-rule.json 第 3 行：不是有效的 JSON：前一项末尾缺少逗号');
  });

  it('ends with 1 when the folder of own rules does not exist', async () => {
    const result = await run('audit', 'uploads', '--rules', 'nowhere');
    expectClearError(result, 1);
    expect(result.err).toContain('nowhere');
  });

  it('ends with 4 when the output folder cannot be written', async () => {
    await put('taken', 'this path is a file');
    expectClearError(await run('audit', 'uploads', '--out', 'taken'), 4);
    expect(await readFile(path.join(folder, 'taken'), 'utf8')).toBe('this path is a file');
  });

  it('ends with 1 for an engine that it has never heard of', async () => {
    const result = await run('audit', 'uploads', '--ocr', 'magic');
    expectClearError(result, 1);
    expect(result.err).toContain('auto、tesseract、accurate、off');
  });

  it('ends with 1 and names the known ones for an unknown standard', async () => {
    const result = await run('audit', 'uploads', '--standard', 'nothing-2026');
    expect(result.err).toContain('general-2026');
    expect([1, 2]).toContain(result.code);
  });

  it('keeps every file of a damaged case in view and leaves the uploads untouched', async () => {
    await put('uploads/市场监管/001/01 立案审批表.pdf', '');
    await put('uploads/市场监管/001/02 决定书.pdf', '%PDF-1.7\nbroken');
    await put('uploads/市场监管/001/03 说明.txt', '行政处罚决定书');
    const { code, err, out } = await run('audit', 'uploads', '--ocr', 'off', '--jobs', '1');
    expect(err).not.toMatch(/^\s+at /mu);
    expect(code).toBe(0);
    expect(out).toContain('市场监管/001');
    const audit = await auditJson();
    expect(audit.cases[0]?.files.map((f) => f.path).sort()).toEqual(
      ['01 立案审批表.pdf', '02 决定书.pdf', '03 说明.txt'].map((name) => `市场监管/001/${name}`),
    );
    expect((await readdir(path.join(folder, 'uploads/市场监管/001'))).length).toBe(3);
  }, 60_000);

  it('ends with 5 on --fail-on when a finding failed, and judges the saved artifacts again', async () => {
    await put('uploads/市场监管/001/空.pdf', '');
    const first = await run(
      'audit',
      'uploads',
      '--ocr',
      'off',
      '--jobs',
      '1',
      '--fail-on',
      'failed',
      '--format',
      'json',
    );
    expect(first.code).toBe(5);
    expect(existsSync(path.join(folder, 'reports/scorecard.xlsx'))).toBe(false);
    const again = await run('check', 'reports', '--format', 'json', '--quiet');
    expect(again).toMatchObject({ code: 0, out: '' });
  }, 60_000);

  it('finishes its work when nobody listens any more', async () => {
    await put('uploads/市场监管/001/空.pdf', '');
    const { code, err } = await unheardAudit(['audit', 'uploads', '--ocr', 'off', '--jobs', '1'], folder);
    expect(err).not.toMatch(/EPIPE|^\s+at /mu);
    expect(code).toBe(0);
    expect(existsSync(path.join(folder, 'reports/scorecard.xlsx'))).toBe(true);
  }, 60_000);

  it('ends with 130 on Ctrl-C and leaves no report half-written', async () => {
    const samples = fileURLToPath(new URL('../samples/uploads', import.meta.url));
    const { code, err } = await interruptedAudit(
      ['audit', samples, '--out', 'reports', '--jobs', '1'],
      folder,
    );
    expect(err).toContain('已中断');
    expect(code).toBe(130);
    expect(existsSync(path.join(folder, 'reports/audit.json'))).toBe(false);
    expect(existsSync(path.join(folder, 'reports/scorecard.xlsx'))).toBe(false);
  }, 120_000);

  async function auditJson(): Promise<{ cases: { files: { path: string }[] }[] }> {
    const text = await readFile(path.join(folder, 'reports/audit.json'), 'utf8');
    return JSON.parse(text) as { cases: { files: { path: string }[] }[] };
  }
});

describe('casefile', () => {
  it('shows help in Chinese, and in English when asked', async () => {
    expect((await run('--help')).out).toContain('用法：');
    expect((await run('audit', '--help', '--locale', 'en')).out).toContain('Usage: casefile audit');
  });

  it('offers only what is built', async () => {
    const { out } = await run('audit', '--help');
    expect(out).not.toMatch(/jsonl|docx|--decisions|--register|--split/u);
  });

  it('prints the version of the package', async () => {
    const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
    const { version } = JSON.parse(text) as { version: string };
    expect(await run('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each([
    ['no command', [], '请写明要运行的命令'],
    ['an unknown command', ['adit', 'uploads'], '没有命令 adit'],
    ['an unknown option', ['audit', 'uploads', '--job', '2'], '没有选项 --job'],
    ['no folder', ['audit'], '缺少参数 <uploads>'],
    ['two folders', ['audit', 'a', 'b'], '参数太多'],
    ['no value', ['audit', 'uploads', '--jobs'], '选项 --jobs 后面缺少内容'],
    ['no workers', ['audit', 'uploads', '--jobs', '0'], '“0”不是大于 0 的整数'],
    ['a day that never was', ['audit', 'uploads', '--as-of', '2026-02-30'], '“2026-02-30”不是有效日期'],
    ['a format that is not written', ['audit', 'uploads', '--format', 'xlsx,pdf'], '“pdf”不是可输出的格式'],
    ['an unknown language', ['audit', 'uploads', '--locale', 'fr'], '“fr”不在可选范围内'],
    ['an unknown condition', ['audit', 'uploads', '--fail-on', 'always'], '“always”不在可选范围内'],
  ])('ends with 1 and says what to write instead for %s', async (_, args, message) => {
    const result = await run(...args);
    expectClearError(result, 1);
    expect(result.err).toContain(message);
  });
});
