import { describe, expect, it } from 'vitest';
import type { Finding } from '../model/finding.ts';
import type { EarlierLaw } from '../model/law.ts';
import { withLawInForce } from './law-in-force.ts';

const LAW: EarlierLaw = {
  law: '行政处罚法',
  text: '2017年修正',
  from: '2018-01-01',
  to: '2021-07-14',
  sameAs: { '44': '31' },
};
const FINDING: Finding = {
  id: '1',
  ruleId: 'r',
  title: '',
  target: 'case',
  outcome: 'failed',
  machineOutcome: 'failed',
  mode: 'automatic',
  isAdvisory: false,
  expectations: [],
  evidence: [],
  message: '',
  fix: '',
  basis: [
    { law: '行政处罚法', article: '44' },
    { law: '行政处罚法', article: '60' },
    { law: '民事诉讼法', article: '87' },
  ],
};

function basisOn(day: string | undefined): string[] {
  const [finding] = withLawInForce([FINDING], [LAW], day);
  return (finding?.basis ?? []).map(({ law, article = '' }) => `${law}${article}`);
}

describe('the articles of a finding', () => {
  it.each([
    ['2021-07-14', ['行政处罚法（2017年修正）31', '民事诉讼法87']],
    ['2021-07-15', ['行政处罚法44', '行政处罚法60', '民事诉讼法87']],
    ['2017-12-31', ['行政处罚法44', '行政处罚法60', '民事诉讼法87']],
    [undefined, ['行政处罚法44', '行政处罚法60', '民事诉讼法87']],
  ])('are those in force on the day of the decision: %s', (day, expected) => {
    expect(basisOn(day)).toEqual(expected);
  });
});
