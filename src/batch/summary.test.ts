import { describe, expect, it } from 'vitest';
import type { CaseFigures } from '../model/audit-report.ts';
import type { Batch } from './batch.ts';
import { summary } from './summary.ts';

type Figure = CaseFigures['findings'][number];

const BATCH: Batch = { ocr: [], passed: [], strayFiles: [], ignoredFiles: 0, problems: [] };

function finding(title: string, effect: Figure['effect'], low: number, rest: Partial<Figure> = {}): Figure {
  const deduction = { low, high: low };
  return { ruleId: title, title, effect, outcome: 'failed', message: title, basis: [], deduction, ...rest };
}

function figures(id: string, findings: readonly Figure[]): CaseFigures {
  const plain = {
    department: '某局',
    caseType: 'penalty',
    mutedLines: [],
    missingDocuments: 0,
    problems: [],
  };
  return { id, ...plain, scorecard: null, findings };
}

function worst(...cases: readonly CaseFigures[]): string[] {
  return summary(BATCH, cases, [], []).worst.map(({ caseId, title }) => `${caseId} ${title}`);
}

describe('the worst findings of a batch', () => {
  it('are vetoes first, then what costs most, then by case', () => {
    const a = figures('甲', [finding('两分', 'scored', 2), finding('否决', 'veto', 0)]);
    const b = figures('乙', [finding('三分', 'scored', 3), finding('两分', 'scored', 2)]);
    expect(worst(a, b)).toEqual(['甲 否决', '乙 三分', '乙 两分', '甲 两分']);
  });

  it('are failures that count', () => {
    const open = finding('待核', 'veto', 5, { outcome: 'cantTell' });
    expect(worst(figures('甲', [open, finding('建议', 'advisory', 5)]))).toEqual([]);
  });

  it('are five at most', () => {
    const many = Array.from({ length: 9 }, (_, i) => finding(`第${i}`, 'scored', i));
    expect(worst(figures('甲', many))).toEqual(['甲 第8', '甲 第7', '甲 第6', '甲 第5', '甲 第4']);
  });
});
