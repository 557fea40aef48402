import { describe, expect, it } from 'vitest';
import type { SeenCharacter } from './ctc.ts';
import { afterSkippedInk } from './skipped-ink.ts';

const WIDTH = 30;

/** A line in which each character stands in the middle of its own place; `missing` ones leave their ink. */
function line(text: string, missing?: number): { characters: SeenCharacter[]; columns: Uint8Array } {
  const widths = [...text].map((c) => (/[0-9]/u.test(c) ? WIDTH / 2 : WIDTH));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = new Uint8Array(total);
  let at = 0;
  const characters = [...text].map((character, i) => {
    const width = widths[i] ?? 0;
    if (character !== '　') columns.fill(1, at + 2, at + width - 2);
    const middle = (at + width / 2) / total;
    at += width;
    return { text: character, confidence: 0.99, at: middle };
  });
  return { characters: characters.filter(({ text: c }, i) => i !== missing && c !== '　'), columns };
}

describe('afterSkippedInk', () => {
  it.each([
    ['a digit', line('天津市世纪大道22号', 7)],
    ['a character', line('河北省沧州市黄骅市街道', 7)],
  ])('notices before which character %s was lost', (_, { characters, columns }) => {
    expect(afterSkippedInk(characters, columns)).toEqual(new Set([7]));
  });

  it.each([
    ['a line that was read whole', line('天津市世纪大道22号1层')],
    ['a blank within a line', line('天津市滨海新区　世纪大道')],
    ['a line with too few characters to tell', line('2024号', 1)],
  ])('does not stumble over %s', (_, { characters, columns }) => {
    expect(afterSkippedInk(characters, columns)).toEqual(new Set());
  });
});
