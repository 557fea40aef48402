import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditReportFixture } from '../../test/fixtures/audit-report.ts';
import { OutputError } from '../errors.ts';
import { report } from './report.ts';
import type { ReportOptions } from './report.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'));
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true, force: true });
});

function options(more: Partial<ReportOptions> = {}): ReportOptions {
  return {
    outDir: join(folder, 'reports'),
    uploadsDir: join(folder, 'uploads'),
    formats: ['xlsx', 'json'],
    unmask: false,
    locale: 'zh-CN',
    ...more,
  };
}

describe('report', () => {
  test('writes what was asked for and leaves nothing else behind', async () => {
    const { files } = await report(auditReportFixture(), options());
    expect(files).toEqual([join(folder, 'reports/audit.json'), join(folder, 'reports/scorecard.xlsx')]);
    expect((await readdir(join(folder, 'reports'))).sort()).toEqual(['audit.json', 'scorecard.xlsx']);
  });

  test('writes the same bytes for the same report', async () => {
    const first = await report(auditReportFixture(), options({ outDir: join(folder, 'a') }));
    const second = await report(auditReportFixture(), options({ outDir: join(folder, 'b') }));
    for (const [index, file] of first.files.entries()) {
      expect(await readFile(second.files[index]!)).toEqual(await readFile(file));
    }
  });

  test('saves under another name when the workbook cannot be replaced, and says so', async () => {
    await mkdir(join(folder, 'reports/scorecard.xlsx'), { recursive: true });
    const { files, notes } = await report(auditReportFixture(), options({ formats: ['xlsx'] }));
    expect(files).toEqual([join(folder, 'reports/scorecard (2).xlsx')]);
    expect(notes.at(-1)).toBe('scorecard.xlsx 被其他程序占用或只读，已另存为 scorecard (2).xlsx。');
  });

  test('throws an OutputError when the folder cannot be made', async () => {
    await writeFile(join(folder, 'reports'), 'a file in its place');
    await expect(report(auditReportFixture(), options())).rejects.toBeInstanceOf(OutputError);
  });
});
