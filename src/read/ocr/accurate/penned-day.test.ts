import { describe, expect, it } from 'vitest';
import { DrawnImage } from '../../../../test/fixtures/drawn-image.ts';
import type { SeenCharacter } from './ctc.ts';
import { asPenned, holdsPennedDay, isBehindPennedName } from './penned-day.ts';

const PITCH = 24;

/** Characters of a line, each in the middle of its own place. */
function seen(text: string, confidence = 0.999): SeenCharacter[] {
  return [...text].map((character, i) => ({
    text: character,
    confidence,
    at: (i + 0.5) / text.length,
  }));
}

/** A line of 48 pixels with a block for each character, moved up or down by so many pixels. */
function drawn(text: string, shifts: readonly number[] = []): DrawnImage {
  const line = new DrawnImage(text.length * PITCH, 48);
  [...text].forEach((_, i) => line.block(i * PITCH + 8, 10 + (shifts[i % shifts.length] ?? 0), 8, 28));
  return line;
}

const DAY = '2024年12月3日';
const UNEVEN = [0, 4, -3, 5, -4, 2];

describe('holdsPennedDay', () => {
  it('sees a doubtful day whose digits stand unevenly', () => {
    expect(holdsPennedDay(drawn(DAY, UNEVEN), seen(DAY, 0.9), 1)).toBe(true);
  });

  it('sees a doubtful day that has lost digits', () => {
    expect(holdsPennedDay(drawn('24年月3日'), seen('24年月3日', 0.9), 1)).toBe(true);
  });

  it.each([
    ['a doubtful day whose digits stand evenly', drawn(DAY), seen(DAY, 0.9)],
    ['a day of which every character is sure', drawn(DAY, UNEVEN), seen(DAY)],
    ['a doubtful line without a day', drawn('执法证号20240913', UNEVEN), seen('执法证号20240913', 0.9)],
  ])('passes over %s', (_, line, characters) => {
    expect(holdsPennedDay(line, characters, 1)).toBe(false);
  });
});

describe('isBehindPennedName', () => {
  it.each([
    ['a clear day behind a doubtful name', '俞佳', 0.8, true],
    ['a clear day behind a printed name', '俞佳', 0.999, false],
    ['a clear day right behind the label', '', 0.8, false],
  ])('judges %s', (_, name, confidence, isPenned) => {
    const line = [...seen('调查人：'), ...seen(name, confidence), ...seen(DAY)];
    expect(isBehindPennedName(line)).toBe(isPenned);
  });
});

describe('asPenned', () => {
  it('puts the characters of the day in doubt, and no others', () => {
    const read = asPenned(seen(`证号13 ${DAY}`));
    expect(read.filter(({ confidence }) => confidence < 0.98).map(({ text }) => text)).toEqual([...DAY]);
  });

  it('puts every digit in doubt where no day is left', () => {
    const read = asPenned(seen('2024年12月'));
    expect(read.filter(({ confidence }) => confidence < 0.98).map(({ text }) => text)).toEqual([...'202412']);
  });
});
