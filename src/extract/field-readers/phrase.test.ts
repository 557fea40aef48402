import { describe, expect, it } from 'vitest';
import { fieldRead, valueRead } from '../../../test/fixtures/field-request.ts';
import { examples } from '../../../test/fixtures/reader-examples.ts';
import { pageOf, scannedPageOf } from '../../../test/fixtures/page-builder.ts';
import { shippedRuleset } from '../../../test/shipped-ruleset.ts';

examples('phrase', { patterns: ['当场缴纳', '现场缴纳'] }, [
  ['is said', ['罚款当场缴纳。'], true],
  ['is said in its second form', ['罚款现场缴纳。'], true],
  ['is said over the end of a line', ['罚款当场', '缴纳。'], true],
  ['is said with blanks between', ['罚款 当 场 缴 纳。'], true],
  ['is not said', ['罚款已缴纳。'], 'notFound'],
  ['is said of nothing without patterns', ['罚款当场缴纳。'], 'notFound', { patterns: [] }],
  ['is taken back', ['罚款当场缴纳。', '没有缴纳'], 'notFound', { options: { unless: ['没有缴纳'] } }],
  ['is not taken back by what is not said', ['罚款当场缴纳。'], true, { options: { unless: ['没有缴纳'] } }],
  ['may have been misread', ['罚款已缴纳。'], 'unreadable', { isScanned: true }],
]);

describe('phrase', () => {
  it('shows where it is said', () => {
    const field = fieldRead('phrase', ['罚款当场缴纳。'], { patterns: ['当场缴纳'] });
    expect(field).toMatchObject({ evidence: [{ quote: '当场缴纳' }] });
  });

  it('reads words that OCR makes of others as those', () => {
    expect(valueRead('phrase', ['有权陈述、中辩'], { patterns: ['申辩'], isScanned: true })).toBe(true);
    expect(valueRead('phrase', ['有权陈述、中辩'], { patterns: ['申辩'] })).toBe('notFound');
  });
});

const CLOSING = { patterns: ['与我所说的一致'] };
const LONG = '执法人员对现场进行了检查，'.repeat(30);

examples('closing-words', CLOSING, [
  ['stand at the end', ['问：还有补充吗？', '答：没有。', '以上笔录与我所说的一致。'], true],
  ['stand alone', ['以上笔录与我所说的一致。'], true],
  ['are not those of an answer', ['问：笔录对吗？', '答：与我所说的一致。'], 'notFound'],
  ['are not those of an earlier answer', ['答：与我所说的一致。', '问：还有吗？', '答：没有。'], 'notFound'],
  [
    'stand behind an earlier answer with the same words',
    ['问：你看一下笔录，与你所说的是否一致？', '答：与我所说的一致。', '与我所说的一致'],
    true,
  ],
  ['are not those far from the end', [`与我所说的一致。${LONG}`], 'notFound'],
  ['are not there', ['问：还有补充吗？', '答：没有。'], 'notFound'],
  [
    'are glued to the last answer',
    ['问：还有补充吗？', '答：没有。以上内容看过属实'],
    true,
    { options: { glued: ['以上内容看过属实'] } },
  ],
  [
    'are not glued to an answer before the last',
    ['答：没有。以上内容看过属实', '问：还有吗？', '答：没有。'],
    'notFound',
    { options: { glued: ['以上内容看过属实'] } },
  ],
  [
    'may have been written by hand',
    ['问：还有补充吗？', '答：没有。', { text: '以上笔录囗囗囗', confidence: 0.4 }],
    'unreadable',
    { isScanned: true },
  ],
]);

describe('closing-words', () => {
  it('shows where they stand', () => {
    const lines = ['答：没有。', '以上笔录与我所说的一致。'];
    expect(fieldRead('closing-words', lines, CLOSING)).toMatchObject({
      evidence: [{ quote: '与我所说的一致' }],
    });
  });

  it('reaches 300 characters from the end', () => {
    const closing = '与我所说的一致';
    const said = (behind: number): unknown =>
      valueRead('closing-words', [`${closing}${'一'.repeat(behind)}`], CLOSING);
    expect(said(300 - closing.length)).toBe(true);
    expect(said(301 - closing.length)).toBe('notFound');
  });
});

