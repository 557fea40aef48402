import { describe, expect, it } from 'vitest';
import { formValueRead } from '../../../test/fixtures/field-request.ts';
import { heading } from '../../../test/fixtures/page-builder.ts';

/** Each line of a head with the values that a decision's own declarations read from it. */
const HEADS: readonly (readonly [
  line: string | readonly string[],
  values: Readonly<Record<string, unknown>>,
])[] = [
  // Without colons.
  ['被处罚人姓名 张大山 性别 男 年龄 45', { party: '张大山' }],
  [['当事人', '姓名 罗春 性别 女 民族 汉'], { party: '罗春' }],
  ['违法单位 静海县立业置业有限公司 地址 静海县学府路19号', { party: '静海县立业置业有限公司' }],
  ['地址 静海县城关镇解放路18号 电话 13800001111', { address: '静海县城关镇解放路18号' }],
  ['住址：静海县城关镇解放路18号；邮编300000', { address: '静海县城关镇解放路18号' }],
  // The blank before a label is lost.
  [
    '当事人：静海县便民超市有限公司法定代表人：林思远职务：总经理联系电话：13800001111',
    { party: '静海县便民超市有限公司', 'legal-representative': '林思远' },
  ],
  ['住所：静海县创业路11号电话：13800001111', { address: '静海县创业路11号' }],
  ['被处罚人：陈雪性别：女年龄：46', { party: '陈雪' }],
  // Labels in brackets.
  ['（公司名称）：静海县中宏建设有限公司', { party: '静海县中宏建设有限公司' }],
  ['（单位住址）：静海县兴业路66号', { address: '静海县兴业路66号' }],
  // What stands beside a name.
  [
    '静海县小燕托管服务有限公司（下称“你机构”，统一社会信用代码：911201135661227018）：',
    { party: '静海县小燕托管服务有限公司' },
  ],
  [
    '静海县快递有限公司，营业执照911201135661227018，住所静海县朝阳大道270号。',
    { party: '静海县快递有限公司' },
  ],
  ['当事人：卞涛（无证经营户）', { party: '卞涛' }],
  ['当事人：静海（集团）食品有限公司（第三分公司）', { party: '静海（集团）食品有限公司（第三分公司）' }],
  ['赵小龙，男，汉族，1982年11月14日出生', { party: '赵小龙' }],
  [
    [
      '一、当事人基本情况',
      '1.静海县新程园区管理有限公司（统一社会信用代码911201135661227018，法定代表人卞学）；',
    ],
    { party: '静海县新程园区管理有限公司' },
  ],
  ['静海县五金机电有限公司：（纳税人识别号：911201135661227018）', { party: '静海县五金机电有限公司' }],
  ['被处罚单位：静海镇卫生院 事业单位法人证书统一社会信用代码：12120113', { party: '静海镇卫生院' }],
  ['当事人：静海县魏记烧烤店（魏某）', { operator: '魏某' }],
  ['当事人：静海县魏记烧烤店（魏**）', { operator: '魏**' }],
  ['当事人：黎某珠（静海县便利店经营者）', { operator: '黎某珠' }],
  ['当事人：静海县鑫满超市（个体户）', { operator: 'notFound' }],
  [
    [`当事人：静海县丰信食品有限公司，住所：静海县信誉大街85号5号厂房，法定代表人：`, '唐雅宁。'],
    { 'legal-representative': '唐雅宁' },
  ],
  // Copies for publication.
  ['当事人：陈＊＊（化名），住静海县', { party: '陈＊＊' }],
  ['当事人：周○芳', { party: '周○芳' }],
  ['法定代表人：刘XX', { 'legal-representative': '刘XX' }],
  // Blank forms.
  ['当事人：________________日期：______年____月____日', { party: 'lacking' }],
  ['当事人： 姓名 性别 年龄', { party: 'lacking' }],
  ['当事人：__静海县春风超市__', { party: '静海县春风超市' }],
  // Numbers prove themselves.
  ['统一社会信用代码（911201135661227018）', { 'credit-code': '911201135661227018' }],
  ['营业执照911201135661227018', { 'credit-code': '911201135661227018' }],
  ['代码：911201135661227018（统一社会信用代码）', { 'credit-code': '911201135661227018' }],
  [
    '统一社会信用代码为9112 0113 5661 2270 18',
    { 'credit-code': '9112 0113 5661 2270 18'.replaceAll(' ', '') },
  ],
  ['食品经营许可证编号：JY13307810043210', { 'credit-code': 'notFound' }],
  ['证件种类：居民身份证 证件号：11010519491231002X', { 'identity-number': '11010519491231002X' }],
  ['身份证号：3307**********5414', { 'identity-number': '3307**********5414' }],
  ['身份证号：××××××××××××××××××', { 'identity-number': 'notFound' }],
];

const rows = HEADS.flatMap(([line, values]) =>
  Object.entries(values).map(([field, value]) => ({ lines: [line].flat(), field, value })),
);

