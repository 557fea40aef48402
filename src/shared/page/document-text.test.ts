import { describe, expect, it } from 'vitest';
import { pageOf, scannedPageOf, table, type WrittenLine } from '../../../test/fixtures/page-builder.ts';
import type { Mark, Page } from '../../model/page.ts';
import { DocumentText } from './document-text.ts';

function textOf(...pages: readonly Page[]): DocumentText {
  return new DocumentText(pages.map((page) => ({ page, lines: { from: 0, to: page.lines.length } })));
}

/** A line that reaches the right margin: 37 characters of 12 points from 72. */
const FULL = '经查当事人于二零二三年三月一日起在未取得许可证的情况下从事经营活动其行为违反了有关规定且';

describe('the text of a document', () => {
  it('joins a full line to the next one', () => {
    expect(textOf(pageOf([FULL, '应当处罚。'])).text).toBe(`${FULL}应当处罚。`);
  });

  it('ends a paragraph where a line stops short', () => {
    expect(textOf(pageOf([FULL, '应当处罚。', '以上事实清楚。'])).text).toBe(
      `${FULL}应当处罚。\n以上事实清楚。`,
    );
  });

  it('makes a day whole that is broken over two lines', () => {
    expect(textOf(pageOf(['声明人：张伟 2022-1', '0-20'])).text).toBe('声明人：张伟 2022-10-20');
  });

  it('goes on with a sentence that ends in a colon on the next line', () => {
    expect(textOf(pageOf([FULL, '人作出：罚款五千元。'])).text).toBe(`${FULL}人作出：罚款五千元。`);
  });

  it('begins a paragraph where a line is indented', () => {
    const text = textOf(pageOf([FULL, { text: '以上事实清楚。', x: 96 }])).text;
    expect(text).toBe(`${FULL}\n以上事实清楚。`);
  });

  it('does not run a line of other size into the text', () => {
    expect(textOf(pageOf([FULL, { text: '行政处罚决定书', size: 22 }])).text).toBe(`${FULL}\n行政处罚决定书`);
  });

  it('begins a paragraph at a label even behind a full line', () => {
    expect(textOf(pageOf([FULL, '法定代表人：张伟'])).text).toBe(`${FULL}\n法定代表人：张伟`);
  });

  it('joins full lines within each page of a spread, and from the left one to the right one', () => {
    const half = FULL.slice(0, 30);
    const lines = [
      ...[0, 1].map((row) => ({ text: half, x: 72, y: 84 + row * 20 })),
      { text: '且情节较重造成后果，', x: 700, y: 84 },
      { text: '应当处罚。', x: 700, y: 104 },
    ];
    const page = pageOf(lines, { width: 1190, height: 842, quality: { isSpread: true } });
    expect(textOf(page).text).toBe(`${half}${half}且情节较重造成后果，应当处罚。`);
  });

  it('ends a title as wide as the page', () => {
    const title = '天津市滨海新区开发区某某街道综合行政执法大队城市管理执法案件行政处罚决定书';
    expect(textOf(pageOf([title, '天津某某公司'])).text).toBe(`${title}\n天津某某公司`);
  });

  it('carries a sentence over to the next page', () => {
    const second = pageOf(['应当处罚。', '以上事实清楚，证据确凿，足以认定。'], { pageNumber: 2 });
    expect(textOf(pageOf([FULL]), second).text).toContain(`${FULL}应当处罚。`);
  });

  it('parts what stands side by side by a tab', () => {
    const row: WrittenLine[] = [
      { text: '承办人：张伟', x: 72, y: 400 },
      { text: '2023年5月10日', x: 380, y: 400 },
    ];
    expect(textOf(pageOf(row)).text).toBe('承办人：张伟\t2023年5月10日');
  });

  it('goes on below a line in its column, where a table has no rules', () => {
    const cell = [
      { text: '案由', x: 72, y: 100 },
      { text: '涉嫌未按照规定对从业人员进行', x: 150, y: 100 },
      { text: '安全生产教育和培训', x: 150, y: 118 },
    ];
    expect(textOf(pageOf(cell)).text).toBe('案由\t涉嫌未按照规定对从业人员进行安全生产教育和培训');
    const next = { text: '来源', x: 72, y: 118 };
    const rows = [`${FULL}。`, ...cell.slice(0, 2), next, ...cell.slice(2)];
    expect(textOf(pageOf(rows)).text).toContain('进行\n来源\t安全');
  });

  it('parts fields of a row by tabs and rows by line ends', () => {
    const rows = [
      ['案由', '未按规定公示', '案号', '17'],
      ['当事人', '某某公司', '电话', ''],
    ];
    expect(textOf(pageOf([], table(rows))).text).toBe('案由\t未按规定公示\t案号\t17\n当事人\t某某公司\t电话');
  });

  it('leaves out what belongs to the sheet', () => {
    const page = pageOf(['询问笔录', { text: '第 1 页 共 3 页', y: 800 }]);
    expect(textOf(page).text).toBe('询问笔录');
  });

  it('holds only the lines that belong to the document', () => {
    const page = pageOf(['前一份文书的结尾。', '送达回证', '受送达人：某某公司']);
    expect(new DocumentText([{ page, lines: { from: 1, to: 3 } }]).text).toBe('送达回证\n受送达人：某某公司');
  });
});

