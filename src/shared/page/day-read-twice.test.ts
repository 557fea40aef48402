import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../test/fixtures/case-builder.ts';
import { isDayReadTwice } from './day-read-twice.ts';

describe('a day that was read twice', () => {
  const { pages } = caseOf({
    papers: [
      { type: 'penalty-decision', lines: ['2024年8月10日'] },
      { type: 'closing-approval', lines: ['二〇二四年八月十日作出处罚决定', '2024年8月12日'] },
    ],
  });

  it('stands on two pages, in figures or in words', () => {
    expect(isDayReadTwice(pages, '2024-08-10')).toBe(true);
  });

  it('is none that another day of the case becomes when it loses a digit', () => {
    const lost = caseOf({
      papers: [
        { type: 'penalty-decision', lines: ['2024年12月1日'] },
        { type: 'prior-notice', lines: ['2024年12月1日'] },
        { type: 'file-catalogue', lines: ['2024年12月11日'] },
      ],
    });
    expect(isDayReadTwice(lost.pages, '2024-12-01')).toBe(false);
  });

  it('is none that stands on one page', () => {
    expect(isDayReadTwice(pages, '2024-08-12')).toBe(false);
  });
});
