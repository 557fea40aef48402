import { describe, expect, it } from 'vitest';
import { finding } from '../../test/fixtures/findings.ts';
import { mergeChains } from './merge-chains.ts';

describe('the findings of several decisions of one case', () => {
  const failed = (party: string, message: string) => ({
    party,
    findings: [finding('a', 'failed', { message })],
  });

  it('tell of everyone whom the gravest outcome concerns', () => {
    const chains = [
      failed('甲公司', '没有告知听证'),
      { party: '乙公司', findings: [finding('a', 'passed')] },
      failed('丙公司', '没有送达'),
    ];
    const [merged] = mergeChains([finding('a', 'passed')], chains);
    expect(merged).toMatchObject({
      outcome: 'failed',
      message: '甲公司：没有告知听证；丙公司：没有送达',
    });
  });
});
