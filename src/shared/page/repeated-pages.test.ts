import { describe, expect, it } from 'vitest';
import { drawnLook } from '../../../test/fixtures/drawn-look.ts';
import { pageOf, scannedPageOf } from '../../../test/fixtures/page-builder.ts';
import type { Page } from '../../model/page.ts';
import { repeatedPages } from './repeated-pages.ts';

const TEXT = [
  '询问笔录',
  '问：请你介绍一下2025年3月12日的情况。答：当天我在店里，没有看到公示牌。'.repeat(4),
];

function scan(file: string, pageNumber: number, seed: number, text = TEXT): Page {
  const quality = { dpi: 200, legibility: 0.95, look: drawnLook(seed) };
  return scannedPageOf(text, { file, pageNumber, quality });
}

describe('repeatedPages', () => {
  it('names the first page that shows the same', () => {
    const other = [
      '现场检查笔录',
      '2025年3月11日检查发现店内没有公示牌，现场拍照取证，当事人在场。'.repeat(4),
    ];
    const pages = [scan('a.jpg', 1, 1), scan('b.jpg', 1, 4, other), scan('c.jpg', 1, 1), scan('d.jpg', 1, 1)];
    expect(repeatedPages(pages)).toEqual([
      { file: 'c.jpg', pageNumber: 1, of: { file: 'a.jpg', pageNumber: 1 }, isSure: true },
      { file: 'd.jpg', pageNumber: 1, of: { file: 'a.jpg', pageNumber: 1 }, isSure: true },
    ]);
  });

  it('finds born-digital pages by their words', () => {
    const pages = [1, 2].map((pageNumber) => pageOf(TEXT, { pageNumber }));
    expect(repeatedPages(pages)).toMatchObject([{ pageNumber: 2, of: { pageNumber: 1 }, isSure: true }]);
  });

  it('does not take a print and its scan for one', () => {
    expect(repeatedPages([pageOf(TEXT), scan('b.pdf', 1, 1)])).toEqual([]);
  });

  it('copes with a long case', () => {
    const pages = Array.from({ length: 300 }, (_, i) => scan('a.pdf', i + 1, i, [`第${i}次询问`, ...TEXT]));
    const start = performance.now();
    repeatedPages(pages);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
