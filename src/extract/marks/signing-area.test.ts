import { describe, expect, it } from 'vitest';
import { pageOf, table, type WrittenLine } from '../../../test/fixtures/page-builder.ts';
import type { Page } from '../../model/page.ts';
import { signingArea, type SigningArea } from './signing-area.ts';

/** Two A4 pages side by side. */
const SPREAD = { width: 1190, height: 842, quality: { isSpread: true } } as const;

/** The area of a label that begins the first line. */
function areaOf(page: Page, printed: string): SigningArea {
  const [line] = page.lines;
  if (!line) throw new Error('a page without lines');
  const part = { page, lines: { from: 0, to: page.lines.length } };
  return signingArea({ part, line, to: printed.length, printed }, undefined);
}

describe('where a label is signed', () => {
  it('reaches to the edge of the page', () => {
    const { zones } = areaOf(pageOf([{ text: '被询问人：', x: 72, y: 400 }], { width: 595 }), '被询问人：');
    expect(zones.map(({ box }) => box.x + box.width)).toEqual([595, 595]);
  });

  it('ends before the next label on the line, and nothing below belongs to it', () => {
    const { zones } = areaOf(pageOf(['被询问人：        询问人：']), '被询问人：');
    expect(zones).toHaveLength(1);
    expect(zones[0]?.box.width).toBeLessThan(200);
  });

  it('ends with its own page of two that were scanned side by side', () => {
    const lines: WrittenLine[] = [
      { text: '被询问人：', x: 72, y: 400 },
      { text: '2024年5月7日', x: 700, y: 400 },
      { text: '李强', x: 700, y: 420 },
    ];
    const { zones, text } = areaOf(pageOf(lines, SPREAD), '被询问人：');
    expect(text).not.toContain('2024年');
    expect(text).not.toContain('李强');
    expect(Math.max(...zones.map(({ box }) => box.x + box.width))).toBe(595);
  });

  it('begins with its own page of two that were scanned side by side', () => {
    const { zones } = areaOf(pageOf([{ text: '被询问人：', x: 700, y: 400 }], SPREAD), '被询问人：');
    expect(Math.min(...zones.map(({ box }) => box.x))).toBe(595);
  });
});

describe('what belongs to a label on its line', () => {
  const text = (...lines: readonly WrittenLine[]): string => areaOf(pageOf(lines), '承办人：').text;
  const at = (y: number, written: string, x = 72): WrittenLine => ({ text: written, x, y });

  it.each<[string, WrittenLine[], string]>([
    ['is the rest of it', [at(400, '承办人：张伟')], '张伟'],
    ['is what stands beside it', [at(400, '承办人：'), at(400, '张伟', 300)], '\n张伟'],
    [
      'is read from the left',
      [at(400, '承办人：'), at(400, '李娜', 400), at(400, '张伟', 300)],
      '\n张伟\n李娜',
    ],
    ['ends with the next label', [at(400, '承办人：张伟 审核人：李娜')], '张伟'],
    ['ends with the next label beside it', [at(400, '承办人：张伟'), at(400, '审核人：李娜', 300)], '张伟\n'],
    ['goes on below', [at(400, '承办人：'), at(420, '张伟')], '\n张伟'],
    ['goes on as far as 44 points below', [at(400, '承办人：'), at(455, '张伟')], '\n张伟'],
    ['does not go on further below', [at(400, '承办人：'), at(456, '张伟')], ''],
    ['is not what stands above', [at(400, '承办人：'), at(380, '张伟')], ''],
    ['ends above another label', [at(400, '承办人：'), at(420, '审核人：李娜'), at(440, '王强')], ''],
    ['ends above an answer', [at(400, '承办人：'), at(420, '答：没有。')], ''],
    [
      'ends above running text',
      [at(400, '承办人：'), at(420, '以上笔录已经本人核对与所说的完全一致没有任何不同之处')],
      '',
    ],
    [
      'is not ended by 24 characters',
      [at(400, '承办人：'), at(420, '一二三四五六七八九十一二三四五六七八九十一二三四')],
      '\n一二三四五六七八九十一二三四五六七八九十一二三四',
    ],
    ['is not the text of a cell below', [at(400, '承办人：'), { text: '张伟', x: 72, y: 420, cell: 0 }], ''],
  ])('%s', (_, lines, expected) => {
    expect(text(...lines)).toBe(expected);
  });

  it('leaves the place above the line that ends it a little room', () => {
    const { zones } = areaOf(pageOf([at(400, '承办人：'), at(440, '审核人：李娜')]), '承办人：');
    expect(zones[1]?.box).toMatchObject({ x: 0, y: 412, height: 19 });
  });

  it('reaches 44 points below where nothing ends it', () => {
    expect(areaOf(pageOf([at(400, '承办人：')]), '承办人：').zones[1]?.box).toMatchObject({
      y: 412,
      height: 44,
    });
  });

  it('does not reach beyond the page', () => {
    expect(areaOf(pageOf([at(810, '承办人：')]), '承办人：').zones[1]?.box).toMatchObject({
      y: 822,
      height: 20,
    });
  });

  it('begins where the label ends', () => {
    expect(areaOf(pageOf([at(400, '承办人：张伟')]), '承办人：').zones[0]?.box).toMatchObject({
      x: 120,
      y: 400,
      height: 12,
    });
  });
});

