import { describe, expect, it } from 'vitest';
import { heading, pageOf, type WrittenLine } from '../../test/fixtures/page-builder.ts';
import { shippedRuleset } from '../../test/shipped-ruleset.ts';
import type { Page } from '../model/page.ts';
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

const DECISION_TEXT: readonly WrittenLine[] = [
  heading('静海县水务局', 16),
  heading('行政处罚决定书'),
  '静水罚字〔2024〕12号',
  '当事人：静海县立业砂石有限公司',
  '经查明，2024年3月5日当事人在团泊洼河道内擅自采砂，有现场勘验笔录、询问笔录为证。',
];
const NEXT_TEXT = ['如不服本决定，可在六十日内向静海县人民政府申请行政复议。', '2024年5月6日'];

describe('a page that follows another', () => {
  interface Sheet {
    readonly file?: string;
    readonly pageNumber?: number;
    readonly lines?: readonly WrittenLine[];
  }
  const page = ({ file = '', pageNumber = 1, lines }: Sheet, usual: readonly WrittenLine[]): Page =>
    pageOf(lines ?? usual, { file, pageNumber });
  const papers = (first: Sheet, second: Sheet): number =>
    classify([page(first, DECISION_TEXT), page(second, NEXT_TEXT)], forms).length;

  it.each<[string, Sheet, Sheet, number]>([
    ['of its own file is one paper with it', { file: 'a.pdf' }, { file: 'a.pdf', pageNumber: 2 }, 1],
    ['of a file that is numbered on is one paper with it', { file: '01.pdf' }, { file: '02.pdf' }, 1],
    ['of a file from a camera is one paper with it', { file: 'IMG_0001.jpg' }, { file: 'IMG_0002.jpg' }, 1],
    [
      'of a file of the same name with a number is one paper with it',
      { file: '决定书1.pdf' },
      { file: '决定书2.pdf' },
      1,
    ],
    ['of a file of another name is a paper of its own', { file: '决定书.pdf' }, { file: '补充材料.pdf' }, 2],
    ['of another folder is a paper of its own', { file: '甲/01.pdf' }, { file: '乙/02.pdf' }, 2],
    [
      'that is the second of another file is a paper of its own',
      { file: '01.pdf' },
      { file: '02.pdf', pageNumber: 2 },
      2,
    ],
    [
      'follows one that ended with a day far up its page',
      { file: '01.pdf', lines: [...DECISION_TEXT, '2024年5月6日'] },
      { file: '02.pdf', lines: ['附图如下，供参考，详细情况另见说明材料。'] },
      2,
    ],
    [
      'follows one that ended with a day at its foot',
      { file: '01.pdf', lines: [...DECISION_TEXT, { text: '2024年5月6日', y: 700 }] },
      { file: '02.pdf', lines: ['附图如下，供参考，详细情况另见说明材料。'] },
      1,
    ],
    [
      'follows one that ended with a day and more behind it',
      { file: '01.pdf', lines: [...DECISION_TEXT, '2024年5月6日开始施行的规定'] },
      { file: '02.pdf', lines: ['附图如下，供参考，详细情况另见说明材料。'] },
      1,
    ],
  ])('%s', (_, first, second, expected) => {
    expect(papers(first, second)).toBe(expected);
  });

  const marked = (mark: string): readonly WrittenLine[] => [...NEXT_TEXT, mark];
  const first = (mark: string): Sheet => ({ file: 'a.pdf', lines: [...DECISION_TEXT, mark] });

  it.each<[string, string, string, string, number]>([
    ['counts on', '第1页 共2页', '第2页 共2页', '补充材料.pdf', 1],
    ['counts on with a gap', '第1页 共3页', '第3页 共3页', '补充材料.pdf', 1],
    ['counts on to another number of pages', '第1页 共2页', '第2页 共3页', '补充材料.pdf', 2],
    ['counts the same again', '第2页 共3页', '第2页 共3页', '补充材料.pdf', 2],
    ['counts back', '第3页 共3页', '第2页 共3页', '补充材料.pdf', 2],
    ['begins to count again', '第1页 共1页', '第1页 共2页', 'a.pdf', 2],
  ])('belongs to it where it %s', (_, a, b, file, expected) => {
    expect(papers(first(a), { file, pageNumber: file === 'a.pdf' ? 2 : 1, lines: marked(b) })).toBe(expected);
  });

  it.each<[string, readonly WrittenLine[], number]>([
    ['a heading of its own', [heading('情况说明'), ...NEXT_TEXT], 2],
    ['a heading of two characters', [heading('附件'), ...NEXT_TEXT], 1],
    ['a heading that is a sentence', [heading('本案事实清楚，证据确凿'), ...NEXT_TEXT], 1],
    ['a number of its own', ['静水责改字〔2024〕3号', ...NEXT_TEXT], 1],
    [
      'a number and a party of its own',
      ['静水责改字〔2024〕3号', '当事人：宁河县宏发水产养殖场', ...NEXT_TEXT],
      2,
    ],
  ])('of its own file is a paper of its own or not with %s', (_, lines, expected) => {
    expect(papers({ file: 'a.pdf' }, { file: 'a.pdf', pageNumber: 2, lines })).toBe(expected);
  });

  it.each<[string, readonly WrittenLine[], number]>([
    ['a number of its own', ['静水责改字〔2024〕3号', ...NEXT_TEXT], 2],
    ['a party of its own', ['当事人：宁河县宏发水产养殖场', ...NEXT_TEXT], 2],
    ['a party whose name begins alike', ['当事人：静海县立达石料厂', ...NEXT_TEXT], 1],
    ['a sheet of the same form', [heading('行政处罚决定书（续页）'), ...NEXT_TEXT], 1],
    ['a title of the same form', [heading('行政处罚决定书'), ...NEXT_TEXT], 2],
  ])('of a file of its own is a paper of its own or not with %s', (_, lines, expected) => {
    expect(papers({ file: '01.pdf' }, { file: '02.pdf', lines })).toBe(expected);
  });
});