examples('count', { patterns: ['共(?<value>[\\d一二三四五六七八九十]+)件', '计(?<value>\\d+)件'] }, [
  ['is written in figures', ['物品共12件'], 12],
  ['is written in words', ['物品共十二件'], 12],
  ['is that of the first pattern', ['计3件', '共4件'], 4],
  ['is that of the second pattern', ['计3件'], 3],
  ['is not there', ['物品若干件'], 'notFound'],
  ['is broken over two lines', ['物品共1', '2件'], 12],
]);

examples('phrase-count', { patterns: ['吊销', '罚款', '警告'] }, [
  ['counts each once', ['警告、罚款、罚款'], 2],
  ['counts over the end of a line', ['警', '告'], 1],
  ['counts nothing as nothing', ['没有'], 0],
  ['does not count what stands behind an empty box', ['☑警告 □罚款 □吊销'], 1],
  ['counts what stands behind a box where none is ticked', ['□警告 □罚款'], 2],
  ['counts what stands behind the next blank', ['√ 是 □否 罚款'], 1],
]);

describe('phrase-count', () => {
  it('shows the head of the paper', () => {
    const field = fieldRead('phrase-count', ['警告、罚款、吊销许可证'], { patterns: ['吊销'] });
    expect(field).toMatchObject({ evidence: [{ quote: '警告、罚款、吊销许可证' }] });
  });
});

examples('capture', { patterns: ['联系人[:：](?<value>\\S{2,4})电话', '联系人是(?<value>\\S{2,3})'] }, [
  ['is what the group holds', ['联系人：张伟电话：1'], '张伟'],
  ['is what the group of the second pattern holds', ['联系人是李娜'], '李娜'],
  ['is not there', ['联系电话：1'], 'notFound'],
  ['is nothing where the pattern has no group', ['联系人是李娜'], 'notFound', { patterns: ['联系人'] }],
]);

examples('printed-period', {}, [
  [
    'is the longest of several',
    ['你单位可在收到本告知书之日起3日内陈述、申辩，可在收到本告知书之日起5日内要求听证。'],
    '5 日',
  ],
  ['is written in words', ['可在收到本告知书之日起三日内进行陈述、申辩。'], '3 日'],
  ['is in working days', ['可在收到本告知书之日起五个工作日内要求听证。'], '5 工作日'],
  [
    'is in working days rather than in days',
    ['可在收到本告知书之日起5日内要求听证，可在收到本告知书之日起5个工作日内陈述、申辩。'],
    '5 工作日',
  ],
  [
    'is not the time to pay',
    ['收到本决定书之日起15日内缴纳罚款，收到本告知书之日起3天内陈述、申辩。'],
    '3 日',
  ],
  ['is not there', ['你单位有权陈述、申辩。'], 'notFound'],
]);

describe('a phrase on a paper of several pages', () => {
  it('is shown on its page', () => {
    const field = fieldRead('phrase', pageOf(['第一页']), {
      patterns: ['当场缴纳'],
      furtherPages: [pageOf(['罚款当场缴纳'], { pageNumber: 2 })],
    });
    expect(field).toMatchObject({ evidence: [{ pageNumber: 2 }] });
  });

  it('is a question where one of them is a scan', () => {
    const request = { patterns: ['当场缴纳'], furtherPages: [scannedPageOf(['第二页'], { pageNumber: 2 })] };
    expect(valueRead('phrase', pageOf(['第一页']), request)).toBe('unreadable');
  });
});

const closing = (await shippedRuleset()).documentTypes.find(({ id }) => id === 'closing-approval');

describe('how a penalty was carried out', () => {
  const told = (...lines: readonly string[]): unknown =>
    valueRead('phrase', lines, { ...closing?.fields['execution-told'] });

  it.each([
    ['罚款已执行完毕，建议结案。', true],
    ['处罚执行情况：罚款已于2023年4月20日缴清。', true],
    ['案由：未按照排污许可证规定提交排污许可证执行报告', 'notFound'],
  ])('is told or not: %s', (line, expected) => {
    expect(told(line)).toBe(expected);
  });

  it('is not told by the name of its place', () => {
    expect(told('处罚执行', '情况', '承办人意见', '建议结案。')).toBe('notFound');
  });
});
