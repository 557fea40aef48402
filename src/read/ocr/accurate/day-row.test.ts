import { describe, expect, it } from 'vitest';
import type { SeenCharacter } from './ctc.ts';
import { agreedDay, looksLikeDay, readAsDay } from './day-row.ts';
import type { Values } from './network.ts';

const NOTHING: Readonly<Record<string, number>> = {};
const ALPHABET = [...'二〇三十年月日上'];

/** One step a character, a blank between two: what else the network thought of is told behind it. */
function line(...steps: readonly Readonly<Record<string, number>>[]): Values {
  const classes = ALPHABET.length + 1;
  const rows = steps.flatMap((step) => [step, NOTHING]);
  const data = rows.flatMap((step) => {
    const known = ALPHABET.map((character) => step[character] ?? 0);
    return [1 - known.reduce((sum, p) => sum + p, 0), ...known];
  });
  return { data: Float32Array.from(data), dims: [1, rows.length, classes] };
}

const sure = (text: string): Readonly<Record<string, number>>[] => [...text].map((c) => ({ [c]: 0.99 }));

const shown = (characters: readonly SeenCharacter[] | undefined): string | undefined =>
  characters?.map(({ text }) => text).join('');

describe('readAsDay', () => {
  it('takes the digit that the network thought of second where a seal makes another word of it', () => {
    const read = readAsDay(line(...sure('二〇'), { 上: 0.52, 二: 0.4 }, ...sure('二年三月十二日')), ALPHABET);
    expect(shown(read)).toBe('二〇二二年三月十二日');
    expect(read?.[2]?.confidence).toBeCloseTo(0.4 / 0.48);
  });

  it.each(['二〇二年三月二日', '二〇二二年三月', '上月三日', '二〇二三年三月三十三日'])(
    'takes %s for no day',
    (text) => {
      expect(readAsDay(line(...sure(text)), ALPHABET)).toBeUndefined();
    },
  );
});

describe('agreedDay', () => {
  const seen = (text: string, confidence: number): SeenCharacter[] =>
    [...text].map((character, i) => ({ text: character, confidence, at: i / 10 }));

  it('takes the day that most looks show, and is surer of it than each', () => {
    const day = agreedDay([seen('2024年4月9日', 0.9), seen('2024年7月9日', 0.95), seen('2024年4月9日', 0.9)]);
    expect(shown(day)).toBe('2024年4月9日');
    expect(day?.[0]?.confidence).toBeGreaterThan(0.95);
    expect(day?.[5]?.confidence).toBeLessThan(0.7);
  });

  it.each([
    ['2023年1月6日', false],
    ['2023年3月2日', false],
    ['2023年11月6日', true],
  ])('takes %s for sure: %s, as two equal digits may be taken for one', (text, isSure) => {
    const day = agreedDay([seen(text, 0.99), seen(text, 0.99)]);
    expect((day?.[0]?.confidence ?? 0) >= 0.98).toBe(isSure);
  });

  it('shows no day where no look did', () => {
    expect(agreedDay([])).toBeUndefined();
  });
});

describe('looksLikeDay', () => {
  const row = (text: string): SeenCharacter[] =>
    [...text].map((character) => ({ text: character, confidence: 1, at: 0 }));

  it.each(['二〇上二年三月十二日', '2024年9月4亩', '2024年11月29日'])('knows %s for a day', (text) => {
    expect(looksLikeDay(row(text))).toBe(true);
  });

  it.each(['天津市滨海新区城市管理局', '日期：请于三月内缴纳罚款', '代收机构'])(
    'does not take %s for one',
    (text) => {
      expect(looksLikeDay(row(text))).toBe(false);
    },
  );
});
