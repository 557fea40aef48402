import { describe, expect, it } from 'vitest';
import { fieldRead, valueRead } from '../../../test/fixtures/field-request.ts';
import { pageOf, table } from '../../../test/fixtures/page-builder.ts';
import type { Page } from '../../model/page.ts';

const form = (...rows: readonly (readonly string[])[]): Page =>
  pageOf([], table([['案由', '无证经营'], ...rows]));
const opinion = (...rows: readonly (readonly string[])[]): unknown =>
  valueRead('head-opinion', form(...rows));

describe('the opinion of the head', () => {
  it.each<[string, string[][], unknown]>([
    ['is given in words', [['负责人意见', '同意立案']], true],
    ['is given by a day alone', [['负责人意见', '2024年5月6日']], true],
    ['is refused', [['局领导意见', '不予批准']], true],
    ['is lacking where its place is empty', [['负责人意见', '']], 'lacking'],
    ['is lacking where only a name stands there', [['负责人意见', '张伟']], 'lacking'],
    [
      'is not that of the office that handles the case',
      [
        ['承办机构负责人意见', '同意'],
        ['负责人意见', ''],
      ],
      'lacking',
    ],
    [
      'is that of the last place',
      [
        ['负责人意见', ''],
        ['审批意见', '同意'],
      ],
      true,
    ],
    ['is not there without a place', [['备注', '同意']], 'notFound'],
  ])('%s', (_, rows, expected) => {
    expect(opinion(...rows)).toBe(expected);
  });

  it('has no place where the form has none', () => {
    expect(fieldRead('head-opinion', form(['备注', '同意']))).toMatchObject({
      state: 'notFound',
      why: 'no-place',
    });
  });

  it('is shown with what stands behind its place', () => {
    const field = fieldRead('head-opinion', form(['负责人意见', '情况属实，同意立案']));
    expect(field).toMatchObject({ state: 'found' });
    expect(field.state === 'found' && field.evidence[0]?.quote).toContain('情况属实');
  });

  it('may be what OCR did not see', () => {
    const page = form(['负责人意见', '张伟']);
    const lines = page.lines.map((line) => ({ ...line, confidence: 0.9 }));
    expect(valueRead('head-opinion', { ...page, lines, textOrigin: 'ocr' })).not.toBe('lacking');
  });
});
