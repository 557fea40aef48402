import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { amountCheck, doctor, nodeCheck } from './doctor-command.ts';
import { chinese } from './messages-zh.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casefile-doctor-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('casefile doctor', () => {
  it('finds that this machine can run, and says what waits for unset parameters', async () => {
    const { text, exitCode } = await doctor({ out: folder }, chinese);
    expect(exitCode).toBe(0);
    expect(text).toContain('✔ 识别引擎 tesseract 可以加载');
    expect(text).toContain('✔ 图表用的中文字体在');
    expect(text).toMatch(/✔ 工作日历：.*2026/u);
    expect(text).toContain('? 参数“立案期限”（filing-period）没有设置，有关的结论待人工核实：立案期限');
    expect(text).toContain('可以运行');
  });

  it('ends with 3 where results cannot be written, and says why', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    const { text, exitCode } = await doctor({ out: file }, chinese);
    expect(exitCode).toBe(3);
    expect(text).toContain(`✘ 不能写入输出文件夹：${file}`);
    expect(text).toContain('不能运行');
  });

  it('ends with 3 where the rules cannot be loaded', async () => {
    await writeFile(path.join(folder, 'loose.json'), '{}');
    expect((await doctor({ out: folder, rules: folder }, chinese)).exitCode).toBe(3);
  });

  it('refuses a version of Node.js that is too old, and warns of little room', () => {
    expect(nodeCheck('20.18.3', chinese).mark).toBe('✘');
    expect(nodeCheck('20.19.0', chinese).mark).toBe('✔');
    expect(nodeCheck('24.1.0', chinese).mark).toBe('✔');
    expect(amountCheck(chinese.doctor.disk, 5e8, 1e9)).toEqual({
      mark: '?',
      text: '输出文件夹所在磁盘剩余 0.5 GB',
    });
  });
});
