import { describe, expect, it } from 'vitest';
import { factOf, type Paper, plain } from '../../../../test/fixtures/case-builder.ts';
import { drawnLook } from '../../../../test/fixtures/drawn-look.ts';
import { scannedPageOf } from '../../../../test/fixtures/page-builder.ts';
import type { FactItem } from '../../../model/fact.ts';

const LINES = ['天津市静海区市场监督管理局行政处罚决定书'.repeat(4), '当事人：某某食品有限公司'.repeat(4)];
const DAY = '处罚决定作出日期：2025年10月22日，文号：津应急罚〔2025〕12号';

/** A scan of a decision; `seed` tells how it looks. */
function scan(seed: number, last = DAY): Paper {
  const quality = { dpi: 200, legibility: 0.95, look: drawnLook(seed) };
  const { textOrigin, lines } = scannedPageOf([...LINES, last]);
  return { type: 'penalty-decision', page: { textOrigin, lines, quality } };
}

function itemsOf(...papers: Paper[]): readonly FactItem[] {
  return factOf('duplicate-items', { papers }).value as readonly FactItem[];
}

function firstCopies(...papers: Paper[]): unknown[] {
  return itemsOf(...papers).map((item) => plain(item.values.isFirstCopy));
}

describe('duplicates among scans', () => {
  it('are the same sheets scanned again', () => {
    expect(firstCopies(scan(1), scan(1))).toEqual([true, false]);
  });

  it('are a question, with the page to look at, where a number is read on one of them only', () => {
    const [, second] = itemsOf(scan(1), scan(1, DAY.replace('22日', '日')));
    expect(plain(second?.values.isFirstCopy)).toBeUndefined();
    expect(second?.reason).toContain('与 1.pdf 第 1 页看上去相同');
  });

  it('are not two papers with other numbers', () => {
    expect(firstCopies(scan(1), scan(1, DAY.replace('12号', '13号')))).toEqual([true, true]);
  });

  it('are a question where the same words look otherwise', () => {
    expect(firstCopies(scan(1), scan(4))).toEqual([true, undefined]);
  });

  it('are not a print and its scan', () => {
    expect(firstCopies(scan(1), { type: 'penalty-decision', lines: ['行政处罚决定书'] })).toEqual([
      true,
      true,
    ]);
  });

  it('are sheets that lie twice in one paper, or that were uploaded again without the rest of it', () => {
    const first = scan(1);
    const second = scan(4, `${DAY}，本页是第二页，2025年10月23日补充`);
    const papers = [first, second, scan(4, `${DAY}，本页是第二页，2025年10月23日补充`)];
    expect(firstCopies(...papers)).toEqual([true, true, false]);
  });
});

describe('duplicates among printed papers', () => {
  const TEXT = ['行政处罚决定书', '经查，当事人无证经营。'.repeat(12)];
  const print = (lines: readonly string[] = TEXT, rest: Partial<Paper> = {}): Paper => ({
    type: 'penalty-decision',
    lines,
    ...rest,
  });

  it.each<[string, Paper[], unknown[]]>([
    ['have the same bytes', [print(['一'], { sha256: 'a' }), print(['二'], { sha256: 'a' })], [true, false]],
    ['say the same word for word', [print(), print()], [true, false]],
    ['do not differ in a word', [print(), print([...TEXT, '五日'])], [true, true]],
    ['say the same, but are of two kinds', [print(), { ...print(), type: 'prior-notice' }], [true, true]],
    ['have 120 characters at least', [print(['一'.repeat(120)]), print(['一'.repeat(120)])], [true, false]],
    ['do not have fewer', [print(['一'.repeat(119)]), print(['一'.repeat(119)])], [true, true]],
    [
      'are none of what others made',
      [
        { ...print(), type: 'test-report' },
        { ...print(), type: 'test-report' },
      ],
      [],
    ],
    ['are each told of the first', [print(), print(), print()], [true, false, false]],
  ])('%s', (_, papers, expected) => {
    expect(firstCopies(...papers)).toEqual(expected);
  });

  it('are told with the file that they repeat', () => {
    const items = itemsOf(print(), print());
    expect(items.map(({ label }) => label)).toEqual(['1.pdf 第 1 页', '2.pdf（与 1.pdf 重复）']);
  });
});
