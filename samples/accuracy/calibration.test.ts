import { describe, expect, it } from 'vitest';
import type { TextLine } from '../../src/model/page.ts';
import { calibrate, sumBands } from './calibration.ts';

function line(text: string, doubtful: TextLine['doubtful'] = []): TextLine {
  return { text, doubtful, confidence: 1, fontSize: 12, box: { x: 0, y: 0, width: 100, height: 12 } };
}

const PRINTED = { lines: [{ text: '罚款五万元，限期缴纳。' }], drawn: [] };

describe('calibrate', () => {
  it('puts a doubtful character into its band, and every other one into the last', () => {
    const read = [line('罚款伍万元，限期缴纳。', [{ from: 2, to: 3, confidence: 0.7 }])];
    const bands = calibrate(PRINTED, read);
    expect(bands.find(({ name }) => name === '0.5–0.8')).toMatchObject({ characters: 1, right: 0 });
    expect(bands.at(-1)).toMatchObject({ characters: 8, right: 8, astray: 0 });
  });

  it('keeps lines apart that stand nowhere on the page', () => {
    expect(calibrate(PRINTED, [line('骑缝章印')]).at(-1)).toMatchObject({ characters: 0, astray: 4 });
  });

  it('counts blanks before a character when it looks for its place', () => {
    const read = [line('罚款 伍万元', [{ from: 3, to: 4, confidence: 0.6 }])];
    expect(calibrate(PRINTED, read)[1]).toMatchObject({ characters: 1, right: 0 });
  });

  it('adds up over pages', () => {
    const page = calibrate(PRINTED, [line('罚款五万元')]);
    expect(sumBands([page, page]).at(-1)).toMatchObject({ characters: 10, right: 10 });
  });
});
