import { describe, expect, it } from 'vitest';
import type { AuditSummary } from '../audit.ts';
import { english } from './messages-en.ts';
import { chinese } from './messages-zh.ts';
import { meetsFailOn, summaryLines } from './summary.ts';

const SUMMARY: AuditSummary = {
  files: ['reports/audit.json'],
  notes: [],
  counts: { departments: 1, cases: 2, files: 9, pages: 30, ocrPages: 4, cachedPages: 3 },
  ignoredFiles: 1,
  outcome: { vetoed: 0, failed: 2, cantTell: 1 },
  worst: Array.from({ length: 7 }, (_, i) => ({ caseId: `案件${i}`, title: '告知书', message: '缺少' })),
  problems: Array.from(
    { length: 8 },
    (_, i) => ({ stage: 'read', code: 'empty-file', message: `问题${i}` }) as const,
  ),
  understood: [{ id: '市场监管/001', department: '市场监管', kind: 'folder', files: 9 }],
};

describe('summaryLines', () => {
  it('says what was understood, counted, found and written', () => {
    const text = summaryLines(SUMMARY, false, chinese).join('\n');
    expect(text).toContain('市场监管/001（市场监管，案件文件夹，9 个文件）');
    expect(text).toContain('30 页（其中识别扫描件 4 页，取自缓存 3 页）；忽略系统文件 1 个');
    expect(text).toContain('案件4：告知书，缺少');
    expect(text).not.toContain('案件5');
    expect(text).toContain('有 8 个问题');
    expect(text).not.toContain('问题7');
    expect(text.endsWith('已生成：\n  reports/audit.json')).toBe(true);
  });

  it('lists everything with --verbose', () => {
    expect(summaryLines(SUMMARY, true, chinese).join('\n')).toContain('问题7');
  });

  it('speaks English too', () => {
    expect(summaryLines(SUMMARY, false, english).join('\n')).toContain('2 cases');
  });
});

describe('meetsFailOn', () => {
  it('counts vetoes for both words and failures for one', () => {
    const failed = { vetoed: 0, failed: 2, cantTell: 0 };
    const vetoed = { vetoed: 1, failed: 0, cantTell: 0 };
    expect([
      meetsFailOn(failed, 'never'),
      meetsFailOn(failed, 'veto'),
      meetsFailOn(failed, 'failed'),
    ]).toEqual([false, false, true]);
    expect([
      meetsFailOn(vetoed, 'never'),
      meetsFailOn(vetoed, 'veto'),
      meetsFailOn(vetoed, 'failed'),
    ]).toEqual([false, true, true]);
  });
});
