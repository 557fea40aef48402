import { describe, expect, it } from 'vitest';
import type { SeenCharacter } from './ctc.ts';
import { bothReadings, isSure } from './second-look.ts';

const line = (text: string, ...confidences: readonly number[]): SeenCharacter[] =>
  [...text].map((character, i) => ({ text: character, confidence: confidences[i] ?? 0.99, at: i / 10 }));

const shown = (characters: readonly SeenCharacter[]): string => characters.map(({ text }) => text).join('');

describe('isSure', () => {
  it('asks for a second look at a letter or digit that may be another one', () => {
    expect(line('3', 0.7).every(isSure)).toBe(false);
  });

  it('does not ask for one because of a bracket or a comma', () => {
    expect(line('〔，', 0.4, 0.5).every(isSure)).toBe(true);
  });
});

describe('bothReadings', () => {
  it('is surer of what both looks saw than either of them', () => {
    const [character] = bothReadings(line('日', 0.8), line('日', 0.9));
    expect(character?.confidence).toBeCloseTo(0.98);
  });

  it('is never quite sure of what one look alone was unsure of', () => {
    const [character] = bothReadings(line('日', 0.94), line('日', 0.94));
    expect(character?.confidence).toBeLessThan(1);
  });

  it('takes the surer reading where they differ, and doubts it', () => {
    const both = bothReadings(line('营莒', 0.9, 0.5), line('营营', 0.9, 0.8));
    expect(shown(both)).toBe('营营');
    expect(both[1]?.confidence).toBeCloseTo(0.48);
  });

  it('keeps in step where one look lost a character', () => {
    const both = bothReadings(line('10月2日', 0.9, 0.9, 0.9, 0.9, 0.9), line('1月2日', 0.9, 0.9, 0.9, 0.9));
    expect(shown(both)).toBe('10月2日');
    expect(both.map(({ confidence }) => confidence > 0.9)).toEqual([true, false, true, true, true]);
  });

  it('reads nothing where neither look saw anything', () => {
    expect(bothReadings([], [])).toEqual([]);
  });
});
