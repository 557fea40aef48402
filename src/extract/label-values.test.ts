import { describe, expect, it } from 'vitest';
import { valueRead } from '../../test/fixtures/field-request.ts';
import { pageOf, table } from '../../test/fixtures/page-builder.ts';

const PLACE = { labels: ['送达地点'] };
const RECEIPT = [
  ['送达文书及文号', '送达地点', '送达人', '送达方式', '收到日期'],
  ['《行政处罚决定书》', '胜街88号', '张伟', '直接送达', '2025年5月14日'],
];

describe('the value of a label', () => {
  it('stands below it where the heads of a table stand side by side', () => {
    expect(valueRead('labelled', pageOf([], table(RECEIPT)), PLACE)).toBe('胜街88号');
  });

  it('is blank where the cell below is empty', () => {
    const [heads = []] = RECEIPT;
    expect(valueRead('labelled', pageOf([], table([heads, ['', '', '', '', '']])), PLACE)).toBe('lacking');
  });

  it('is not what stands below a row of labels and their values', () => {
    const rows = [
      ['姓名', '无', '性别', '无'],
      ['单位', '甲公司', '电话', '无'],
    ];
    expect(valueRead('labelled', pageOf([], table(rows)), { labels: ['姓名'] })).toBe('lacking');
  });

  it('may hold a colon within brackets', () => {
    const rows = [['受送达人', '好邻居食品店（经营者：周玉兰）']];
    expect(valueRead('labelled', pageOf([], table(rows)), { labels: ['受送达人'] })).toBe(
      '好邻居食品店（经营者：周玉兰）',
    );
  });

  it('may hold the colon of a clock', () => {
    const rows = [['收到日期', '2025.07.10 10:00']];
    const received = { labels: ['收到日期'] };
    expect(valueRead('labelled-date', pageOf([], table(rows)), received)).toBe('2025-07-10');
  });

  it('follows a label whose bracket stands apart, as OCR often sees it', () => {
    const page = pageOf(['单位法定代表人 （主要负责人）：黄琳']);
    expect(valueRead('labelled', page, { labels: ['单位法定代表人'] })).toBe('黄琳');
  });

  it('ends before a label that its line broke', () => {
    const lines = ['被处罚人：贝安口腔诊所（个人独资企业） 统一社', '会信用代码：91350921MABF83T31K'];
    const party = { labels: ['被处罚人'] };
    expect(valueRead('labelled', pageOf(lines), party)).toBe('贝安口腔诊所（个人独资企业）');
  });

  it('of the head stands where the first sentence introduces who the letter is for', () => {
    const lines = [
      '武平坝市新科塑业有限公司：',
      '本机关现场检查发现，你公司（法定代表人：阴长河，住址：城西镇物流园）搭建仓库。',
      '法定代表人：王伟',
    ];
    const head = { labels: ['法定代表人'], options: { within: 'head' } } as const;
    expect(valueRead('person', pageOf(lines), head)).toBe('阴长河');
  });

  it('follows a label with a number behind a blank', () => {
    expect(valueRead('labelled', pageOf(['被处罚人 1：甲公司']), { labels: ['被处罚人'] })).toBe('甲公司');
  });

  it('follows a label that a name runs into', () => {
    const page = pageOf(['法定代表人：滕志刚地址：某区工业路205号']);
    expect(valueRead('labelled', page, { labels: ['地址'] })).toBe('某区工业路205号');
  });
});

