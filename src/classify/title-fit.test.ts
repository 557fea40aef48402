import { describe, expect, it } from 'vitest';
import { shippedRuleset } from '../../test/shipped-ruleset.ts';
import { fittingTitles } from './title-fit.ts';

const forms = await shippedRuleset();

describe('a title of nine characters', () => {
  const typesOf = (line: string): string[] => [
    ...new Set(fittingTitles(line, forms).map(({ type }) => type.id)),
  ];

  it('fits with two of them misread', () => {
    expect(typesOf('行改处罚事光告知书')).toEqual(['prior-notice']);
  });

  it('does not fit with three of them misread', () => {
    expect(typesOf('行改处训事光告知书')).toEqual([]);
  });
});
