import { describe, expect, it } from 'vitest';
import { RunningText } from './running-text.ts';

describe('a text whose lines run on', () => {
  const written = '决定罚款\n五千元。\n当事人';
  const running = new RunningText({ softEnds: new Set([4]) }, written);

  it('leaves the ends out over which a sentence goes on', () => {
    expect(running.text).toBe('决定罚款五千元。\n当事人');
  });

  it.each([
    ['before the end that was left out', 3, 3],
    ['at the end that was left out', 4, 5],
    ['behind it', 5, 6],
  ])('tells where a place stood %s', (_, place, expected) => {
    expect(running.original(place)).toBe(expected);
    expect(written[expected]).toBe(running.text[place]);
  });

  it('tells where each place stood behind several ends, in whatever order they are given', () => {
    const text = '甲\n乙\n丙\n丁';
    const several = new RunningText({ softEnds: new Set([5, 1, 3]) }, text);
    expect(several.text).toBe('甲乙丙丁');
    expect([0, 1, 2, 3].map((place) => several.original(place))).toEqual([0, 2, 4, 6]);
  });

  it('is the text itself where no end is soft', () => {
    const same = new RunningText({ softEnds: new Set<number>() }, written);
    expect(same.text).toBe(written);
    expect(same.original(7)).toBe(7);
  });
});
