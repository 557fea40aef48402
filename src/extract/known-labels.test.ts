import { describe, expect, it } from 'vitest';
import { shippedRuleset } from '../../test/shipped-ruleset.ts';
import { knownLabels } from './known-labels.ts';

const labels = knownLabels((await shippedRuleset()).labels);

describe('the beginning of a label that a narrow cell broke', () => {
  it.each([
    ['统一社会', true],
    ['统一社会信用代码', false],
    ['统一', false],
    ['欧阳娜娜', false],
  ])('is told from a name: %s', (text, isBrokenOff) => {
    expect(labels.isBrokenOff(text)).toBe(isBrokenOff);
  });
});
