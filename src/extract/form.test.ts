import { describe, expect, it } from 'vitest';
import { pageOf, table } from '../../test/fixtures/page-builder.ts';
import { shippedRuleset } from '../../test/shipped-ruleset.ts';
import type { Page } from '../model/page.ts';
import { DocumentText } from '../shared/page/document-text.ts';
import { formOf } from './form.ts';
import { knownLabels } from './known-labels.ts';

const labels = knownLabels((await shippedRuleset()).labels);

function labelsOf(page: Page): readonly string[] {
  const text = new DocumentText([{ page, lines: { from: 0, to: page.lines.length } }]);
  return formOf('inspection-record', text, labels).labels;
}

describe('the skeleton of a paper', () => {
  it('is its labels, whatever was filled in behind them', () => {
    const filled = pageOf(['当事人：甲公司  地址：某路1号', '检查时间：2024年3月1日']);
    const other = pageOf(['当事人：乙商店  地址：某街2号', '检查时间：2025年8月9日']);
    expect(labelsOf(filled)).toEqual(['地址', '当事人', '检查时间']);
    expect(labelsOf(other)).toEqual(labelsOf(filled));
  });

  it('is the head cells of its table, not what stands in the others', () => {
    const page = pageOf(
      [],
      table([
        ['当事人', '张三'],
        ['案由', '未经许可经营'],
        ['承办人意见', '同意立案'],
      ]),
    );
    expect(labelsOf(page)).toEqual(['当事人', '承办人意见', '案由']);
  });

  it('tells letters by how their sentences begin', () => {
    const page = pageOf(['经查你单位于某日经营过期食品若干。', '上述事实有现场笔录和照片等证据证实。']);
    expect(labelsOf(page)).toContain('上述事实');
  });
});
