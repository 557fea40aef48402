import { describe, expect, it } from 'vitest';
import { doubtfulStretches } from './doubtful.ts';
import type { Word } from './word.ts';

const word = (text: string, characterConfidences?: readonly number[]): Word => ({
  text,
  confidence: 0.9,
  box: { x: 0, y: 0, width: 10, height: 10 },
  fontSize: 10,
  ...(characterConfidences ? { characterConfidences } : {}),
});

describe('doubtfulStretches', () => {
  it('finds the doubtful digit behind blanks that the layout has put in', () => {
    const words = [word('日期', [1, 1]), word('3月1日', [1, 1, 0.4, 1])];
    expect(doubtfulStretches('日期 3月1日', words)).toEqual([{ from: 5, to: 6, confidence: 0.4 }]);
  });

  it('does not mind which sign was read for the nought of a year in words', () => {
    expect(doubtfulStretches('二O二四年', [word('二O二四年', [1, 0.3, 1, 1, 1])])).toEqual([]);
    expect(doubtfulStretches('第O号', [word('第O号', [1, 0.3, 1])])).toHaveLength(1);
  });

  it('tells that it knows of no doubtful character', () => {
    expect(doubtfulStretches('日期', [word('日期', [1, 0.99])])).toEqual([]);
  });

  it('does not mind the shape of brackets', () => {
    expect(doubtfulStretches('〔2024〕', [word('〔2024〕', [0.3, 1, 1, 1, 1, 0.3])])).toEqual([]);
  });

  it('is silent about engines that tell only of words, and about lines spelt anew', () => {
    expect(doubtfulStretches('日期', [word('日期')])).toBeUndefined();
    expect(doubtfulStretches('日', [word('日期', [0.1, 0.1])])).toBeUndefined();
  });
});