describe('the head of a decision', () => {
  it.each(rows)('$lines: $field', ({ lines, field, value }) => {
    const head = [heading('静海县某某局', 16), heading('行政处罚决定书'), '静某罚〔2024〕12号'];
    const body = [
      '经查明，2024年3月5日在现场检查时发现上述问题，当场制作了笔录并拍照取证。',
      '决定罚款5000元。',
    ];
    expect(formValueRead('penalty-decision', field, [...head, ...lines, ...body])).toEqual(value);
  });
});

describe('a number of an unusual shape', () => {
  it.each<readonly [string, number, unknown]>([
    ['is read on the sixth line', 4, '静卫健罚202503110L008'],
    ['is not read below', 5, 'notFound'],
  ])('%s', (_, between, number) => {
    const lines = [
      heading('行政处罚决定书'),
      ...Array.from({ length: between }, () => '静海县'),
      '静卫健罚202503110L008',
    ];
    expect(formValueRead('penalty-decision', 'number', lines)).toBe(number);
  });

  it.each([
    ['（三）文罚字〔2019〕-007', '（三）文罚字〔2019〕-007'],
    ['静卫健罚202503110L008', '静卫健罚202503110L008'],
    ['静市监处〔2025〕0117', '静市监处〔2025〕0117'],
    ['静烟立罚2024第0005', '静烟立罚2024第0005'],
    ['静药监罚字（2025）12-1', '静药监罚字〔2025〕12-1'],
  ])('%s is read where a number stands', (line, number) => {
    const lines = [heading('静海县某某局', 16), heading('行政处罚决定书'), line, '当事人：甲公司'];
    expect(formValueRead('penalty-decision', 'number', lines)).toBe(number);
  });

  it.each(['检查时间：2024年10月19日', '抽样编号 20240315-2', '静档2024-0388'])('%s is none', (line) => {
    const lines = [heading('静海县某某局', 16), heading('行政处罚决定书'), line, '当事人：甲公司'];
    expect(formValueRead('penalty-decision', 'number', lines)).not.toBe(line);
  });
});

describe('articles', () => {
  const read = (field: string, ...lines: readonly string[]): unknown => {
    const value = formValueRead('penalty-decision', field, [heading('行政处罚决定书'), ...lines]);
    return Array.isArray(value)
      ? (value as { law: string; article: number }[]).map(({ law, article }) => `${law}${article}`)
      : value;
  };

  it.each<readonly [string, string, unknown]>([
    [
      'stand behind the short name of a law',
      '违反了《大气污染防治法》（以下简称《大气法》）第四十五条。',
      ['《大气污染防治法》45'],
    ],
    [
      'stand before the law is named',
      '违反了第三十四条、第五十三条。依据《食品安全法》第一百二十四条，决定罚款。',
      ['《食品安全法》34', '《食品安全法》53'],
    ],
    [
      'end where the law is applied',
      '违反《消防法》第十六条、第二十八条，依据本法第六十条，决定罚款3000元。',
      ['《消防法》16', '《消防法》28'],
    ],
    [
      'are not what is denied',
      '当事人称未违反《教育法》第十条，本局认为其违反的是该法第十二条。',
      ['《教育法》12'],
    ],
    [
      'are not those of an earlier case',
      '违反了《道路运输条例》第二十四条。当事人曾于2021年因违反《公路法》第三十三条被处罚。',
      ['《道路运输条例》24'],
    ],
    [
      'are not what a quotation says',
      '违反了《价格法》第十三条。该法规定：“经营者违反《广告法》第九条的，处罚款”。',
      ['《价格法》13'],
    ],
  ])('violated %s', (_, line, articles) => {
    expect(read('articles-violated', line)).toEqual(articles);
  });

  it.each<readonly [string, string, unknown]>([
    [
      'stand behind a label',
      '行政处罚依据：《消防法》第六十条第一款。决定给予罚款3000元的行政处罚。',
      ['《消防法》60'],
    ],
    [
      'stand behind 【…】',
      '【处罚依据】《公共场所卫生管理条例》第十四条 决定给予罚款3000元的处罚。',
      ['《公共场所卫生管理条例》14'],
    ],
    [
      'stand behind the short name',
      '《大气污染防治法》（以下简称《大气法》）为本案所依。依据《大气法》第一百零八条，决定罚款3000元。',
      ['《大气污染防治法》108'],
    ],
    [
      'are what was named last',
      '当事人的行为构成《著作权法》第五十三条第一项规定的侵权行为，依据该条应没收违法所得，决定罚款3000元。',
      ['《著作权法》53'],
    ],
    [
      'are quoted with the penalty that they allow',
      '《反不正当竞争法》第二十条第一款规定：“处二十万元以上一百万元以下的罚款。”依据上述规定，并处罚款105万元。',
      ['《反不正当竞争法》20'],
    ],
    [
      'are listed behind what each of them says',
      '依据《工程质量条例》第五十七条“处百分之一以上罚款”、第七十三条“处百分之五以上罚款”的规定，现决定罚款3000元。',
      ['《工程质量条例》57', '《工程质量条例》73'],
    ],
    [
      'are not those of the late fee',
      '依据《建筑法》第六十四条，决定罚款3000元；逾期按《行政处罚法》第七十二条加处。',
      ['《建筑法》64'],
    ],
  ])('applied %s', (_, line, articles) => {
    expect(read('articles-applied', line)).toEqual(articles);
  });
});
