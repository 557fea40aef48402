import { describe, expect, it } from 'vitest';
import { documentFactOf, type Paper, plain } from '../../../../test/fixtures/case-builder.ts';
import type { FactItem } from '../../../model/fact.ts';

function written(fields: Paper['fields'], rest: Partial<Paper> = {}): unknown {
  const papers = [{ type: 'penalty-decision', ...(fields ? { fields } : {}), ...rest }];
  const items = documentFactOf('left-place-items', { papers }).value as readonly FactItem[];
  return items.map(({ values }) => plain(values.isWritten));
}

describe('what a form prints for whoever fills it in', () => {
  it('was taken out where none is found', () => {
    expect(written({})).toEqual([true]);
  });

  it('was left in, each by itself', () => {
    expect(written({ placeholders: ['第×条', '（写明事实）'] })).toEqual([false, false]);
  });

  it('may be misread on a scan', () => {
    const scan = { page: { textOrigin: 'ocr' as const } };
    expect(written({ placeholders: ['第×条'] }, scan)).toEqual([undefined]);
    expect(written({ placeholders: ['第×条'] }, { ...scan, isReadSurely: true })).toEqual([false]);
  });
});
