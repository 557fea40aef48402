import { describe, expect, it } from 'vitest';
import { factOf, type Paper, plain } from '../../../../test/fixtures/case-builder.ts';
import type { FactItem } from '../../../model/fact.ts';
import type { PageQuality } from '../../../model/page.ts';

const TEXT = ['经查，当事人于二零二四年三月一日起未按规定设置警示标志。', '以上事实有现场检查笔录为证。'];

/** What is said of one scanned page; 'absent' where nothing is. */
function judged(fact: string, quality: PageQuality, lines: readonly string[] = TEXT): unknown {
  const paper: Paper = { type: 'inquiry-record', lines, page: { textOrigin: 'ocr', quality } };
  const items = factOf(fact, { papers: [paper] }).value as readonly FactItem[] | undefined;
  return items ? plain(Object.values(items[0]?.values ?? {})[0]) : 'absent';
}

describe('the way a scanned page lies', () => {
  const lies = (quality: PageQuality): unknown => judged('page-orientation-items', { dpi: 200, ...quality });

  it.each([
    ['upright', 0, true],
    ['upside down', 180, false],
    ['on its side', 90, false],
  ] as const)('is %s', (_, orientation, isUpright) => {
    expect(lies({ orientation, legibility: 0.95 })).toBe(isUpright);
  });

  it('is a question where the page was read badly', () => {
    expect(lies({ orientation: 180, legibility: 0.6 })).toBe(undefined);
  });

  it('cannot be told where hardly anything is printed', () => {
    expect(judged('page-orientation-items', { dpi: 200, orientation: 180, legibility: 0.95 }, ['照片'])).toBe(
      'absent',
    );
  });
});

describe('how well a scanned page can be read', () => {
  const reads = (quality: PageQuality): unknown => judged('page-legibility-items', { dpi: 200, ...quality });

  it('is well where OCR is sure', () => {
    expect(reads({ legibility: 0.93 })).toBe(true);
  });

  it('is badly where OCR is not and the strokes are blurred', () => {
    expect(reads({ legibility: 0.4, edgeWidth: 7 })).toBe(false);
  });

  it('is a question where the strokes are sharp: somebody wrote by hand', () => {
    expect(reads({ legibility: 0.4, edgeWidth: 2 })).toBe(undefined);
  });

  it('is a question where the picture could not be decoded', () => {
    expect(judged('page-legibility-items', { unreadable: '不能解码' }, [])).toBe(undefined);
    expect(judged('page-resolution-items', { unreadable: '不能解码' }, [])).toBe('absent');
  });

  it('is not asked of born-digital pages', () => {
    expect(judged('page-legibility-items', {})).toBe('absent');
  });
});

describe('the resolution of a scanned page', () => {
  it.each([
    [149, false],
    [150, true],
    [300, true],
  ])('of %i dpi is enough: %s', (dpi, isEnough) => {
    expect(judged('page-resolution-items', { dpi })).toBe(isEnough);
  });
});

describe('a blank scanned page', () => {
  it('holds nothing', () => {
    expect(judged('page-blank-items', { dpi: 200, isBlank: true }, [])).toBe(false);
    expect(judged('page-blank-items', { dpi: 200, isBlank: false })).toBe(true);
  });
});
