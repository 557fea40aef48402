import { describe, expect, it } from 'vitest';
import { pageOf, table, type WrittenLine } from '../../../test/fixtures/page-builder.ts';
import type { Box, Page, TextLine } from '../../model/page.ts';
import {
  cellBelowHead,
  cellBelowLine,
  isBesideLine,
  overlapsInWidth,
  ownLines,
  textOfCell,
  valueCells,
  xOf,
} from './page-layout.ts';

function line(rest: Partial<Exclude<WrittenLine, string>> & { readonly height?: number }): TextLine {
  const [built] = pageOf([{ text: '承办人', x: 100, y: 200, ...rest }]).lines;
  if (!built) throw new Error('no line');
  return rest.height === undefined ? built : { ...built, box: { ...built.box, height: rest.height } };
}
const tablePage = (rows: readonly (readonly string[])[]): Page => pageOf([], table(rows));

describe('a line beside another', () => {
  const label = line({ height: 20 });

  it.each<[string, Parameters<typeof line>[0], boolean]>([
    ['stands to its right', { x: 200, height: 20 }, true],
    ['stands to its left', { x: 50, height: 20 }, false],
    ['begins where it begins', { x: 100, height: 20 }, false],
    ['shares half of its height', { x: 200, y: 210, height: 20 }, true],
    ['shares less than half of its height', { x: 200, y: 211, height: 20 }, false],
    ['shares half of the lower one', { x: 200, y: 215, height: 10 }, true],
    ['shares half of it from above', { x: 200, y: 190, height: 20 }, true],
    ['stands in a cell', { x: 200, height: 20, cell: 1 }, false],
  ])('%s', (_, place, expected) => {
    expect(isBesideLine(line(place), label)).toBe(expected);
  });

  it('is not the line itself', () => {
    expect(isBesideLine(label, label)).toBe(false);
  });
});

describe('the lines of a paper on a page', () => {
  it('are those between its first and its last, without page numbers', () => {
    const page = pageOf([
      '上一份文书',
      '正文一',
      '正文二',
      { text: '- 3 -', y: 810, isCentred: true },
      '下一份',
    ]);
    const texts = (from: number, to: number): string[] =>
      ownLines({ page, lines: { from, to } }).map(({ text }) => text);
    expect(texts(1, 3)).toEqual(['正文一', '正文二']);
    expect(texts(2, 5)).toEqual(['正文二', '下一份']);
  });
});

describe('the value of a head cell', () => {
  const cells = (rows: readonly (readonly string[])[], cell: number): number[] => {
    const page = tablePage(rows);
    return valueCells(page, cell, page.lines);
  };

  it.each<[string, string[][], number, number[]]>([
    ['stands to its right', [['承办人', '同意']], 0, [1]],
    ['is the nearest one to its right', [['承办人', '同意', '附件', '无']], 0, [1]],
    [
      'stands below where another head is to its right',
      [
        ['承办人意见', '审批人意见'],
        ['同意', '批准'],
      ],
      0,
      [2],
    ],
    [
      'stands below the last of a row',
      [
        ['承办人意见', '审批人意见'],
        ['同意', '批准'],
      ],
      1,
      [3],
    ],
    [
      'stands to its right where that is no head',
      [
        ['承办人意见', '属实'],
        ['同意', '批准'],
      ],
      0,
      [1],
    ],
    ['is none at the end of the last row', [['承办人', '同意']], 1, []],
    ['is none of a cell that is not there', [['承办人', '同意']], 7, []],
    ['is the nearest below', [['审批人意见'], ['一'], ['二']], 0, [1]],
  ])('%s', (_, rows, cell, expected) => {
    expect(cells(rows, cell)).toEqual(expected);
  });

  it('is not taken from another table', () => {
    const page = tablePage([['承办人', '同意']]);
    const others = page.cells.map((cell, index) => ({ ...cell, table: index }));
    expect(valueCells({ ...page, cells: others }, 0, page.lines)).toEqual([]);
  });

  it('is every cell that stands beside a head of several rows', () => {
    const cell = (x: number, y: number, height: number): Page['cells'][number] => ({
      box: { x, y, width: 100, height },
      table: 0,
      row: 0,
      column: 0,
    });
    const page = pageOf([], {
      cells: [cell(0, 0, 60), cell(100, 0, 30), cell(100, 30, 30), cell(100, 60, 30)],
    });
    expect(valueCells(page, 0, [])).toEqual([1, 2]);
  });

  it('holds the text of its lines one behind the other', () => {
    const page = tablePage([['承办人', '同意']]);
    expect(textOfCell([...page.lines, ...page.lines], 1)).toBe('同意同意');
    expect(textOfCell(page.lines, 5)).toBe('');
  });
});

