import { describe, expect, it } from 'vitest';
import { type ReadCharacter, textDifferences } from './text-differences.ts';

/** Characters in lower case were read unsurely (tests write Latin letters). */
function read(text: string): ReadCharacter[] {
  return [...text].map((c) => ({ character: c.toUpperCase(), isSure: c === c.toUpperCase() }));
}

function places(a: string, b: string): string[] {
  return textDifferences(read(a), read(b)).map((d) => `${d.first}/${d.second}`);
}

describe('textDifferences', () => {
  it('finds nothing between the same texts', () => {
    expect(places('ABC', 'ABC')).toEqual([]);
    expect(places('', '')).toEqual([]);
  });

  it('finds what was changed, left out and added', () => {
    expect(places('ABCDEFGH', 'AXCDEFGH')).toEqual(['B/X']);
    expect(places('ABCDEFGH', 'ABDEFGH')).toEqual(['C/']);
    expect(places('ABDEFGH', 'ABCDEFGH')).toEqual(['/C']);
  });

  it('takes two changes with one common character between them for one, and distant ones for two', () => {
    expect(places('..WANG', '..LANQ')).toEqual(['W/L', 'G/Q']);
    expect(places('XAY--', 'ZAQ--')).toEqual(['XAY/ZAQ']);
  });

  it('knows which side was sure', () => {
    const [difference] = textDifferences(read('ABxD'), read('ABYD'));
    expect(difference).toMatchObject({ isFirstSure: false, isSecondSure: true, edits: 1 });
  });
});
