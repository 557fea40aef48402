import { describe, expect, it } from 'vitest';
import { fieldRead } from '../../../test/fixtures/field-request.ts';
import { pageOf } from '../../../test/fixtures/page-builder.ts';
import { examples } from '../../../test/fixtures/reader-examples.ts';

examples('served-types', {}, [
  ['are the papers that go out', ['送达文书：行政处罚决定书'], ['penalty-decision']],
  [
    'are told in order, each once',
    ['行政处罚决定书、行政处罚告知书、行政处罚决定书'],
    ['penalty-decision', 'prior-notice'],
  ],
  ['are those of the longest names', ['不予行政处罚决定书'], ['no-penalty-decision']],
  ['are told whatever brackets are set', ['《行政处罚 决定书》'], ['penalty-decision']],
  ['are none where no paper is named', ['受送达人：张伟'], 'notFound'],
  ['are a question where a scan names none', ['受送达人：张伟'], 'unreadable', { isScanned: true }],
]);

examples('served-numbers', {}, [
  [
    'are each told once',
    ['津水罚〔2024〕1号', '津水罚〔2024〕2号', '津水罚〔2024〕1号'],
    ['津水罚〔2024〕1号', '津水罚〔2024〕2号'],
  ],
  ['are none', ['受送达人：张伟'], 'notFound'],
]);

examples('receipt-amount', {}, [
  ['is the sum in words', ['伍仟元整'], 500_000],
  ['is the sum in words, whatever the figures say', ['伍仟元整，单价9000元'], 500_000],
  ['is the largest of several figures', ['单价200元', '5000元', '4800元'], 500_000],
  ['is the largest of several words', ['伍佰元整', '伍仟元整'], 500_000],
  ['is no sum of nothing', ['0元'], 'notFound'],
  ['is not there', ['收据'], 'notFound'],
]);

describe('receipt-amount', () => {
  it('shows the sum', () => {
    expect(fieldRead('receipt-amount', ['单价200元', '5000元'])).toMatchObject({
      evidence: [{ quote: '5000元' }],
    });
  });

  it('has each of several sums in words, and all together, as its rivals', () => {
    const field = fieldRead('receipt-amount', ['伍佰元整', '伍仟元整']);
    expect(field.state === 'found' && field.rivals).toMatchObject([
      { value: 50_000, evidence: [{ quote: '伍佰元整' }] },
      { value: 550_000, evidence: [{ quote: '伍佰元整' }, { quote: '伍仟元整' }] },
    ]);
  });

  it('has no rival in the same sum said again, nor in figures', () => {
    expect(fieldRead('receipt-amount', ['伍仟元整', '伍仟元整'])).not.toHaveProperty('rivals');
    expect(fieldRead('receipt-amount', ['5000元', '4000元'])).not.toHaveProperty('rivals');
  });

  it('is sure in print', () => {
    expect(fieldRead('receipt-amount', ['5000元'])).toMatchObject({ confidence: 1 });
  });
});

examples('received-signature', {}, [
  ['is dated behind its label', ['当事人签收：张伟 2024年5月6日'], '2024-05-06'],
  ['is dated at the end of the paper', ['被告知人：张伟 2024年5月6日'], '2024-05-06'],
  ['is none without a day', ['正文', '当事人签收：张伟'], 'notFound'],
  ['is a day in figures', ['本文书已于 2024- 03-21 收到。 受送达人（签收）：黄艳'], '2024-03-21'],
  ['is a day with wide dashes', ['当事人签收：张伟 2024－05－06'], '2024-05-06'],
  [
    'is a question where a pen wrote into the blank for the day',
    pageOf(['本文书已于             收到。'], {
      marks: [{ kind: 'handwriting', box: { x: 130, y: 72, width: 60, height: 16 }, confidence: 0.9 }],
    }),
    'unreadable',
  ],
  ['is none where the blank for the day is empty', ['本文书已于             收到。'], 'notFound'],
  ['is none where nobody receives', ['承办人签名：张伟 2024年5月6日'], 'notFound'],
]);