describe('an opinion', () => {
  const LABEL = '承办人意见：';
  const opinion = (lines: readonly WrittenLine[], label = LABEL): SigningArea => areaOf(pageOf(lines), label);

  it('goes on below its label, however far', () => {
    const area = opinion([
      { text: LABEL, y: 100 },
      { text: '建议立案。', y: 300 },
      { text: '张伟', y: 600 },
    ]);
    expect(area).toMatchObject({ holdsOpinion: true, text: '\n建议立案。\n张伟' });
  });

  it('ends with the next label', () => {
    const area = opinion([
      { text: LABEL, y: 100 },
      { text: '建议立案。', y: 300 },
      { text: '审批意见：', y: 400 },
      { text: '同意', y: 420 },
    ]);
    expect(area.text).toBe('\n建议立案。');
  });

  it.each([
    ['承办人意见：', true],
    ['领导批示', true],
    ['处理建议', true],
    ['（审批）', true],
    ['承办人：', false],
    ['意见书编号：', false],
  ])('is asked for by %s: %s', (label, expected) => {
    expect(opinion([label], label).holdsOpinion).toBe(expected);
  });
});

describe('a place to sign in a table', () => {
  function inTable(
    rows: readonly (readonly string[])[],
    cell: number,
    printed: string,
    next?: Page,
  ): SigningArea {
    const page = pageOf([], table(rows));
    const line = page.lines.find((each) => each.cell === cell);
    if (!line) throw new Error('an empty cell');
    const part = { page, lines: { from: 0, to: page.lines.length } };
    return signingArea(
      { part, line, to: printed.length, printed },
      next && { page: next, lines: { from: 0, to: next.lines.length } },
    );
  }

  it('is the cell beside its head', () => {
    const area = inTable(
      [
        ['承办人意见', '同意 张伟'],
        ['备注', '无'],
      ],
      0,
      '承办人意见',
    );
    expect(area.text).toBe('同意 张伟');
    expect(area.zones.map(({ box }) => box.x)).toEqual([297.5]);
  });

  it('is the cell of the label where more stands in it', () => {
    const area = inTable(
      [
        ['承办人意见：同意 张伟', '无'],
        ['备注', '无'],
      ],
      0,
      '承办人意见：',
    );
    expect(area.text).toBe('同意 张伟');
    expect(area.zones[0]?.box.x).toBe(72);
  });

  it('is the cell of the label where that is as wide as three labels', () => {
    const area = inTable([['承办人：'], ['备注']], 0, '承办人：');
    expect(area.zones[0]?.box).toMatchObject({ x: 72, width: 451 });
    expect(area.text).toBe('');
  });

  it('is the cell below where the label has no colon', () => {
    expect(inTable([['承办人意见'], ['同意']], 0, '承办人意见').text).toBe('同意');
  });

  it('goes on at the top of the next page', () => {
    const area = inTable([['承办人意见', '同意']], 0, '承办人意见', pageOf(['张伟', '2023年5月1日']));
    expect(area.text).toBe('同意\n张伟\n2023年5月1日');
    expect(area.zones[1]?.box).toEqual({ x: 0, y: 0, width: 595, height: 842 * 0.4 });
  });

  it('goes on at the top of the next page up to the next label', () => {
    const area = inTable([['承办人意见', '同意']], 0, '承办人意见', pageOf(['张伟', '审批意见：', '批准']));
    expect(area.text).toBe('同意\n张伟');
    expect(area.zones[1]?.box.height).toBe(104);
  });

  it('goes on at the top of the next page up to the next head of a row', () => {
    const next = pageOf(
      [],
      table([
        ['', '张伟'],
        ['负责人审批', '批准'],
      ]),
    );
    expect(inTable([['承办人意见', '同意']], 0, '承办人意见', next).text).toBe('同意\n张伟');
  });

  it('does not go on at the next page where it is not the last of its page', () => {
    const area = inTable(
      [
        ['承办人意见', '同意'],
        ['备注', '无'],
      ],
      0,
      '承办人意见',
      pageOf(['张伟']),
    );
    expect(area.zones).toHaveLength(1);
  });

  it('does not go on at the next page where it is no opinion', () => {
    const page = pageOf([{ text: '承办人：', y: 780 }]);
    const [line] = page.lines;
    const next = pageOf(['张伟']);
    const area = signingArea(
      { part: { page, lines: { from: 0, to: 1 } }, line: line!, to: 4, printed: '承办人：' },
      { page: next, lines: { from: 0, to: 1 } },
    );
    expect(area.text).not.toContain('张伟');
  });
});
