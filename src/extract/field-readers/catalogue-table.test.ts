import { describe, expect, it } from 'vitest';
import type { TextLine } from '../../model/page.ts';
import { pageOf } from '../../../test/fixtures/page-builder.ts';
import { unruledRows } from './catalogue-table.ts';

const SIZE = 10;
/** Points from a row to the next, of which each has room for two lines. */
const PITCH = 40;

function at(text: string, x: number, y: number): TextLine {
  return {
    text,
    box: { x, y, width: text.length * SIZE, height: SIZE },
    confidence: 1,
    fontSize: SIZE,
  };
}

function rowsOf(lines: readonly TextLine[]): string[][] {
  const page = { ...pageOf(['x']), lines };
  return unruledRows([{ page, lines: { from: 0, to: lines.length } }]);
}

/** Three rows; the title of each takes two lines. `offset`: of the number below the first of them. */
function table(offset: number): TextLine[] {
  return [1, 2, 3].flatMap((number) => {
    const y = 100 + number * PITCH;
    return [
      at('送达回证（', 200, y),
      at(String(number), 80, y + offset),
      at(`${number}3`, 460, y + offset),
      at('告知书）', 200, y + 14),
    ];
  });
}

describe('a table without rules', () => {
  it.each([
    ['at the top of their rows', 0],
    ['in the middle of their rows', 7],
  ])('is read by its numbers, which stand %s', (_, offset) => {
    expect(rowsOf(table(offset))).toEqual([
      ['送达回证（告知书）', '13'],
      ['送达回证（告知书）', '23'],
      ['送达回证（告知书）', '33'],
    ]);
  });

  it('is none with fewer than three numbers', () => {
    expect(rowsOf(table(0).slice(0, 8))).toEqual([]);
  });

  it('takes no number of a page for one of a row', () => {
    const [first] = rowsOf([...table(0), at('12', 460, 300)]);
    expect(first).toEqual(['送达回证（告知书）', '13']);
  });
});