describe('the cell below a head', () => {
  const below = (
    rows: readonly (readonly string[])[],
    known: readonly string[],
    cell = 0,
  ): number | undefined => {
    const page = tablePage(rows);
    return cellBelowHead(
      page,
      cell,
      (index) => textOfCell(page.lines, index),
      (text) => known.includes(text),
    );
  };
  const HEADS = ['姓名', '职务', '电话'];
  const VALUES = ['张三', '经理', '无'];

  it.each<[string, string[][], string[], number | undefined]>([
    ['is that of a row of heads', [HEADS, VALUES], HEADS, 3],
    ['is that of a row half of which is known', [HEADS, VALUES], ['姓名', '职务'], 3],
    [
      'is none where too few are known',
      [
        [...HEADS, '住址'],
        [...VALUES, '某路'],
      ],
      ['姓名', '职务'],
      undefined,
    ],
    ['is none where only itself is known', [HEADS, VALUES], ['姓名'], undefined],
    ['is none in a row of two', [HEADS.slice(0, 2), VALUES.slice(0, 2)], HEADS, undefined],
    ['is none where a place of the row is empty', [['姓名', '', '电话'], VALUES], HEADS, undefined],
    [
      'is none where a place holds figures',
      [['姓名', '职务', '电话1'], VALUES],
      ['职务', '电话1'],
      undefined,
    ],
    [
      'is one where a head has twelve characters',
      [['姓名', '职务', '一二三四五六七八九十一二'], VALUES],
      HEADS,
      3,
    ],
    [
      'is none where a place holds a text',
      [['姓名', '职务', '一二三四五六七八九十一二三'], VALUES],
      HEADS,
      undefined,
    ],
    ['is none in the last row', [HEADS], HEADS, undefined],
  ])('%s', (_, rows, known, expected) => {
    expect(below(rows, known)).toBe(expected);
  });

  it('is none of a cell that is not there', () => {
    expect(below([HEADS, VALUES], HEADS, 9)).toBe(undefined);
  });

  it('is not taken from a column beside', () => {
    expect(below([HEADS, VALUES], HEADS, 1)).toBe(4);
    expect(below([HEADS, VALUES], HEADS, 2)).toBe(5);
  });
});

describe('where a character stands', () => {
  it.each<[string, string, number, number]>([
    ['is the beginning of the line', '承办人', 0, 100],
    ['is two characters on', '承办人', 2, 124],
    ['is half a character on behind a figure', '1承办', 1, 106],
    ['is the end of the line', '承办人', 3, 136],
    ['is no further than the beginning', '承办人', -1, 100],
  ])('%s', (_, text, index, expected) => {
    expect(xOf(line({ text }), index)).toBeCloseTo(expected);
  });

  it('behind a blank is as far as what was left out', () => {
    const wide = line({ text: '承办人 审核人' });
    const stretched = { ...wide, box: { ...wide.box, width: 172 } };
    expect(xOf(stretched, 3)).toBeCloseTo(136);
    expect(xOf(stretched, 4)).toBeCloseTo(236);
  });

  it('shares what was left out between the blanks', () => {
    const wide = line({ text: '承 办 人' });
    const stretched = { ...wide, box: { ...wide.box, width: 136 } };
    expect(xOf(stretched, 2)).toBeCloseTo(162);
    expect(xOf(stretched, 4)).toBeCloseTo(224);
  });

  it('in a line that was squeezed is a share of its width', () => {
    const narrow = line({ text: '承办 人' });
    expect(xOf({ ...narrow, box: { ...narrow.box, width: 35 } }, 2)).toBeCloseTo(120);
  });
});

describe('the lines below a head without rules', () => {
  const head = line({ text: '送达地点', x: 100, y: 100 });
  const below = (...places: readonly Parameters<typeof line>[0][]): string[] =>
    cellBelowLine(
      places.map((place) => line(place)),
      head,
    ).map(({ text }) => text);

  it.each<[string, Parameters<typeof line>[0][], string[]]>([
    ['stand within its width', [{ text: '某路', x: 110, y: 120 }], ['某路']],
    ['do not stand beside its width', [{ text: '某路', x: 148, y: 120 }], []],
    ['do not end before it', [{ text: '某路', x: 76, y: 120 }], []],
    ['stand below it', [{ text: '某路', x: 100, y: 90 }], []],
    ['stand right below it', [{ text: '某路', x: 100, y: 112 }], ['某路']],
    ['stand as far as four heights below', [{ text: '某路', x: 100, y: 148 }], ['某路']],
    ['do not stand further below', [{ text: '某路', x: 100, y: 149 }], []],
    [
      'follow each other within less than two heights',
      [
        { text: '某路', x: 100, y: 120 },
        { text: '1号', x: 100, y: 142 },
      ],
      ['某路', '1号'],
    ],
    [
      'end with the next gap',
      [
        { text: '某路', x: 100, y: 120 },
        { text: '备注', x: 100, y: 143 },
        { text: '1号', x: 100, y: 150 },
      ],
      ['某路'],
    ],
    [
      'are read from the top',
      [
        { text: '1号', x: 100, y: 136 },
        { text: '某路', x: 100, y: 120 },
      ],
      ['某路', '1号'],
    ],
  ])('%s', (_, places, expected) => {
    expect(below(...places)).toEqual(expected);
  });
});

describe('two boxes', () => {
  const box = (x: number, width: number): Box => ({ x, y: 0, width, height: 1 });
  it.each<[string, Box, Box, boolean]>([
    ['share a stretch', box(0, 10), box(5, 10), true],
    ['lie within each other', box(0, 10), box(2, 3), true],
    ['only touch', box(0, 10), box(10, 10), false],
    ['lie apart', box(20, 10), box(0, 10), false],
    ['only touch from the right', box(10, 10), box(0, 10), false],
  ])('in one column or not: they %s', (_, a, b, expected) => {
    expect(overlapsInWidth(a, b)).toBe(expected);
  });
});