describe('a sentence that goes on overleaf', () => {
  const FULL = '经查明，当事人在未取得采砂许可证的情况下于团泊洼河道内采挖河砂约一百二十';
  const decision = (last: string): Page =>
    pageOf([...DECISION_TEXT.slice(0, 4), FULL, last], { file: '决定书上.jpg' });
  const papers = (last: string, first: WrittenLine, file = '补充.jpg'): number =>
    classify([decision(last), pageOf([first, ...NEXT_TEXT], { file })], forms).length;

  it('joins the pages of two files, whatever they are called', () => {
    expect(papers(FULL, '立方米，有现场勘验笔录、询问笔录和现场照片为证。')).toBe(1);
  });

  it.each<[string, string, WrittenLine, string?]>([
    [
      'ends before the page does',
      '有现场勘验笔录、询问笔录、现场照片在卷，当事人对此没有异议，愿意接受处理。',
      '立方米。',
    ],
    ['does not fill its line', '有现场勘验笔录、询问笔录', '立方米，有现场勘验笔录为证。'],
    ['meets an indented paragraph', FULL, { text: '立方米，有现场勘验笔录为证。', x: 96 }],
    ['meets a page of another folder', FULL, '立方米，有现场勘验笔录为证。', '另案/补充.jpg'],
  ])('joins nothing where it %s', (_, last, first, file) => {
    expect(papers(last, first, file)).toBe(2);
  });
});

describe('a page that only its order joins to a paper that has its end', () => {
  const PROOF: readonly WrittenLine[] = [
    '受送达人：静海县立业砂石有限公司',
    '送达地点：静海县水务局',
    '送达方式：直接送达',
    '收件人签名：张立业',
  ];
  const held = (before: readonly WrittenLine[]): readonly string[] =>
    classify(
      [
        pageOf([...DECISION_TEXT, ...before], { file: 'a.pdf' }),
        pageOf(PROOF, { file: 'a.pdf', pageNumber: 2 }),
      ],
      forms,
    ).flatMap(({ mayHold }) => mayHold ?? []);

  it('may be the paper that it speaks like', () => {
    expect(held(['静海县水务局', '2024年5月6日'])).toContain('proof-of-service');
  });

  it('is read as that paper where it has no end yet', () => {
    expect(held([])).toEqual([]);
  });
});
