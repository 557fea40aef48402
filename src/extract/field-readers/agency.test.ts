import { examples } from '../../../test/fixtures/reader-examples.ts';
import { heading } from '../../../test/fixtures/page-builder.ts';

const LONG = '如不服本决定，可以在六十日内申请行政复议，也可以在六个月内提起行政诉讼。';

examples('agency', {}, [
  ['stands above the title', [heading('静海县水务局'), heading('行政处罚决定书'), LONG], '静海县水务局'],
  ['stands before the title on its line', [heading('静海县水务局行政处罚决定书'), LONG], '静海县水务局'],
  [
    'stands at the foot',
    [heading('行政处罚决定书'), LONG, '特此通知。', '静海县水务局', '2024年5月6日'],
    '静海县水务局',
  ],
  [
    'stands at the foot with its day',
    [heading('行政处罚决定书'), LONG, '特此通知。', '静海县水务局 2024年5月6日'],
    '静海县水务局',
  ],
  [
    'stands at the foot with its seal',
    [heading('行政处罚决定书'), LONG, '特此通知。', '静海县水务局（印章）'],
    '静海县水务局',
  ],
  [
    'is the lowest of two at the foot',
    [heading('行政处罚决定书'), LONG, '静海县公安局', '静海县水务局'],
    '静海县水务局',
  ],
  ['is none behind a label', [heading('行政处罚决定书'), LONG, '抄送：静海县水务局'], 'notFound'],
  ['is none in a sentence', [heading('行政处罚决定书'), LONG, '请到静海县水务局。'], 'notFound'],
  [
    'stands no further up than twelve lines',
    [
      heading('行政处罚决定书'),
      ...Array.from({ length: 6 }, () => LONG),
      '特此通知。',
      '静海县水务局',
      ...Array.from({ length: 12 }, () => '正文一行。'),
    ],
    'notFound',
  ],
  [
    'stands among the last twelve lines',
    [
      heading('行政处罚决定书'),
      ...Array.from({ length: 6 }, () => LONG),
      '特此通知。',
      '静海县水务局',
      ...Array.from({ length: 11 }, () => '正文一行。'),
    ],
    '静海县水务局',
  ],
  ['is not there', [heading('行政处罚决定书'), LONG], 'notFound'],
  ['may have been misread', [heading('行政处罚决定书'), LONG], 'unreadable', { isScanned: true }],
]);

examples('issuing-agency', {}, [
  ['signs at the foot', [heading('静海县公安局'), LONG, '静海县水务局', '2024年5月6日'], '静海县水务局'],
  ['signs before the day', [LONG, '静海县水务局 2024年5月6日'], '静海县水务局'],
  ['signs before a day in Chinese figures', [LONG, '静海县水务局二〇二四年五月六日'], '静海县水务局'],
  ['signs with its seal', [LONG, '静海县水务局（盖章）'], '静海县水务局'],
  ['signs behind a label', [LONG, '处罚机关：静海县水务局'], '静海县水务局'],
  ['signs behind the last sentence', ['逾期不缴纳的，每日加处罚款。静海县水务局'], '静海县水务局'],
  ['is none that gets a copy', [LONG, '抄送：静海县水务局'], 'notFound'],
  ['is none that a letter goes to', [LONG, '主送单位：静海县水务局'], 'notFound'],
  ['is none of three characters', [LONG, '水务局'], 'notFound'],
  ['is one of four characters', [LONG, '某水务局'], '某水务局'],
  ['is none in a list', [LONG, '静海县水务局、静海县公安局'], 'notFound'],
  ['is none in the name of a paper', [LONG, '《水法》静海县水务局'], 'notFound'],
  ['is none that a receipt is for', [LONG, '送达回证静海县水务局'], 'notFound'],
  [
    'stands among the last eighteen lines',
    [LONG, '静海县水务局', ...Array.from({ length: 17 }, () => '正文一行。')],
    '静海县水务局',
  ],
  [
    'stands no further up',
    [LONG, '静海县水务局', ...Array.from({ length: 18 }, () => '正文一行。')],
    'notFound',
  ],
  ['is not there', [LONG], 'notFound'],
]);

const PARTY = { labels: ['当事人', '被处罚单位'], options: { addressee: true } };
const NUMBER = '津水罚〔2024〕1号';

examples('party', PARTY, [
  ['is empty', [heading('行政处罚决定书'), '当事人：', '经查，无证经营。'], 'lacking'],
  [
    'is addressed with what it is called by',
    [heading('行政处罚决定书'), NUMBER, '甲乙商贸有限公司（甲乙店）：', '经查。'],
    '甲乙商贸有限公司',
  ],
  [
    'is addressed and described',
    [
      heading('行政处罚决定书'),
      NUMBER,
      '甲乙商贸有限公司（统一社会信用代码：91350211M000100Y46）：',
      '经查。',
    ],
    '甲乙商贸有限公司',
  ],
  [
    'is a person who is described',
    [heading('行政处罚决定书'), NUMBER, '张伟，男，汉族，住静海县。', '经查。'],
    '张伟',
  ],
  [
    'is no person whose sex is not told',
    [heading('行政处罚决定书'), NUMBER, '张伟，住静海县。', '经查。'],
    'notFound',
  ],
  [
    'stands alone on its line',
    [heading('行政处罚决定书'), NUMBER, '甲乙商贸有限公司', '经查，无证经营。'],
    '甲乙商贸有限公司',
  ],
  [
    'is no agency that stands alone',
    [heading('行政处罚决定书'), NUMBER, '静海县水务局', '经查，无证经营。'],
    'notFound',
  ],
  [
    'is not what heads the letter',
    ['甲乙商贸有限公司', heading('行政处罚决定书'), NUMBER, '经查，无证经营。'],
    'notFound',
  ],
  [
    'is the one behind its label though another stands at the head',
    [heading('行政处罚决定书'), NUMBER, '当事人：甲乙商贸有限公司', '经查。'],
    '甲乙商贸有限公司',
  ],
  [
    'runs into its label',
    [heading('行政处罚决定书'), '被处罚单位甲乙商贸有限公司，经营者张伟'],
    '甲乙商贸有限公司',
  ],
  [
    'does not run into a word that is no name',
    [heading('行政处罚决定书'), '被处罚单位必须停产整顿，不得再犯'],
    'notFound',
  ],
  [
    'is not addressed where that is not asked for',
    [heading('行政处罚决定书'), NUMBER, '甲乙商贸有限公司：', '经查。'],
    'notFound',
    { options: {} },
  ],
  [
    'is who is addressed, and nobody whom the letter names far below',
    [
      heading('行政处罚决定书'),
      NUMBER,
      '甲乙商贸有限公司：',
      ...Array.from({ length: 8 }, () => LONG),
      '当事人：丙丁商贸有限公司',
    ],
    '甲乙商贸有限公司',
  ],
  [
    'is who stands behind a label close below',
    [heading('行政处罚决定书'), NUMBER, '甲乙商贸有限公司：', LONG, '当事人：丙丁商贸有限公司'],
    '丙丁商贸有限公司',
  ],
]);

examples('parties', PARTY, [
  [
    'are two behind one label',
    [heading('行政处罚决定书'), '当事人：甲乙商贸有限公司、张伟', '经查。'],
    ['甲乙商贸有限公司', '张伟'],
  ],
  ['are each named once', [heading('行政处罚告知书'), NUMBER, '张伟、张伟：', '经查。'], ['张伟']],
  ['are none where nobody is named', [heading('行政处罚决定书'), '经查。'], 'notFound'],
]);
