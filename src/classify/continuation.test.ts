import { describe, expect, it } from 'vitest';
import { heading, pageOf, type WrittenLine } from '../../test/fixtures/page-builder.ts';
import { shippedRuleset } from '../../test/shipped-ruleset.ts';
import { classify } from './classify.ts';

const forms = await shippedRuleset();
const DECISION: readonly WrittenLine[] = [
  heading('静海县水务局', 16),
  heading('行政处罚决定书'),
  '静水罚字〔2024〕12号',
  '当事人：静海县立业砂石有限公司',
  '经查明，2024年3月5日当事人在团泊洼河道内擅自采砂，有现场勘验笔录、询问笔录为证。',
  '依据《中华人民共和国水法》第七十二条的规定，决定罚款5000元。',
];

/** Pages of each paper, the decision first. */
function papersWith(next: readonly WrittenLine[], file: string): number[] {
  const second = pageOf(next, { file, pageNumber: file === '01.pdf' ? 2 : 1 });
  return classify([pageOf(DECISION, { file: '01.pdf' }), second], forms).map(({ pages }) => pages.length);
}

describe('a page without a title', () => {
  it.each<readonly [string, readonly WrittenLine[]]>([
    ['goes on with the text', ['如不服本决定，可在六十日内向静海县人民政府申请行政复议。', '2024年5月6日']],
    ['quotes another number', ['详见责令改正通知书（静水责改字〔2024〕3号）。', '2024年5月6日']],
    ['names the same party', ['当事人：静海县立业砂石有限公司', '2024年5月6日']],
  ])('in a file of its own belongs to the paper before it where it %s', (_, lines) => {
    expect(papersWith(lines, '02.pdf')).toEqual([2]);
  });

  it.each<readonly [string, readonly WrittenLine[]]>([
    ['a number of its own', ['静水罚字〔2024〕99号', '经查明，2024年6月1日在独流镇取水。']],
    ['another party', ['被处罚单位：静海县东方洗涤有限公司', '经查明，2024年6月1日在独流镇取水。']],
  ])('in a file of its own belongs to another paper where it opens with %s', (_, lines) => {
    expect(papersWith(lines, '02.pdf')).toEqual([1, 1]);
  });

  it('in a file of its own belongs to no paper that a day of signing has ended', () => {
    const ended = pageOf([...DECISION, '静海县水务局', '2024年5月6日'], { file: '01.pdf' });
    const list = pageOf(['住院费用清单', '住院号：ZY24031877 床号：B12'], { file: '02.pdf' });
    expect(classify([ended, list], forms).map(({ pages }) => pages.length)).toEqual([1, 1]);
  });

  it('within a file is parted only by both of them', () => {
    const party = '被处罚单位：静海县东方洗涤有限公司';
    expect(papersWith([party, '经查明，2024年6月1日在独流镇取水。'], '01.pdf')).toEqual([2]);
    expect(papersWith(['静水罚字〔2024〕99号', party, '经查明在独流镇取水。'], '01.pdf')).toEqual([1, 1]);
  });

  it('that holds nothing but empty places to sign begins no paper', () => {
    expect(papersWith(['承办人：________', '执法证号：________'], '01.pdf')).toEqual([2]);
  });
});
