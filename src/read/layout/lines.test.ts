import { describe, expect, it } from 'vitest';
import type { TableCell } from '../../model/page.ts';
import { linesInReadingOrder } from './lines.ts';
import type { Word } from './word.ts';

function word(text: string, x: number, y: number, size = 12, confidence = 1): Word {
  const width = [...text].length * size;
  return { text, box: { x, y, width, height: size }, confidence, fontSize: size };
}

function textsOf(words: readonly Word[], cells: readonly TableCell[] = []): string[] {
  return linesInReadingOrder(words, cells).map((line) => line.text);
}

describe('linesInReadingOrder', () => {
  it('puts words into rows from the top and each row from the left', () => {
    const words = [word('张伟', 140, 101), word('五万元', 72, 130), word('当事人：', 72, 100)];
    expect(textsOf(words)).toEqual(['当事人： 张伟', '五万元']);
  });

  it('joins pieces that touch without a blank', () => {
    expect(textsOf([word('行政', 72, 100), word('处罚', 96, 100)])).toEqual(['行政处罚']);
  });

  it('cuts a row where a wide gap parts two fields', () => {
    expect(textsOf([word('承办人', 72, 100), word('2023年', 380, 100)])).toEqual(['承办人', '2023年']);
  });

  it('does not cut a heading whose characters stand wide apart', () => {
    const heading = [...'询问笔录'].map((c, i) => word(c, 150 + i * 70, 80, 22));
    expect(textsOf(heading)).toEqual(['询问笔录']);
  });

  it('lets a comma join its row though it stands lower', () => {
    const comma: Word = {
      text: '，',
      box: { x: 108, y: 108, width: 4, height: 4 },
      confidence: 1,
      fontSize: 12,
    };
    expect(textsOf([word('甲公司', 72, 100), comma, word('住所', 114, 100)])).toEqual(['甲公司，住所']);
  });

  it('counts text that is printed twice for boldness once', () => {
    expect(textsOf([word('处罚', 72, 100), word('处罚', 72.5, 100.3)])).toEqual(['处罚']);
  });

  it('keeps the same word where it stands twice', () => {
    expect(textsOf([word('处罚', 72, 100), word('处罚', 72, 130)])).toEqual(['处罚', '处罚']);
  });

  it('is as sure of a line as of its words on the average', () => {
    const [line] = linesInReadingOrder([word('行政', 72, 100, 12, 1), word('处罚', 96, 100, 12, 0.5)], []);
    expect(line?.confidence).toBe(0.75);
  });

  it('boxes a line around its words', () => {
    const [line] = linesInReadingOrder([word('行政', 72, 100), word('处罚', 96, 100)], []);
    expect(line?.box).toEqual({ x: 72, y: 100, width: 48, height: 12 });
  });
});

describe('lines of a table', () => {
  const cells: readonly TableCell[] = [
    { box: { x: 60, y: 90, width: 100, height: 60 }, table: 0, row: 0, column: 0 },
    { box: { x: 160, y: 90, width: 200, height: 60 }, table: 0, row: 0, column: 1 },
  ];

  it('read field by field, not across', () => {
    const words = [
      word('案由', 70, 100),
      word('未按规定', 170, 100),
      word('说明', 70, 125),
      word('公示', 170, 125),
    ];
    expect(textsOf(words, cells)).toEqual(['案由', '说明', '未按规定', '公示']);
  });

  it('know their field', () => {
    const lines = linesInReadingOrder(
      [word('案由', 70, 100), word('公示', 170, 100), word('注', 70, 400)],
      cells,
    );
    expect(lines.map((l) => l.cell)).toEqual([0, 1, undefined]);
  });

  it('stand between the text above and the text below', () => {
    const words = [word('立案审批表', 200, 50), word('案由', 70, 100), word('以上属实', 72, 300)];
    expect(textsOf(words, cells)).toEqual(['立案审批表', '案由', '以上属实']);
  });
});
