import { describe, expect, it } from 'vitest';
import { caseOf } from '../../test/fixtures/case-builder.ts';
import { shippedRuleset } from '../../test/shipped-ruleset.ts';
import { unexplainedPaper } from './unexplained.ts';

const rules = await shippedRuleset();

function mayBe(title: string, asked: string, type = 'other', confidence = 0): boolean {
  const { documents } = caseOf({ papers: [{ type, title }] });
  const papers = documents.map((paper) => ({ ...paper, confidence }));
  return unexplainedPaper(papers, [asked], rules) !== undefined;
}

describe('a legible paper of no known kind', () => {
  it.each([
    ['行政处罚案件法制审核单', 'legal-review-opinion'],
    ['案件会审（集体议案）记录', 'collective-discussion-record'],
    ['林业行政处罚先行（听证权利）告知书', 'prior-notice'],
    ['文书送达情况单', 'proof-of-service'],
  ])('%s may be the %s', (title, asked) => {
    expect(mayBe(title, asked)).toBe(true);
  });

  it.each([
    ['房屋租赁合同', 'legal-review-opinion'],
    ['建设工程施工合同（节选）', 'payment-receipt'],
    ['罚款缴款通知书', 'payment-receipt'],
    ['', 'prior-notice'],
    ['行政处罚案件法制审核单', 'payment-receipt'],
  ])('%s is not taken for the %s', (title, asked) => {
    expect(mayBe(title, asked)).toBe(false);
  });

  it('is none that is known to be another one', () => {
    expect(mayBe('行政处罚听证告知审批表', 'hearing-right-notice', 'other', 0.8)).toBe(false);
  });

  it('is no paper that has a kind of its own', () => {
    expect(mayBe('法制审核意见书', 'legal-review-opinion', 'investigation-report')).toBe(false);
  });
});
