import { describe, expect, it } from 'vitest';
import { fieldRead } from '../../../test/fixtures/field-request.ts';
import { examples } from '../../../test/fixtures/reader-examples.ts';
import { heading } from '../../../test/fixtures/page-builder.ts';

const DECISION = { options: { section: 'decision' } } as const;
const decides = (...sentences: readonly string[]): ReturnType<typeof heading>[] => [
  heading('行政处罚决定书'),
  '经查，当事人无证经营，货值金额3000元。',
  ...sentences,
  '如不服本决定，可以在六十日内申请行政复议。',
];

examples('penalty-sum', { options: { ...DECISION.options, sum: 'fine' } }, [
  [
    'is none where only the law that is recited gives a range',
    ['《某法》规定：并处五千元以上一万元以下罚款。', ...decides('决定给予如下行政处罚：警告。')],
    'notFound',
  ],
  ['is what is fined', decides('决定给予如下行政处罚：罚款5000元。'), 500_000],
  [
    'is not the range of the law that leads to it',
    decides(
      '根据《某条例》第五十四条的规定，对单位处2万元以上5万元以下的罚款。',
      '现对你单位作出罚款人民币贰万元（2万元）的行政处罚。',
    ),
    2_000_000,
  ],
  [
    'is what is fined by several',
    decides('决定给予如下行政处罚：', '1.对无证经营罚款5000元；', '2.对拒绝检查罚款2000元。'),
    700_000,
  ],
  ['is not what is confiscated', decides('决定给予如下行政处罚：没收违法所得600元，罚款5000元。'), 500_000],
  [
    'is a question where the law’s range is written',
    decides('决定给予如下行政处罚：罚款五千元以上一万元以下。'),
    'unreadable',
  ],
  ['is blank where it waits to be filled in', decides('决定给予如下行政处罚：罚款人民币____元。'), 'lacking'],
  ['is none where only a warning is given', decides('决定给予如下行政处罚：警告。'), 'notFound'],
  [
    'is a question where figures and words disagree',
    decides('决定给予如下行政处罚：罚款5000元（大写：陆仟元整）。'),
    'unreadable',
  ],
  [
    'is a question where the total is not the sum of its items',
    decides('决定给予如下行政处罚：', '1.罚款5000元；', '2.罚款2000元；', '合计罚款8000元。'),
    'unreadable',
  ],
  [
    'is the sum of its items where the total is',
    decides('决定给予如下行政处罚：', '1.罚款5000元；', '2.罚款2000元；', '合计罚款7000元。'),
    700_000,
  ],
  [
    'is a question where the last may be the total of the others',
    decides('决定给予如下行政处罚：', '1.罚款5000元；', '2.罚款2000元；', '3.罚款7000元。'),
    'unreadable',
  ],
  [
    'is no question where two are the same',
    decides('决定给予如下行政处罚：', '1.对甲罚款5000元；', '2.对乙罚款5000元。'),
    1_000_000,
  ],
  [
    'is a question where penalties are named far from each other in unknown words',
    [
      heading('行政处罚决定书'),
      '罚款5000元的意见如上。',
      `${'情况另述'.repeat(45)}。`,
      '没收违法所得600元的意见如上。',
    ],
    'unreadable',
  ],
  ['is none where the paper names no penalty', [heading('行政处罚决定书'), '当事人应当改正。'], 'notFound'],
]);

examples('penalty-sum', { options: { ...DECISION.options, sum: 'confiscation' } }, [
  ['is what is confiscated', decides('决定给予如下行政处罚：没收违法所得600元，罚款5000元。'), 60_000],
  ['is none where only a fine is imposed', decides('决定给予如下行政处罚：罚款5000元。'), 'notFound'],
  [
    'is none where the range of a fine is written',
    decides('决定给予如下行政处罚：罚款五千元以上一万元以下。'),
    'notFound',
  ],
]);

describe('penalty-sum', () => {
  const read = (...sentences: string[]): ReturnType<typeof fieldRead> =>
    fieldRead('penalty-sum', decides(...sentences), DECISION);

  it('says by how much a total differs', () => {
    const field = read('决定给予如下行政处罚：', '1.罚款5000元；', '2.罚款2000元；', '合计罚款8000元。');
    expect(field).toMatchObject({ state: 'unreadable' });
    expect(field.state === 'unreadable' && field.reason.replace(/,/gu, '')).toMatch(
      /合计写作8000.*相加是7000/u,
    );
  });

  it('has each of several sums as its rival', () => {
    const field = read('决定给予如下行政处罚：', '1.对无证经营罚款5000元；', '2.对拒绝检查罚款2000元。');
    expect(field.state === 'found' && field.rivals?.map(({ value }) => value)).toEqual([500_000, 200_000]);
  });

  it('has no rival where it is the only sum', () => {
    expect(read('决定给予如下行政处罚：罚款5000元。')).not.toHaveProperty('rivals');
  });

  it('shows the sum', () => {
    expect(read('决定给予如下行政处罚：罚款5000元。')).toMatchObject({ evidence: [{ quote: '5000元' }] });
  });
});

