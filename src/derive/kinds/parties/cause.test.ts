import { describe, expect, it } from 'vitest';
import { valueOf } from '../../../../test/fixtures/case-builder.ts';

describe('the cause of a case', () => {
  const cause = (printed: string): unknown => {
    const decision = { type: 'penalty-decision', fields: { party: '甲公司' } };
    return valueOf('cause', { papers: [{ type: 'filing-approval', fields: { cause: printed } }, decision] });
  };

  it('is told without the party and what stands around it', () => {
    expect(cause('甲公司涉嫌无证经营案')).toBe('无证经营');
  });

  it('is told as printed where nothing else is left of it', () => {
    expect(cause('甲公司涉嫌案')).toBe('甲公司涉嫌案');
  });
});
