import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { audit, type AuditSummary, check } from '../audit.ts';
import { OutputError } from '../errors.ts';
import { run } from './run.ts';

vi.mock('../audit.ts', () => ({ audit: vi.fn(), readOnly: vi.fn(), check: vi.fn() }));

const SUMMARY: AuditSummary = {
  files: [],
  notes: [],
  counts: { departments: 1, cases: 1, files: 1, pages: 1, ocrPages: 0, cachedPages: 0 },
  ignoredFiles: 0,
  outcome: { vetoed: 1, failed: 1, cantTell: 0 },
  worst: [],
  problems: [],
  understood: [],
};

let out: string[] = [];
let err: string[] = [];

beforeEach(() => {
  out = [];
  err = [];
  vi.mocked(audit).mockReset().mockResolvedValue(SUMMARY);
  vi.mocked(check).mockReset().mockResolvedValue(SUMMARY);
});

function runWith(words: string, signal = new AbortController().signal): Promise<number> {
  return run(words.split(' '), '1.2.3', {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    progress: { isTerminal: false, stream: new PassThrough(), now: () => 0 },
    signal,
    clock: () => ({ day: '2026-03-01', time: '2026-03-01T08:00:00.000Z' }),
  });
}

describe('run', () => {
  it('hands the pipeline what was typed, checked', async () => {
    expect(
      await runWith('audit cases --out results --ocr off --jobs 3 --case 市场监管/* --format json --unmask'),
    ).toBe(0);
    expect(vi.mocked(audit).mock.calls[0]?.[0]).toMatchObject({
      uploads: 'cases',
      out: 'results',
      ocr: 'off',
      jobs: 3,
      caseGlob: '市场监管/*',
      formats: ['json'],
      unmask: true,
      asOf: '2026-03-01',
      startedAt: '2026-03-01T08:00:00.000Z',
      standardId: 'general-2026',
    });
  });

  it('judges saved artifacts again', async () => {
    expect(await runWith('check reports --fail-on veto')).toBe(5);
    expect(vi.mocked(check).mock.calls[0]?.[0]).toMatchObject({ artifacts: 'reports', out: 'reports' });
  });

  it('is silent with --quiet', async () => {
    expect(await runWith('audit cases --quiet')).toBe(0);
    expect([...out, ...err]).toEqual([]);
  });

  it('says message and next step of a known failure', async () => {
    vi.mocked(audit).mockRejectedValue(new OutputError('写不了 reports', '换一个输出文件夹'));
    expect(await runWith('audit cases')).toBe(4);
    expect(err).toEqual(['写不了 reports\n下一步：换一个输出文件夹']);
  });

  it('keeps the stack of an unknown failure for --verbose', async () => {
    vi.mocked(audit).mockRejectedValue(new TypeError('x is not a function'));
    expect(await runWith('audit cases')).toBe(70);
    expect(err.join('\n')).not.toContain('run.test.ts');
    expect(await runWith('audit cases --verbose')).toBe(70);
    expect(err.join('\n')).toContain('run.test.ts');
  });

  it('ends with 130 when it was interrupted, whatever the pipeline threw', async () => {
    const interruption = new AbortController();
    vi.mocked(audit).mockImplementation(() => {
      interruption.abort();
      return Promise.reject(new Error('closed'));
    });
    expect(await runWith('audit cases', interruption.signal)).toBe(130);
    expect(err.join('\n')).toContain('已中断');
  });

  it('prints version and help and runs nothing', async () => {
    expect(await runWith('--version')).toBe(0);
    expect(await runWith('audit --help')).toBe(0);
    expect(out[0]).toBe('1.2.3');
    expect(audit).not.toHaveBeenCalled();
  });
});
