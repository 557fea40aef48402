import { describe, expect, it } from 'vitest';
import { pageOf, type WrittenLine } from '../../../test/fixtures/page-builder.ts';
import { withoutRunningHeads } from './running-heads.ts';

const HEAD: WrittenLine = { text: '行政执法综合管理平台', y: 14 };

function textsOf(pages: readonly (readonly WrittenLine[])[]): string[][] {
  const built = pages.map((lines, index) => pageOf(lines, { pageNumber: index + 1 }));
  return withoutRunningHeads(built).map(({ lines }) => lines.map(({ text }) => text));
}

const body = (text: string): WrittenLine => ({ text, y: 300 });

describe('what stands at the edge of nearly every page', () => {
  it('belongs to no paper', () => {
    const pages = ['一', '二', '三', '四'].map((text) => [HEAD, body(text)]);
    expect(textsOf(pages)).toEqual([['一'], ['二'], ['三'], ['四']]);
  });

  it('does so with another number on each', () => {
    const pages = ['1', '2', '3', '4'].map((n) => [{ text: `平台流水号 ${n}00`, y: 14 }, body(n)]);
    expect(textsOf(pages)).toEqual([['1'], ['2'], ['3'], ['4']]);
  });

  it('is the title of papers where it stands on fewer', () => {
    const pages = ['一', '二', '三', '四', '五', '六'].map((text, index) =>
      index < 3 ? [{ text: '送达回证', y: 40 }, body(text)] : [body(text)],
    );
    expect(textsOf(pages)[0]).toEqual(['送达回证', '一']);
  });

  it('is the letterhead where it stands below the margin', () => {
    const pages = ['一', '二', '三', '四'].map((text) => [
      { text: '某某区综合行政执法局', y: 70 },
      body(text),
    ]);
    expect(textsOf(pages)[0]).toEqual(['某某区综合行政执法局', '一']);
  });

  it('is left where it stands amid the page', () => {
    const pages = ['一', '二', '三', '四'].map((text) => [body('以下无正文'), { text, y: 500 }]);
    expect(textsOf(pages)[0]).toEqual(['以下无正文', '一']);
  });
});

describe('what is printed across nearly every page in large letters', () => {
  const lines = (y: number): WrittenLine[][] =>
    ['一', '二', '三', '四'].map((text) => [
      body(text),
      body(`${text}之后`),
      { text: '仅供内部使用', y, size: 44 },
    ]);

  it('is a watermark', () => {
    expect(textsOf(lines(480))[0]).toEqual(['一', '一之后']);
  });

  it('is a letterhead at the top', () => {
    expect(textsOf(lines(80))[0]).toContain('仅供内部使用');
  });
});
