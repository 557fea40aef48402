import { describe, expect, it } from 'vitest';
import { pageLayout } from './page-layout.ts';
import type { Ruling, Word } from './word.ts';

const GAPS = { blank: 1, segment: 3 };

function word(text: string, x: number, y: number): Word {
  return { text, box: { x, y, width: text.length * 12, height: 12 }, confidence: 1, fontSize: 12 };
}

/** A frame of two cells, one beside the other. */
function form(x: number): Ruling[] {
  const down = [x, x + 100, x + 200].map((at) => ({ x1: at, x2: at, y1: 100, y2: 140 }));
  return [...down, ...[100, 140].map((y) => ({ x1: x, x2: x + 200, y1: y, y2: y }))];
}

describe('pageLayout', () => {
  const words = [word('右一', 400, 50), word('左一', 60, 50), word('左二', 60, 80), word('右二', 400, 80)];

  it('reads the left page to its end before the right one', () => {
    const { lines } = pageLayout({ words, rulings: [] }, GAPS, 300);
    expect(lines.map((line) => line.text)).toEqual(['左一', '左二', '右一', '右二']);
  });

  it('reads a single page across', () => {
    const { lines } = pageLayout({ words, rulings: [] }, GAPS, undefined);
    expect(lines.map((line) => line.text)).toEqual(['左一', '右一', '左二', '右二']);
  });

  it('keeps the tables of both pages apart, and each line in its cell', () => {
    const inCells = [word('案由', 60, 110), word('承办', 360, 110), word('意见', 460, 110)];
    const { lines, cells } = pageLayout({ words: inCells, rulings: [...form(50), ...form(350)] }, GAPS, 300);
    expect(cells.map((cell) => cell.table)).toEqual([0, 0, 1, 1]);
    expect(lines.map((line) => [line.text, line.cell])).toEqual([
      ['案由', 0],
      ['承办', 2],
      ['意见', 3],
    ]);
  });
});
