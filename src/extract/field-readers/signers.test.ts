import { examples } from '../../../test/fixtures/reader-examples.ts';

const LABELS = { labels: ['审核人'] };

examples('signers', LABELS, [
  ['stand behind the label', ['审核人：李娜'], [{ name: '李娜' }]],
  [
    'stand before the day under an opinion',
    ['审核意见：', '同意承办机构的处理意见。', '李桂秀 2022年9月13日'],
    [{ name: '李桂秀' }],
  ],
  [
    'are not those who present the case',
    ['承办人意见：', '建议处罚。', '张伟 2022年9月12日', '审核意见：', '同意。', '签字：李娜 2022年9月13日'],
    [{ name: '李娜' }],
  ],
]);

examples('voters', {}, [
  [
    'speak for or against',
    ['沈艳汇报：案情如下。', '韩峰：同意承办机构意见。', '萧文（局长）：同意。'],
    [{ name: '韩峰' }, { name: '萧文' }],
  ],
  ['are none where only a conclusion stands', ['讨论结论：一致同意。'], 'notFound'],
]);

const NOTICE = { patterns: ['告知书'] };

examples('recalled-number', NOTICE, [
  [
    'stands behind the name',
    ['我局送达了《行政处罚告知书》（津应急罚告〔2025〕3号）。'],
    '津应急罚告〔2025〕3号',
  ],
  [
    'stands before the name',
    ['我局下达了津应急罚告〔2025〕3号《行政处罚告知书》。'],
    '津应急罚告〔2025〕3号',
  ],
  ['is not that of another paper', ['《责令改正通知书》（津应急责改〔2025〕3号）。'], 'notFound'],
]);

examples('recalled-date', NOTICE, [
  [
    'is the last one before the name',
    ['2025年3月1日检查后，我局于2025年3月5日送达《行政处罚告知书》。'],
    '2025-03-05',
  ],
  ['is absent where nothing was served', ['《行政处罚告知书》如下。'], 'notFound'],
]);
