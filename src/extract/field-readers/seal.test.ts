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