describe('the way back from a place in the text', () => {
  const first = pageOf(['行政处罚决定书', '罚款五万元。']);
  const second = scannedPageOf([{ text: '2023年5月10日', confidence: 0.6 }], {
    file: 'b.pdf',
    pageNumber: 4,
  });
  const text = textOf(first, second);

  it('names file, page, box and quote', () => {
    const start = text.text.indexOf('五万元');
    expect(text.evidence(start, start + 3)).toEqual({
      file: 'a.pdf',
      pageNumber: 1,
      box: first.lines[1]?.box,
      quote: '五万元',
    });
  });

  it('follows the text to a later page', () => {
    const start = text.text.indexOf('2023');
    expect(text.evidence(start, start + 10)).toMatchObject({ file: 'b.pdf', pageNumber: 4 });
  });

  it('is as sure as the weakest line that is touched', () => {
    expect(text.confidence(0, 3)).toBe(1);
    expect(text.confidence(0, text.text.length)).toBe(0.6);
  });

  it('knows that a page of it was read by OCR', () => {
    expect(text.isOcr).toBe(true);
    expect(textOf(first).isOcr).toBe(false);
  });

  it('cuts a long quote', () => {
    const long = textOf(pageOf(['罚'.repeat(200)]));
    expect(long.evidence(0, 200).quote).toHaveLength(90);
  });

  it('is as sure of a place as of its weakest character', () => {
    const doubtful = [{ from: 2, to: 3, confidence: 0.4 }];
    const page = pageOf(['第一行', '2024年']);
    const lines = page.lines.map((line) => ({ ...line, confidence: 0.9, doubtful }));
    const sure = textOf({ ...page, lines, textOrigin: 'ocr' });
    const year = sure.text.indexOf('2024');
    expect(sure.confidence(year + 2, year + 4)).toBe(0.4);
    expect(sure.confidence(year + 3, year + 4)).toBe(0.9);
  });

  it('is as sure as print of what stands beside words by hand on a page of its own text', () => {
    const doubtful = [{ from: 0, to: 2, confidence: 0.3 }];
    const page = pageOf(['张伟2024年5月6日']);
    const penned = textOf({ ...page, lines: page.lines.map((l) => ({ ...l, confidence: 0.6, doubtful })) });
    expect(penned.confidence(2, 11)).toBe(1);
    expect(penned.isSure(2, 11)).toBe(true);
    expect(penned.isSure(0, 2)).toBe(false);
    expect(penned.evidence(0, 2).confidence).toBe(0.3);
    expect(penned.evidence(2, 11).confidence).toBeUndefined();
  });
});

describe('a paper', () => {
  const isWellRead = (lines: readonly WrittenLine[], isScan = true): boolean =>
    textOf(isScan ? scannedPageOf(lines) : pageOf(lines)).isWellRead;
  const sure: WrittenLine = { text: FULL, confidence: 0.99, doubtful: [] };

  it('was read well where OCR was sure of nearly everything', () => {
    expect(isWellRead([sure, sure, { text: '华', confidence: 0.4 }])).toBe(true);
  });

  it('was not where the engine tells nothing of single characters', () => {
    expect(isWellRead([{ text: FULL, confidence: 0.99 }])).toBe(false);
  });

  it('was not where a line may be misread', () => {
    expect(isWellRead([sure, { text: '责令限期改正并处罚款', confidence: 0.7 }])).toBe(false);
  });

  it('was not where OCR was unsure throughout', () => {
    expect(isWellRead([{ text: FULL, confidence: 0.9 }])).toBe(false);
  });

  it('was where the file carries its own text', () => {
    expect(isWellRead([FULL], false)).toBe(true);
  });
});

describe('a paper read throughout', () => {
  const sure: WrittenLine = { text: FULL, confidence: 0.99, doubtful: [] };
  const isReadThroughout = (line: WrittenLine, marks: readonly Mark[] = []): boolean =>
    textOf(scannedPageOf([sure, sure, sure, sure, line], { marks })).isReadThroughout;
  const written = (width: number): Mark => ({
    kind: 'handwriting',
    box: { x: 300, y: 500, width, height: 16 },
    confidence: 0.6,
  });
  const doubtful = (to: number): WrittenLine => ({
    text: FULL,
    confidence: 0.97,
    doubtful: [{ from: 0, to, confidence: 0.5 }],
  });

  it('has no line in which a phrase may be misread', () => {
    expect(isReadThroughout(sure)).toBe(true);
    expect(isReadThroughout(doubtful(1))).toBe(true);
    expect(isReadThroughout(doubtful(3))).toBe(false);
  });

  it('has no strokes wide enough for words', () => {
    expect(isReadThroughout(sure, [written(20)])).toBe(true);
    expect(isReadThroughout(sure, [written(80)])).toBe(false);
  });
});

describe('a stretch', () => {
  const isSure = (page: Page): boolean => textOf(page).isSure(2, 6);

  it('is sure where the file carries its own text', () => {
    expect(isSure(pageOf(['罚款五万元整']))).toBe(true);
  });

  it('is sure where no character of it is doubtful', () => {
    const line = (from: number): WrittenLine => ({
      text: '罚款五万元整',
      confidence: 0.99,
      doubtful: [{ from, to: from + 1, confidence: 0.9 }],
    });
    expect(isSure(scannedPageOf([line(0)]))).toBe(true);
    expect(isSure(scannedPageOf([line(3)]))).toBe(false);
  });

  it('is not where the engine tells nothing of single characters', () => {
    expect(isSure(scannedPageOf([{ text: '罚款五万元整', confidence: 1 }]))).toBe(false);
  });
});
