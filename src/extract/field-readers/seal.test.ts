import { describe, expect, it } from 'vitest';
import { fieldRead } from '../../../test/fixtures/field-request.ts';
import { examples } from '../../../test/fixtures/reader-examples.ts';
import { pageOf } from '../../../test/fixtures/page-builder.ts';
import type { Mark, Page } from '../../model/page.ts';

const FOOT = ['罚款五万元。', '石浦镇人民政府', '2025年5月10日'];

/** A decision with seals at its foot, by their rings. */
function sealed(...rings: (string | undefined)[]): Page {
  const box = { x: 300, y: 600, width: 110, height: 110 };
  const marks = rings.map((text): Mark => ({
    kind: 'seal',
    box,
    confidence: 0.9,
    ...(text === undefined ? {} : { text }),
  }));
  return { ...pageOf(FOOT), marks };
}

examples('seal', {}, [
  ['is seen although its ring was not read', sealed(undefined), true],
  ['is that of the body that signs', sealed('石浦镇人民政府'), true],
  ['may stand beside somebody else’s', sealed('石浦镇综合行政执法队', '石浦镇人民攻府'), true],
  ['is lacking where only another body’s is there', sealed('石浦镇综合行政执法队'), 'lacking'],
  ['is a question where a company’s is there', sealed('江西禾香食品有限公司'), 'unreadable'],
  ['is a question where it is for one kind of paper', sealed('石浦镇人民政府合同专用章'), 'unreadable'],
  [
    'is that of the body at the head where the foot cannot be read',
    {
      ...sealed('石浦镇人民政府'),
      lines: pageOf(['石浦镇人民政府', '行政处罚决定书', '抄送：某区司法局']).lines,
    },
    true,
  ],
  ['is lacking on a page without any', sealed(), 'lacking'],
]);

describe('a seal that was not found', () => {
  const seal = (page: Partial<Page>, furtherPages: readonly Page[] = []): ReturnType<typeof fieldRead> =>
    fieldRead('seal', { ...pageOf(FOOT), ...page }, { furtherPages });
  const faint = { kind: 'seal', box: { x: 300, y: 600, width: 110, height: 110 }, confidence: 0.1 } as const;
  const last = pageOf(FOOT, { pageNumber: 2 });

  it.each<[string, Partial<Page>, string]>([
    ['is lacking on a printed page', {}, 'lacking'],
    ['is a question where something faint was seen', { marks: [faint] }, '印迹浅淡'],
    ['is a question in a draft', { file: '决定书.docx' }, '可编辑稿'],
    ['is a question on a grey scan', { textOrigin: 'ocr', quality: { legibility: 0.99 } }, '灰度'],
  ])('%s', (_, page, expected) => {
    const field = seal(page);
    expect(field.state === 'unreadable' ? field.reason : field.state).toContain(expected);
  });

  it('is shown on the last page', () => {
    const field = seal({}, [last]);
    expect(field.state === 'lacking' && field.proof).toMatchObject({ evidence: [{ pageNumber: 2 }] });
  });

  it('may be on the last page where the first shows none', () => {
    const box = { x: 300, y: 600, width: 110, height: 110 };
    const stamped = { ...last, marks: [{ kind: 'seal', box, confidence: 0.9 } as const] };
    expect(seal({}, [stamped]).state).toBe('found');
  });
});
