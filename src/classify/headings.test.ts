import { describe, expect, it } from 'vitest';
import { heading, pageOf, scannedPageOf, type WrittenLine } from '../../test/fixtures/page-builder.ts';
import { shippedRuleset } from '../../test/shipped-ruleset.ts';
import {
  clearHeadingsOf,
  headingOf,
  headingsOf,
  headLines,
  isCentred,
  largeLinesOf,
  paperHeadingOf,
} from './headings.ts';

const { titleWords } = await shippedRuleset();
const TEXT = ['经查，当事人于三月一日起无证经营。', '以上事实有笔录为证。', '请依法处理。'];

describe('a heading', () => {
  it.each<[string, WrittenLine, boolean]>([
    ['is set larger, in the middle', heading('情况说明', 20), true],
    ['is set a little larger', heading('情况说明', 14.2), true],
    ['is not set as large as the text', heading('情况说明', 12), false],
    ['is not set hardly larger', heading('情况说明', 14.1), false],
    ['does not stand at the side', { text: '情况说明', size: 20 }, false],
    [
      'is not what a pen wrote on a printed page',
      { text: '情况说明', size: 20, isCentred: true, confidence: 0.5 },
      false,
    ],
  ])('%s', (_, line, expected) => {
    expect(headingOf(pageOf([line, ...TEXT]))).toBe(expected ? '情况说明' : undefined);
  });

  it.each<[string, WrittenLine, boolean]>([
    ['is much larger', { text: '案件立案登记审批表', size: 20, confidence: 0.99 }, true],
    ['has a rule beside it', { text: '|案件立案登记审批表', size: 20, confidence: 0.99 }, true],
    ['is a little larger', { text: '案件立案登记审批表', size: 16, confidence: 0.99 }, false],
    ['was not read surely', { text: '案件立案登记审批表', size: 20, confidence: 0.9 }, false],
    ['is a sentence', { text: '以上事实，属实', size: 20, confidence: 0.99 }, false],
    ['is short', { text: '同意立案', size: 20, confidence: 0.99 }, false],
  ])('may stand at the side of a scan where it %s', (_, line, expected) => {
    expect(largeLinesOf(scannedPageOf([line, ...TEXT])).length).toBe(expected ? 1 : 0);
    expect(largeLinesOf(pageOf([line, ...TEXT]))).toEqual([]);
  });

  it('may open a printed page at the side where it is long and much larger', () => {
    const opening = { text: '高危险性项目监督检查笔录', size: 18 };
    expect(headingOf(pageOf([opening, ...TEXT]))).toBe('高危险性项目监督检查笔录');
    expect(headingOf(pageOf([TEXT[0] ?? '', opening, ...TEXT]))).toBeUndefined();
    expect(headingOf(scannedPageOf([opening, ...TEXT]))).toBeUndefined();
  });

  it('stands among the first six lines', () => {
    const at = (before: number): string | undefined =>
      headingOf(
        pageOf([...Array.from({ length: before }, () => '正文一行'), heading('情况说明'), ...TEXT, ...TEXT]),
      );
    expect(at(5)).toBe('情况说明');
    expect(at(6)).toBe(undefined);
  });

  it('is the first of several', () => {
    const page = pageOf([heading('静海县水务局'), heading('情况说明'), ...TEXT]);
    expect(headingOf(page)).toBe('静海县水务局');
    expect(headingsOf(page).map(({ text }) => text)).toEqual(['静海县水务局', '情况说明']);
  });

  it('of a paper stands below its agency', () => {
    expect(paperHeadingOf(pageOf([heading('静海县水务局'), heading('情况 说明'), ...TEXT]), titleWords)).toBe(
      '情况说明',
    );
    expect(paperHeadingOf(pageOf([heading('静海县水务局'), ...TEXT]), titleWords)).toBe('静海县水务局');
    expect(paperHeadingOf(pageOf(TEXT), titleWords)).toBe(undefined);
  });

  it('is clear on a scan only where it is much larger and was read well', () => {
    const clear = (size: number, confidence = 1): number =>
      clearHeadingsOf(scannedPageOf([{ text: '情况说明', size, isCentred: true, confidence }, ...TEXT]))
        .length;
    expect([clear(17.9), clear(18), clear(18, 0.3)]).toEqual([0, 1, 0]);
    expect(clearHeadingsOf(pageOf([heading('情况说明', 15), ...TEXT]))).toHaveLength(1);
  });

  it('is sought among lines that are no page numbers', () => {
    const page = pageOf([{ text: '- 1 -', y: 20, isCentred: true }, ...TEXT]);
    expect(headLines(page).map(({ text }) => text)).toEqual(TEXT);
  });
});

describe('the middle of a page', () => {
  const page = pageOf([], { width: 600 });
  it.each([
    [300, true],
    [353, true],
    [355, false],
    [247, true],
    [245, false],
  ])('lies around 300 of 600: %i', (middle, expected) => {
    expect(isCentred({ x: middle - 10, y: 0, width: 20, height: 10 }, page)).toBe(expected);
  });

  it('is that of its own half on a spread', () => {
    const spread = pageOf([], { width: 1200, height: 800, quality: { isSpread: true } });
    expect(isCentred({ x: 890, y: 0, width: 20, height: 10 }, spread)).toBe(true);
    expect(isCentred({ x: 590, y: 0, width: 20, height: 10 }, spread)).toBe(false);
  });
});
