import { describe, expect, it } from 'vitest';
import { formValueRead } from '../../../test/fixtures/field-request.ts';
import { heading, pageOf, table } from '../../../test/fixtures/page-builder.ts';
import type { Mark } from '../../model/page.ts';

/** A name by hand in the officers' cell, which begins at x = 298 and y = 150. */
function ink(x: number, width = 50, kind: Mark['kind'] = 'handwriting'): Mark {
  return { kind, box: { x, y: 155, width, height: 19 }, confidence: 0.85 };
}

function officers(marks: readonly Mark[], opinion = '建议立案。 2025年6月5日'): unknown {
  const rows = [
    ['案由', '涉嫌违法建设'],
    ['承办人意见', opinion],
    ['负责人意见', '同意立案。 2025年6月6日'],
  ];
  const { lines, cells } = table(rows);
  const titled = pageOf([heading('立案审批表')]);
  const page = { ...titled, lines: [...titled.lines, ...lines], cells, marks };
  return formValueRead('filing-approval', 'officer-signatures', page);
}

describe('officers who signed by pen', () => {
  it('are as many as names stand apart in their cell', () => {
    expect(officers([ink(445), ink(505)])).toBe(2);
  });

  it.each<[reason: string, marks: readonly Mark[], opinion?: string]>([
    ['there is one name', [ink(445)]],
    ['one name lies over the other', [ink(445), ink(460)]],
    ['a character of a name stands alone', [ink(445), ink(505, 18)]],
    ['the second mark is a seal', [ink(445), ink(490, 60, 'seal')]],
    ['one of the marks may be the day', [ink(445), ink(505)], '建议立案。 年 月 日'],
    ['a head signs in the same cell', [ink(445), ink(505)], '建议立案。部门负责人： 2025年6月5日'],
    ['a mark lies over what is printed', [ink(302, 90), ink(505)]],
  ])('are not counted where %s', (_, marks, opinion) => {
    expect(officers(marks, opinion)).toBe('notFound');
  });
});