describe('what stands behind a label', () => {
  const read = (label: string, lines: readonly string[], rest: object = {}): unknown =>
    valueRead('labelled', [WIDE, ...lines], { labels: [label], ...rest });
  /** As wide as its page: lines below end where they end. */
  const WIDE = '以下内容由承办机构据实填写，不得涂改，不需要的内容请划去，签名处须本人签名。';

  it.each<[string, string, string[], unknown]>([
    ['ends before the next label', '案由', ['案由：无证经营 案号：津罚〔2023〕5号'], '无证经营'],
    ['ends before a label that no form knows', '案由', ['案由：无证经营 某某类别：一般'], '无证经营'],
    ['ends with its line', '案由', ['案由：无证经营', '以上属实'], '无证经营'],
    ['may be set with a half-width colon', '案由', ['案由:无证经营'], '无证经营'],
    ['may be parted from its label by blanks', '案由', ['案 由：无证经营'], '无证经营'],
    ['may stand behind a number', '案由', ['1.案由：无证经营'], '无证经营'],
    ['may stand behind a stop', '案由', ['情况如下。案由：无证经营'], '无证经营'],
    ['does not stand behind a word that ends like the label', '案由', ['本案由：无证经营'], 'notFound'],
    ['may stand behind a label with a bracket', '案由', ['案由（简述）：无证经营'], '无证经营'],
    ['may stand behind a label in brackets', '案由', ['如下', '（案由）：无证经营'], '无证经营'],
    ['may stand behind a label of two', '案由', ['案由及案号：无证经营'], '无证经营'],
    ['is not the next line', '案由', ['案由：', '以上属实'], 'lacking'],
    ['is the next line where no colon stands behind the label', '案由', ['案由', '无证经营'], '无证经营'],
    ['is not the next line where that is another label', '案由', ['案由', '案号：5'], 'lacking'],
    ['is not a line of dashes', '案由', ['案由：——'], 'lacking'],
    ['is not a stroke', '案由', ['案由：/'], 'lacking'],
    ['is taken from the line that the form prints', '案由', ['案由：__无证经营__'], '无证经营'],
    [
      'goes on in the next line where a list does',
      '法定代表人',
      ['甲公司，住所某路1号，', '法定代表人：', '张伟'],
      '张伟',
    ],
  ])('%s', (_, label, lines, expected) => {
    expect(read(label, lines)).toBe(expected);
  });

  it.each<[string, string[], unknown]>([
    ['before the body of a letter', ['地址：某路1号', '经查，当事人无证经营。'], '某路1号'],
    ['not within the body of a letter', ['经查，当事人无证经营。', '地址：某路1号'], 'notFound'],
    [
      'behind a number that holds a word of the body',
      ['津检查〔2023〕5号', '地址：某路1号', '经查，无证。'],
      '某路1号',
    ],
    ['anywhere where there is no body', ['地址：某路1号'], '某路1号'],
  ])('is read in the head: %s', (_, lines, expected) => {
    expect(read('地址', lines, { options: { within: 'head' } })).toBe(expected);
  });

  it('is read in the body where no head is asked for', () => {
    expect(read('地址', ['经查，当事人无证经营。', '地址：某路1号'])).toBe('某路1号');
  });

  it.each<[string, string, string[], boolean, unknown]>([
    ['behind a comma without a colon', '住所', ['甲公司，住所某路1号，法定代表人张伟。'], true, '某路1号'],
    ['only where a list is asked for', '住所', ['甲公司，住所某路1号，法定代表人张伟。'], false, 'notFound'],
    ['up to the stop', '法定代表人', ['甲公司，住所某路1号，法定代表人张伟。'], true, '张伟'],
  ])('in a list is read %s', (_, label, lines, inList, expected) => {
    expect(read(label, lines, { options: { inList } })).toBe(expected);
  });
});

describe('a table without rules', () => {
  const at = (text: string, x: number, y: number): { text: string; x: number; y: number } => ({ text, x, y });
  const HEADS = [at('受送达人', 80, 100), at('送达地点', 220, 100), at('送达方式', 360, 100)];
  const below = (...lines: ReturnType<typeof at>[]): unknown =>
    valueRead('labelled', [...HEADS, ...lines], PLACE);

  it.each<[string, ReturnType<typeof at>[], unknown]>([
    [
      'holds the value below its head',
      [at('甲公司', 80, 120), at('胜街88号', 220, 120), at('直接', 360, 120)],
      '胜街88号',
    ],
    ['holds a value of two lines', [at('胜街', 220, 120), at('88号', 220, 134)], '胜街88号'],
    ['proves nothing where nothing stands below', [at('甲公司', 80, 120)], 'notFound'],
    ['proves nothing where a stroke stands below', [at('/', 230, 120)], 'notFound'],
    ['proves nothing where another label stands below', [at('收到日期', 220, 120)], 'notFound'],
  ])('%s', (_, lines, expected) => {
    expect(below(...lines)).toBe(expected);
  });
});
