import { describe, expect, it } from 'vitest';
import { factOf } from '../../../../test/fixtures/case-builder.ts';

/** Papers in files that are numbered as they stand, each in its folder where one is named. */
function isInOrder(...papers: readonly (readonly [type: string, folder?: string])[]): unknown {
  const placed = papers.map(([type, folder = ''], i) => ({ type, page: { file: `${folder}${i + 10}.pdf` } }));
  return factOf('papers-in-order', { papers: placed }).value;
}

describe('the order of the papers', () => {
  it('is that of the procedure', () => {
    expect(
      isInOrder(['filing-approval'], ['inspection-record'], ['prior-notice'], ['closing-approval']),
    ).toBe(true);
  });

  it('is broken where two papers stand behind what follows them', () => {
    const shuffled = [
      ['closing-approval'],
      ['filing-approval'],
      ['prior-notice'],
      ['inspection-record'],
    ] as const;
    expect(isInOrder(...shuffled)).toBe(false);
  });

  it('begins anew in the folder of another volume', () => {
    const volumes = [
      ['filing-approval', '副卷/'],
      ['closing-approval', '副卷/'],
      ['inspection-record', '正卷/'],
      ['prior-notice', '正卷/'],
      ['legal-review-opinion', '正卷/'],
    ] as const;
    expect(isInOrder(...volumes)).toBe(true);
  });

  it('leaves room for the record of a second visit', () => {
    const visited = [
      ['filing-approval'],
      ['inspection-record'],
      ['prior-notice'],
      ['legal-review-opinion'],
      ['inspection-record'],
      ['closing-approval'],
    ] as const;
    expect(isInOrder(...visited)).toBe(true);
  });

  it('does not ask where papers of no known place lie', () => {
    const papers = [
      ['filing-approval'],
      ['other'],
      ['inspection-record'],
      ['other'],
      ['closing-approval'],
    ] as const;
    expect(isInOrder(...papers)).toBe(true);
  });
});
