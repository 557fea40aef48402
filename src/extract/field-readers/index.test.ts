import { describe, expect, it } from 'vitest';
import { fieldRead, type FieldRequest } from '../../../test/fixtures/field-request.ts';
import { heading, type WrittenLine } from '../../../test/fixtures/page-builder.ts';

/** As wide as its page: the lines below are not full, and end where they end. */
const WIDE = '如不服本决定，可以在六十日内申请行政复议，也可以在六个月内提起行政诉讼。';
const TITLE = heading('行政处罚决定书');
const DECISION = { options: { section: 'decision' } } as const;
const PARTY: FieldRequest = { labels: ['当事人'], options: { addressee: true } };

type Row = readonly [kind: string, lines: readonly WrittenLine[], request: FieldRequest, quote: string];

describe('what was read is shown where it stands', () => {
  it.each<Row>([
    ['labelled', [TITLE, '案由：无证经营'], { labels: ['案由'] }, '无证经营'],
    ['labelled-date', [TITLE, '日期：2024年5月6日止'], { labels: ['日期'] }, '2024年5月6日'],
    ['labelled-number', [TITLE, '文号：津水罚〔2024〕1号'], { labels: ['文号'] }, '津水罚〔2024〕1号'],
    ['own-number', [TITLE, '津水罚〔2024〕1号', WIDE], { options: { tokens: ['罚'] } }, '津水罚〔2024〕1号'],
    [
      'own-number',
      [heading('行政处罚决定书津水罚〔2024〕1号'), WIDE],
      { options: { tokens: ['罚'] } },
      '津水罚〔2024〕1号',
    ],
    ['last-date', [WIDE, '张伟 2024年5月6日'], {}, '2024年5月6日'],
    ['signing-date', [WIDE, '静海县水务局', '2024年5月6日'], {}, '2024年5月6日'],
    ['signing-date', [WIDE, '静海县水务局 2024年5月6日'], {}, '2024年5月6日'],
    ['agency', [heading('静海县水务局'), TITLE, WIDE], {}, '静海县水务局'],
    ['issuing-agency', [TITLE, WIDE, '特此通知。', '静海县水务局', '2024年5月6日'], {}, '静海县水务局'],
    ['party', [TITLE, '当事人：甲乙商贸有限公司'], PARTY, '甲乙商贸有限公司'],
    ['party', [TITLE, '津水罚〔2024〕1号', '甲乙商贸有限公司：', WIDE], PARTY, '甲乙商贸有限公司：'],
    ['phrase', [WIDE, '罚款当场缴纳。'], { patterns: ['当场缴纳'] }, '当场缴纳'],
    ['count', [WIDE, '物品共12件。'], { patterns: ['共(?<value>\\d+)件'] }, '共12件'],
    ['capture', [WIDE, '联系人是张伟。'], { patterns: ['联系人是(?<value>\\p{Script=Han}{2})'] }, '张伟'],
    ['person', [TITLE, '法定代表人：张伟 男'], { labels: ['法定代表人'] }, '张伟'],
    ['penalty-sum', [TITLE, '决定给予如下行政处罚：罚款5000元。'], DECISION, '5000元'],
    [
      'stated-totals',
      [TITLE, '决定给予如下行政处罚：', '1.罚款5000元；', '2.罚款2000元；', '合计罚款7000元。'],
      DECISION,
      '7000元',
    ],
    ['sums', [TITLE, '罚款5000元。'], {}, '5000元'],
    ['record-time', [TITLE, '时间：2024年5月6日9时30分至10时05分'], { labels: ['时间'] }, '9时30分'],
  ])('%s', (kind, lines, request, quote) => {
    expect(fieldRead(kind, lines, request)).toMatchObject({ state: 'found', evidence: [{ quote }] });
  });

  it.each<Row>([
    ['labelled-date', [TITLE, '日期：2024年2月30日止'], { labels: ['日期'] }, '2024年2月30日'],
    ['signing-date', [WIDE, '静海县水务局', '2024年2月30日'], {}, '2024年2月30日'],
    [
      'penalty-sum',
      [TITLE, '决定给予如下行政处罚：罚款五千元以上一万元以下。'],
      DECISION,
      '五千元以上一万元以下',
    ],
  ])('though it is a question: %s', (kind, lines, request, quote) => {
    const field = fieldRead(kind, lines, request);
    expect(field).toMatchObject({ state: 'unreadable' });
    expect(field.state === 'unreadable' && field.evidence.map((e) => e.quote).join('')).toContain(quote);
  });
});

describe('the number of a paper', () => {
  const rivals = (...lines: readonly WrittenLine[]): unknown => {
    const field = fieldRead('own-number', lines, { options: { tokens: ['罚', '决'] } });
    return field.state === 'found' ? [field.value, field.rivals?.map(({ value }) => value)] : field.state;
  };

  it('has another of its kind that stands alone in the head as its rival', () => {
    expect(rivals(TITLE, '津水罚〔2024〕1号', '津水罚〔2024〕2号', WIDE)).toEqual([
      '津水罚〔2024〕1号',
      ['津水罚〔2024〕2号'],
    ]);
  });

  it.each<[string, string]>([
    ['of another kind', '津水听〔2024〕2号'],
    ['within a sentence', '另见已经发出的津水罚〔2024〕2号告知书'],
    ['that is the same', '津水罚〔2024〕1号'],
  ])('has no rival in a number %s', (_, line) => {
    expect(rivals(TITLE, '津水罚〔2024〕1号', line, WIDE)).toEqual(['津水罚〔2024〕1号', undefined]);
  });

  it('shows where its rival stands', () => {
    const field = fieldRead('own-number', [TITLE, '津水罚〔2024〕1号', '津水罚〔2024〕2号', WIDE], {
      options: { tokens: ['罚'] },
    });
    expect(field.state === 'found' && field.rivals).toMatchObject([
      { evidence: [{ quote: '津水罚〔2024〕2号' }] },
    ]);
  });

  it('has a rival beside a few words on its line', () => {
    const beside = (words: string): unknown =>
      rivals(TITLE, '津水罚〔2024〕1号', `${words}津水罚〔2024〕2号`, WIDE);
    expect(beside('编号 见：')).toEqual(['津水罚〔2024〕1号', ['津水罚〔2024〕2号']]);
  });
});
