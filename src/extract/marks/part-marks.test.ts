import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../test/fixtures/page-builder.ts';
import type { Box, Mark, Page } from '../../model/page.ts';
import { isSigning, markEvidence, marksOn, mayHoldMark, unreadOn, whyUnseen } from './part-marks.ts';

const at = (y: number): Box => ({ x: 100, y: y - 10, width: 40, height: 20 });
const mark = (y: number, rest: Partial<Mark> = {}): Mark => ({
  kind: 'seal',
  box: at(y),
  confidence: 0.9,
  ...rest,
});
/** Lines at 84, 104, 124 and 144. */
const LINES = ['上一份', '正文一', '正文二', '下一份'];

describe('the marks of a paper that shares its page', () => {
  const seen = (y: number, from: number, to: number): boolean =>
    marksOn({ page: pageOf(LINES, { marks: [mark(y)] }), lines: { from, to } }).length === 1;

  it.each<[string, number, number, number, boolean]>([
    ['lie between its lines', 110, 1, 3, true],
    ['lie at its first line', 104, 1, 3, true],
    ['lie above it', 103, 1, 3, false],
    ['lie at the line that follows', 144, 1, 3, true],
    ['lie below that', 145, 1, 3, false],
    ['lie above the first line of the page', 10, 0, 2, true],
    ['lie below the first paper of the page', 125, 0, 2, false],
    ['lie below the last line of the page', 800, 2, 4, true],
    ['lie above the last paper of the page', 100, 2, 4, false],
    ['lie anywhere where it is alone', 841, 0, 4, true],
    ['lie beyond the page where it is alone', 900, 0, 4, true],
    ['lie beyond the page where it is not alone', 900, 1, 4, false],
  ])('%s', (_, y, from, to, expected) => {
    expect(seen(y, from, to)).toBe(expected);
  });
});

describe('what was not read on a paper', () => {
  const page = (kind: 'ink' | 'hidden-text', y = 110): Page =>
    pageOf(LINES, { unread: [{ kind, box: at(y) }] });
  const part = (of: Page, from = 0, to = 4): Parameters<typeof unreadOn>[0] => ({
    page: of,
    lines: { from, to },
  });

  it('may be a seal or words', () => {
    expect(unreadOn(part(page('ink')))).toHaveLength(1);
    expect(mayHoldMark(part(page('ink')))).toBe(true);
  });

  it('is none where it is hidden text', () => {
    expect(unreadOn(part(page('hidden-text')))).toEqual([]);
    expect(mayHoldMark(part(page('hidden-text')))).toBe(false);
  });

  it('is none where nothing lies there', () => {
    expect(mayHoldMark(part(pageOf(LINES)))).toBe(false);
  });

  it('belongs to the paper among whose lines it lies', () => {
    expect(mayHoldMark(part(page('ink', 150), 1, 3))).toBe(false);
    expect(mayHoldMark(part(page('ink', 110), 1, 3))).toBe(true);
  });
});

describe('a mark that may be a signature', () => {
  const picture = (width: number, height: number): Mark =>
    mark(0, { kind: 'picture', box: { x: 0, y: 0, width, height }, confidence: 0 });

  it.each<[string, Mark, boolean]>([
    ['is a seal', mark(0), true],
    ['is something by hand', mark(0, { kind: 'handwriting' }), true],
    ['is a finger', mark(0, { kind: 'fingerprint' }), true],
    ['is none that was hardly seen', mark(0, { kind: 'handwriting', confidence: 0.1 }), false],
    ['is no tick', mark(0, { kind: 'tick', confidence: 1 }), false],
    ['is a small picture', picture(80, 30), true],
    ['is a picture as large as may be', picture(260, 110), true],
    ['is no picture that is wider', picture(261, 110), false],
    ['is no picture that is higher', picture(260, 111), false],
  ])('%s', (_, given, expected) => {
    expect(isSigning(given)).toBe(expected);
  });

  it('is shown with what it says', () => {
    const page = pageOf([], { file: 'b.pdf', pageNumber: 3 });
    expect(markEvidence(page, mark(20, { text: '某局' }))).toEqual({
      file: 'b.pdf',
      pageNumber: 3,
      box: at(20),
      quote: '某局',
    });
    expect(markEvidence(page, mark(20)).quote).toBe('');
  });
});

describe('a mark that was not seen', () => {
  const scan = { textOrigin: 'ocr', quality: { isColour: true, legibility: 0.99 } } as const;

  it.each<[string, Partial<Page>, string | undefined]>([
    ['is not there on a page of the file’s own text', {}, undefined],
    ['is not there on a clear scan in colour', scan, undefined],
    ['may be there on a grey scan', { ...scan, quality: { legibility: 0.99 } }, '灰度'],
    [
      'may be there on a scan that is not clear',
      { ...scan, quality: { isColour: true, legibility: 0.2 } },
      '不够清晰',
    ],
    ['may be there on a scan of which nobody knows', { ...scan, quality: { isColour: true } }, '不够清晰'],
    ['may be there on a page that was not read', { textOrigin: 'none' }, '没有读清'],
    ['may be there on a page that could not be read', { quality: { unreadable: '不能解码' } }, '没有读清'],
    ['may be there in what was uploaded as a draft', { file: '决定书.docx' }, '可编辑稿'],
    ['may be there in an old draft', { file: '决定书.DOC' }, '可编辑稿'],
    ['is not there in a file that is only named like a draft', { file: '决定书.docx.pdf' }, undefined],
  ])('%s', (_, rest, expected) => {
    const why = whyUnseen(pageOf(['正文'], rest));
    if (expected === undefined) expect(why).toBe(undefined);
    else expect(why).toContain(expected);
  });
});