examples('penalty-kinds', DECISION, [
  [
    'are told in order',
    decides('决定给予如下行政处罚：1.罚款5000元；2.没收违法所得600元；3.警告。'),
    ['confiscation', 'fine', 'warning'],
  ],
  [
    'are all kinds that the law knows',
    decides(
      '决定给予如下行政处罚：通报批评，责令停产停业，吊销许可证，五年内不得从事食品经营，行政拘留五日。',
    ),
    ['criticism', 'detention', 'restriction', 'revocation', 'suspension'],
  ],
  [
    'are an order where nothing else is imposed',
    decides('决定给予如下行政处罚：限十五日内自行拆除违法建筑。'),
    ['demolition'],
  ],
  [
    'are no order where something else is imposed',
    decides('决定给予如下行政处罚：限十五日内自行拆除违法建筑，罚款5000元。'),
    ['fine'],
  ],
  ['are none where the paper names no penalty', [heading('行政处罚决定书'), '当事人应当改正。'], 'notFound'],
]);

examples('operative-phrase', { patterns: ['责令改正', '限期改正'], ...DECISION }, [
  ['is said in what is decided', decides('决定给予如下行政处罚：责令改正，罚款5000元。'), true],
  ['is said in its second form', decides('决定给予如下行政处罚：限期改正，罚款5000元。'), true],
  ['is not said elsewhere', decides('责令改正。', '决定给予如下行政处罚：罚款5000元。'), 'notFound'],
  [
    'is not said before in its sentence',
    decides('现责令改正，决定给予如下行政处罚：罚款5000元。'),
    'notFound',
  ],
  [
    'is said before in its sentence where that is read, too',
    decides('现责令改正，决定给予如下行政处罚：罚款5000元。'),
    true,
    { options: { ...DECISION.options, before: 20 } },
  ],
  [
    'is not said further before than is read',
    decides('现责令改正，决定给予如下行政处罚：罚款5000元。'),
    'notFound',
    { options: { ...DECISION.options, before: 3 } },
  ],
]);

describe('operative-phrase', () => {
  it.each([
    [0, '责令改正，决定给予如下行政处罚：责令改正，罚款'],
    [20, '责令改正，决定给予如下行政处罚：警告，罚款'],
  ])('shows where it is said, read from %i characters before', (before, sentence) => {
    const field = fieldRead('operative-phrase', decides(`现${sentence}5000元。`), {
      patterns: ['责令改正'],
      options: { ...DECISION.options, before },
    });
    expect(field).toMatchObject({ state: 'found', evidence: [{ quote: '责令改正' }] });
  });
});

examples('amount-pairs', {}, [
  ['are figures and words', ['罚款5000元（大写：伍仟元整）。'], [500_000, 500_000]],
  ['are figures first, though words stand first', ['罚款伍仟元整（5000元）。'], [500_000, 500_000]],
  [
    'are told pair by pair',
    ['罚款5000元（大写：伍仟元整），没收600元（大写：柒佰元整）。'],
    [500_000, 500_000, 60_000, 70_000],
  ],
  ['are none where a sum is said once', ['罚款5000元，没收600元。'], 'notFound'],
  ['are none where both are figures', ['罚款5000元（5000元）。'], 'notFound'],
]);

describe('amount-pairs', () => {
  it('shows the last pair that disagrees', () => {
    const text = '罚款5000元（大写：伍仟元整），没收600元（大写：柒佰元整），另交80元（大写：捌拾元整）。';
    expect(fieldRead('amount-pairs', [text])).toMatchObject({
      evidence: [{ quote: '600元（大写：柒佰元整' }],
    });
  });
});

examples('stated-totals', DECISION, [
  [
    'are what is stated and what it comes to',
    decides('决定给予如下行政处罚：', '1.罚款5000元；', '2.罚款2000元；', '合计罚款8000元。'),
    [800_000, 700_000],
  ],
  [
    'agree',
    decides('决定给予如下行政处罚：', '1.罚款5000元；', '2.罚款2000元；', '合计罚款7000元。'),
    [700_000, 700_000],
  ],
  ['are none where no total is stated', decides('决定给予如下行政处罚：罚款5000元。'), 'notFound'],
]);

examples('sums', {}, [
  [
    'are all that stand on the paper, each once',
    ['罚款5000元，没收600元，共5600元，其中5000元'],
    [500_000, 60_000, 560_000],
  ],
  ['are none where none stands there', ['警告'], 'notFound'],
]);
