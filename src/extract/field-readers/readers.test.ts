import { describe, expect, it } from 'vitest';
import { fieldRead, type FieldRequest, valueRead } from '../../../test/fixtures/field-request.ts';
import { examples } from '../../../test/fixtures/reader-examples.ts';
import { heading, pageOf, table } from '../../../test/fixtures/page-builder.ts';

const NUMBER: FieldRequest = { labels: ['文号', '编号'], options: { tokens: ['罚', '决'], within: 'head' } };

examples('own-number', NUMBER, [
  [
    'stands below the title',
    [heading('行政处罚决定书'), '津静市监罚〔2023〕17号', '当事人：甲公司'],
    '津静市监罚〔2023〕17号',
  ],
  ['stands above the title', ['津静市监罚〔2023〕17号', heading('行政处罚决定书')], '津静市监罚〔2023〕17号'],
  ['stands on the title’s line', [heading('行政处罚决定书津静市监罚〔2023〕17号')], '津静市监罚〔2023〕17号'],
  [
    'stands behind a label',
    [heading('立案审批表'), '编号：津静市监立罚〔2023〕17号'],
    '津静市监立罚〔2023〕17号',
  ],
  [
    'is not one that a name in 《》 carries',
    [heading('行政处罚决定书'), '《责令改正通知书》（津静市监责改罚〔2023〕3号）', '津静市监罚〔2023〕17号'],
    '津静市监罚〔2023〕17号',
  ],
  [
    'is the one of its kind where two stand in the head',
    [heading('行政处罚决定书'), '津静市监责改〔2023〕3号', '津静市监罚〔2023〕17号'],
    '津静市监罚〔2023〕17号',
  ],
  [
    'may do without 号 behind its label',
    [heading('行政处罚决定书'), '编号：苏宁交执罚〔2025〕00318', '当事人：甲公司'],
    '苏宁交执罚〔2025〕00318号',
  ],
  [
    'waits to be filled in',
    [heading('行政处罚决定书'), '津静市监罚〔2023〕  号', '当事人：甲公司'],
    'lacking',
  ],
  ['is lacking', [heading('行政处罚决定书'), '当事人：甲公司'], 'notFound'],
  ['may have been misread', [heading('行政处罚决定书'), '当事人：甲公司'], 'unreadable', { isScanned: true }],
  [
    'is broken over two lines',
    [heading('行政处罚决定书'), '津静市监', '罚〔2023〕17号', '当事人：甲公司'],
    '津静市监罚〔2023〕17号',
  ],
  [
    'is broken over three lines',
    [heading('行政处罚决定书'), '津静市监', '处罚', '〔2023〕17号', '当事人：甲公司'],
    '津静市监处罚〔2023〕17号',
  ],
  [
    'has no bracket around its year',
    [heading('行政处罚决定书'), '津医保罚决字2024第002号', '当事人：甲公司'],
    '津医保罚决字2024第002号',
  ],
  [
    'stands for a row of decisions',
    [heading('行政处罚决定书'), '津市监处罚〔2023〕D001-D005号', '当事人：甲公司'],
    '津市监处罚〔2023〕D001-D005号',
  ],
]);

describe('own-number', () => {
  it('does not reach down to numbers that the body quotes', () => {
    const body = `经查，当事人违反规定，我局于2023年3月1日向其送达${'责令改正通知书，当事人逾期没有改正，'.repeat(3)}`;
    expect(
      valueRead('own-number', [heading('行政处罚决定书'), body, '津静市监罚告〔2023〕3号'], NUMBER),
    ).toBe('notFound');
  });
});

examples('quoted-numbers', {}, [
  [
    'are those of other papers',
    [heading('行政处罚决定书'), '津静市监罚〔2023〕17号', '我局送达了津静市监罚告〔2023〕3号。'],
    ['津静市监罚告〔2023〕3号'],
  ],
]);

examples('signing-date', {}, [
  ['stands below the agency', ['罚款五万元。', '静海区市场监督管理局', '2023年5月10日'], '2023-05-10'],
  ['stands alone', ['罚款五万元。', '2023年5月10日'], '2023-05-10'],
  ['is written in Chinese figures', ['罚款五万元。', '二〇二三年五月十日'], '2023-05-10'],
  ['is glued to the last sentence', ['以上款项按期缴纳。静海区市场监督管理局2023年5月10日'], '2023-05-10'],
  ['stands on the line of the address', ['罚款五万元。', '地址：某路1号 2023年5月10日'], '2023-05-10'],
  [
    'stands above a contact',
    ['静海区市场监督管理局', '2023年5月10日', '联系人：张伟 电话：022-12345678'],
    '2023-05-10',
  ],
  ['stands above copies', ['静海区市场监督管理局', '2023年5月10日', '抄送：静海区司法局'], '2023-05-10'],
  ['stands behind the place of the seal', ['罚款五万元。', '行政机关（印章） 2023年5月10日'], '2023-05-10'],
  [
    'is not the day on which the party signed',
    ['静海区市场监督管理局', '2023年5月10日', '当事人签名：王强 2023年5月12日'],
    '2023-05-10',
  ],
  [
    'is not a day in the text',
    ['我局于2023年3月1日立案，已经调查完毕。', '静海区市场监督管理局', '年 月 日'],
    'lacking',
  ],
  ['is lacking', ['罚款五万元。', '静海区市场监督管理局'], 'notFound'],
  ['was eaten by the seal', ['罚款五万元。', '2023年.月1o日'], 'unreadable', { isScanned: true }],
  ['does not exist', ['罚款五万元。', '2023年2月30日'], 'unreadable'],
]);

const PARTY: FieldRequest = {
  labels: ['当事人名称', '当事人', '被处罚单位', '被处罚人'],
  options: { addressee: true },
};

examples('parties', PARTY, [
  [
    'are all whom a letter addresses',
    [heading('行政处罚告知书'), '津建罚告〔2023〕5号', '某某置业有限公司、郝建业：', '经查。'],
    ['某某置业有限公司', '郝建业'],
  ],
  ['are one behind a label', [heading('行政处罚决定书'), '当事人：某某食品有限公司'], ['某某食品有限公司']],
]);

examples('party', PARTY, [
  [
    'is named without the bracket that tells whose it is',
    ['当事人：某某商贸有限公司（自然人独资）'],
    '某某商贸有限公司',
  ],
  ['stands behind its label', [heading('行政处罚决定书'), '当事人：某某食品有限公司'], '某某食品有限公司'],
  [
    'stands behind another label',
    [heading('行政处罚决定书'), '被处罚单位：某某食品有限公司'],
    '某某食品有限公司',
  ],
  [
    'is addressed',
    [heading('行政处罚决定书'), '津市监罚〔2023〕5号', '某某食品有限公司：', '经查明。'],
    '某某食品有限公司',
  ],
  [
    'is the first of several that a letter addresses',
    [heading('行政处罚告知书'), '津建罚告〔2023〕5号', '某某置业有限公司、郝建业：', '经查。'],
    '某某置业有限公司',
  ],
  [
    'ends before a label that a justified line left no blank in front of',
    [heading('行政处罚决定书'), '被处罚单位：某某置业有限公司统一社会信用代码：91330899MA2F6K1H7M'],
    '某某置业有限公司',
  ],
  [
    'is the Chinese one of two names',
    [
      heading('行政处罚决定书'),
      '当事人：某某机械（天津）有限公司 Keno Precision Machinery (Tianjin) Co., Ltd.',
    ],
    '某某机械（天津）有限公司',
  ],
  [
    'is addressed without a colon',
    [heading('行政处罚决定书'), '津市监罚〔2023〕5号', '某某食品有限公司', '经查明。'],
    '某某食品有限公司',
  ],
  [
    'begins a line set with commas',
    [heading('行政处罚决定书'), '当事人：某某食品有限公司，住所天津市某路1号，法定代表人张伟'],
    '某某食品有限公司',
  ],
  ['is a person', [heading('行政处罚决定书'), '被处罚人：王强 性别：男'], '王强'],
  [
    'has its short name in brackets',
    [heading('行政处罚决定书'), '当事人：某某食品有限公司（以下简称“某某公司”）'],
    '某某食品有限公司',
  ],
  [
    'keeps brackets of its name',
    [heading('行政处罚决定书'), '当事人：某某（天津）食品有限公司'],
    '某某（天津）食品有限公司',
  ],
  [
    'is not the agency',
    [heading('行政处罚决定书'), '静海区市场监督管理局', '津市监罚〔2023〕5号', '经查明。'],
    'notFound',
  ],
  ['has an empty place', [heading('立案审批表'), '当事人：'], 'lacking'],
]);

describe('party', () => {
  it('stands beside its label in a form', () => {
    const page = pageOf(
      [],
      table([
        ['当事人', '某某食品有限公司'],
        ['地址', '某路1号'],
      ]),
    );
    expect(valueRead('party', page, PARTY)).toBe('某某食品有限公司');
  });
});

const FINE: FieldRequest = { options: { sum: 'fine', section: 'decision' } };
const CONFISCATION: FieldRequest = { options: { sum: 'confiscation', section: 'decision' } };
const DECIDES = '依据《食品安全法》第一百二十四条，决定给予如下行政处罚：';

examples('penalty-sum', FINE, [
  ['is the fine', [`${DECIDES}罚款50000元。`], 5_000_000],
  ['is written in words', [`${DECIDES}罚款人民币伍万元整。`], 5_000_000],
  ['counts once what is written twice', [`${DECIDES}罚款50000元（大写：伍万元整）。`], 5_000_000],
  ['leaves what is confiscated out', [`${DECIDES}1.没收违法所得1200元；2.罚款50000元。`], 5_000_000],
  ['adds several fines', [`${DECIDES}1.罚款20000元；2.罚款30000元。`], 5_000_000],
  [
    'takes the total where one is given',
    [`${DECIDES}1.罚款20000元；2.罚款30000元。合计罚款50000元。`],
    5_000_000,
  ],
  ['is no price and no value of goods', [`${DECIDES}对货值金额800元的食品处以罚款50000元。`], 5_000_000],
  ['is the product of an arithmetic', [`${DECIDES}罚款50元×6=300元。`], 30_000],
  [
    'is not named in a quoted article',
    [`决定依据“有下列行为的，处五万元以上十万元以下罚款”的规定，${DECIDES}罚款50000元。`],
    5_000_000,
  ],
  [
    'is not the fine of the notice',
    ['我局告知拟对你单位罚款80000元。', `${DECIDES}罚款50000元。`],
    5_000_000,
  ],
  [
    'is not the late fee',
    [`${DECIDES}罚款50000元。逾期不缴纳的，每日按3%加处罚款，加处罚款不超过50000元。`],
    5_000_000,
  ],
  ['disagrees with its words', [`${DECIDES}罚款50000元（大写：伍仟元整）。`], 'unreadable'],
  ['waits to be filled in', [`${DECIDES}罚款____元。`], 'lacking'],
  ['is none where only a warning is given', [`${DECIDES}警告。`], 'notFound'],
  [
    'is none where a scan surely shows no sum',
    [{ text: `${DECIDES}罚款。`, confidence: 0.99, doubtful: [] }],
    'notFound',
    { isScanned: true },
  ],
  [
    'may be misread where a scan shows some',
    [{ text: `${DECIDES}罚款某某元。`, confidence: 0.99, doubtful: [] }],
    'unreadable',
    { isScanned: true },
  ],
  [
    'stands in the only sentence that imposes something, however it decides',
    ['鉴于上述情节，兹令你单位承担罚款50000元。'],
    5_000_000,
  ],
  [
    'is left open where sentences far apart impose something',
    [
      '鉴于上述情节，兹令你单位承担罚款50000元。',
      `经营者陈述其经营情况。${'以上情况由执法人员现场核对并由经营者签名。'.repeat(10)}`,
      '兹令你单位承担罚款3000元。',
    ],
    'unreadable',
  ],
  [
    'is counted at a spot',
    ['现依据《气象灾害防御条例》第四十五条的规定，当场给予你罚款200元的行政处罚。'],
    20_000,
  ],
  ['is no earlier one', [`${DECIDES}罚款1300元。`, '你单位前次所受罚款500元尚未缴纳。'], 130_000],
  [
    'is open where it does not come to what it is counted from',
    ['决定处以罚款18504元，即：4626元×3倍=18504元。'],
    'unreadable',
  ],
  [
    'is open where so much for each does not come to it',
    ['依据上述规定，处以每平方米20元的罚款，494平方米罚款金额为9980元。'],
    'unreadable',
  ],
  ['is none in what is only recited', ['我局告知你单位罚款50000元的事实和理由。'], 'notFound'],
  [
    'stands behind the multiple from which it comes',
    [
      '依据第七十六条第二款的规定，决定如下：',
      '1.责令补种树木42株；',
      '2.处林木价值三倍的罚款，计人民币17010元。',
    ],
    1_701_000,
  ],
  [
    'stands behind an item with a term of its own',
    [`${DECIDES}一、责令自收到本决定书之日起三十日内退还非法占用的土地；`, '二、罚款120000元。'],
    12_000_000,
  ],
  ['is not what the law allows', [`${DECIDES}处五千元以上一万元以下罚款。`], 'unreadable'],
  [
    'is the sum that stands beside what the law allows',
    [`${DECIDES}在五千元以上一万元以下的幅度内罚款6000元。`],
    600_000,
  ],
]);

examples('penalty-sum', { options: { sum: 'fine', section: 'notice' } }, [
  ['is what a notice proposes', ['本机关拟对你单位作出如下行政处罚：罚款20000元。'], 2_000_000],
  [
    'stands in the only sentence of a notice that proposes something',
    ['鉴于上述情节，我局的意见是拟令你单位承担罚款20000元。'],
    2_000_000,
  ],
  ['is none where a notice only tells of hearings', ['罚款20000元以上的，你单位有权要求听证。'], 'notFound'],
]);

examples('penalty-sum', CONFISCATION, [
  ['is what is confiscated', [`${DECIDES}1.没收违法所得1200元；2.罚款50000元。`], 120_000],
  ['is none where nothing is confiscated', [`${DECIDES}罚款50000元。`], 'notFound'],
]);

examples('penalty-kinds', FINE, [
  [
    'stand behind the law where no decision is named',
    ['依据该条例第十条第一款的规定，对你单位处以罚款五千元。'],
    ['fine'],
  ],
  [
    'stand in items below the word 决定',
    ['依据上述规定，本机关决定：', '一、没收农药28瓶；', '二、罚款人民币玖仟元整（￥9,000.00）。'],
    ['confiscation', 'fine'],
  ],
  [
    'are named and sorted',
    [`${DECIDES}1.警告；2.没收违法所得1200元；3.罚款50000元。`],
    ['confiscation', 'fine', 'warning'],
  ],
  ['are no fine that is not imposed', ['责令改正，予以警告，不并处罚款。'], ['warning']],
  [
    'are orders where nothing else is imposed',
    ['决定如下：限你于20日内拆除围墙，恢复河道原状。'],
    ['demolition', 'restoration'],
  ],
  ['know a stop of business', [`${DECIDES}责令停产停业三个月。`], ['suspension']],
]);

examples('amount-pairs', {}, [
  ['hold figures and words in turn', ['罚款50000元（大写：伍万元整）。'], [5_000_000, 5_000_000]],
  ['hold words that come first', ['罚款伍万元整（¥50000.00）。'], [5_000_000, 5_000_000]],
  ['show where the two disagree', ['罚款50000元（大写：伍仟元整）。'], [5_000_000, 500_000]],
  ['are none where a sum is written once', ['罚款50000元。'], 'notFound'],
]);

const OFFICERS: FieldRequest = { labels: ['执法人员', '承办人', '检查人员'] };

examples('officers', { ...OFFICERS, options: { unlessMarked: '协管' } }, [
  [
    'are none who are marked as helpers, wherever else their names stand',
    ['执法人员：张伟（12020001234）、李娜（协管员）', '我们是某县应急管理局的执法人员张伟、李娜，请过目。'],
    [{ name: '张伟', certificate: '12020001234' }],
  ],
]);

examples('officers', OFFICERS, [
  [
    'stand in a cell that says again what they do',
    ['执法人员\t执法：温庭照（津档执—07） 记录：邵以宁（津档执—11）'],
    [{ name: '温庭照' }, { name: '邵以宁' }],
  ],
  [
    'are parted where nothing stands between them',
    ['执法人员：温庭照邵以宁'],
    [{ name: '温庭照' }, { name: '邵以宁' }],
  ],
  [
    'are none of the words of a sentence',
    ['执法人员：温庭照，你有申请回避和进行陈述申辩的权利'],
    [{ name: '温庭照' }],
  ],
  [
    'have their numbers where the line broke before the bracket',
    ['执法人员：张伟（12020001234）、李娜', '（12020001235）', '记录人：李娜'],
    [
      { name: '张伟', certificate: '12020001234' },
      { name: '李娜', certificate: '12020001235' },
    ],
  ],
  [
    'go on behind a comma at the end of a line',
    ['执法人员：张伟（12020001234）、', '李娜（12020001235）', '记录人：李娜'],
    [
      { name: '张伟', certificate: '12020001234' },
      { name: '李娜', certificate: '12020001235' },
    ],
  ],
  [
    'are doubtful where OCR was not sure of what was signed by hand',
    [
      { text: '执法人员：张伟', confidence: 0.99, doubtful: [] },
      { text: '执法人员：张韦', confidence: 0.95, doubtful: [{ from: 6, to: 7, confidence: 0.6 }] },
    ],
    [{ name: '张伟' }, { name: '张韦', isDoubtful: true }],
    { isScanned: true },
  ],
  [
    'are known by their numbers although a character of a name is doubtful',
    [
      {
        text: '执法人员：张伟（12020001234）、李娜（12020001235）',
        confidence: 0.97,
        doubtful: [{ from: 5, to: 6, confidence: 0.5 }],
      },
    ],
    [
      { name: '张伟', certificate: '12020001234' },
      { name: '李娜', certificate: '12020001235' },
    ],
    { isScanned: true },
  ],
  [
    'end before the day and the note of an electronic signature',
    ['执法人员：张伟、李娜 2024-10-11 16:30 [电子签名有效]'],
    [{ name: '张伟' }, { name: '李娜' }],
  ],
  [
    'are not the body that numbers their certificates',
    ['执法人员：张伟（执法证号津环执02040012）、李娜（津环执02040013）'],
    [
      { name: '张伟', certificate: '02040012' },
      { name: '李娜', certificate: '02040013' },
    ],
  ],
  [
    'go on in the next row, where the label is not said again',
    pageOf(
      [],
      table([
        ['执法人员', '张伟', '执法证号', '12020001234'],
        ['', '李娜', '执法证号', '12020001235'],
      ]),
    ),
    [{ name: '张伟' }, { name: '李娜' }],
  ],
  [
    'go on in the next line',
    ['执法人员：张伟　　执法证件号：12020001234', '　　　　　李娜　　执法证件号：12020001235'],
    [{ name: '张伟' }, { name: '李娜' }],
  ],
  [
    'carry numbers with the name of a body',
    ['执法人员：张伟（津消执520402-06）、李娜（津消执520402-07）'],
    [
      { name: '张伟', certificate: '520402-06' },
      { name: '李娜', certificate: '520402-07' },
    ],
  ],
  [
    'are none whom a number of another kind follows',
    ['执法人员：张伟', '支付记录 20251024103000'],
    [{ name: '张伟' }],
  ],
  [
    'are named in what they did',
    ['2024年3月1日，执法人员张伟、李娜向店长出示证件后对该店检查。'],
    [{ name: '张伟' }, { name: '李娜' }],
  ],
  [
    'present themselves at the head of a record',
    ['我们是某县应急管理局执法人员张伟、李娜，执法证号分别为12020001234、12020001235，请过目。'],
    [{ name: '张伟' }, { name: '李娜' }],
  ],
  [
    'are the presented ones beside a label that names one',
    ['执法人员：张伟', '我们是某县应急管理局的执法人员张伟、李娜，请过目。'],
    [{ name: '张伟' }, { name: '李娜' }],
  ],
  [
    'stand with numbers in brackets',
    ['执法人员：张伟（12020001234）、李娜（12020001235）'],
    [
      { name: '张伟', certificate: '12020001234' },
      { name: '李娜', certificate: '12020001235' },
    ],
  ],
  [
    'have numbers whose letter ends a line',
    ['承办人意见', '由张伟（执法证号津12020001）、李娜（执法证号津', '12020002）承办。'],
    [
      { name: '张伟', certificate: '津12020001' },
      { name: '李娜', certificate: '津12020002' },
    ],
  ],
  ['stand with blanks between them', ['执法人员：张伟 李娜'], [{ name: '张伟' }, { name: '李娜' }]],
  [
    'stand glued with their numbers',
    ['执法人员：张伟12020001234李娜12020001235'],
    [
      { name: '张伟', certificate: '12020001234' },
      { name: '李娜', certificate: '12020001235' },
    ],
  ],
  ['stand glued without numbers', ['执法人员：张伟李娜'], [{ name: '张伟' }, { name: '李娜' }]],
  [
    'have the word before the number',
    ['承办人：张伟（执法证号：津02030012）、李娜（执法证号：津02030013）'],
    [
      { name: '张伟', certificate: '津02030012' },
      { name: '李娜', certificate: '津02030013' },
    ],
  ],
  [
    'are named in running text',
    ['本案由张伟（执法证号02030012）、李娜（执法证号02030013）承办。'],
    [
      { name: '张伟', certificate: '02030012' },
      { name: '李娜', certificate: '02030013' },
    ],
  ],
  [
    'have names of three and of many characters',
    ['执法人员：欧阳娜、阿卜杜·热合曼'],
    [{ name: '欧阳娜' }, { name: '阿卜杜·热合曼' }],
  ],
]);

function lawsOf(lines: readonly string[], role: 'violated' | 'applied'): unknown {
  const read = valueRead('citations', lines, { options: { role } });
  return Array.isArray(read)
    ? read.map((c: { law: string; article: number }) => `${c.law}${c.article}`)
    : read;
}

describe('citations', () => {
  it('broken are none that stand far behind the word that names a breach', () => {
    const text =
      '违反了有关食品经营者应当建立并且执行从业人员健康管理制度和进货查验记录制度的各项要求，见《食品安全法》第三十四条。';
    expect(lawsOf([text], 'violated')).toBe('notFound');
  });

  it.each([
    ['违反了《食品安全法》第三十四条的规定。', ['《食品安全法》34']],
    ['违反《食品安全法》第三十四条第一款第（十）项的规定。', ['《食品安全法》34']],
    [
      '违反《食品安全法》第34条、《产品质量法》第一百零七条的规定。',
      ['《食品安全法》34', '《产品质量法》107'],
    ],
    ['违反了《某省 食品条例（2014年修订）》第 十六条 的规定。', ['《某省食品条例（2014年修订）》16']],
    ['不符合《安全生产法》第三十六条的规定。', ['《安全生产法》36']],
  ])('broken in “%s”', (text, laws) => {
    expect(lawsOf([text], 'violated')).toEqual(laws);
  });

  it.each([
    ['依据《食品安全法》第一百二十四条的规定，决定给予罚款50000元的处罚。', ['《食品安全法》124']],
    [
      '根据《食品安全法》第一百二十四条、《行政处罚法》第三十三条的规定，现决定没收违法所得。',
      ['《食品安全法》124', '《行政处罚法》33'],
    ],
    ['依据《食品安全法》第一百二十四条的规定。现决定处罚如下：罚款50000元。', ['《食品安全法》124']],
    [
      '违反了《特种设备安全法》第四十条的规定，依据该法第八十四条的规定，决定罚款30000元。',
      ['《特种设备安全法》84'],
    ],
  ])('applied in “%s”', (text, laws) => {
    expect(lawsOf([text], 'applied')).toEqual(laws);
  });

  it.each([
    ['违反了《某法》第二十八条第一款、第四十一条第二款的规定。', ['《某法》28', '《某法》41']],
    ['违反了《某条例》第三十三条第一款第（二）项和第三十五条的规定。', ['《某条例》33', '《某条例》35']],
    ['违反了《某法》第十五条、《另法》第二十条的规定。', ['《某法》15', '《另法》20']],
    ['违反了《某法》第十九条，依据《某法》第六十三条的规定处罚款五百元。', ['《某法》19']],
    ['属于《某法》第五十七条第（三）项规定的侵犯专用权的行为。', ['《某法》57']],
    ['违反了《某法》第二十四条之规定，已构成《某实施条例》第十五条所列之违规行为。', ['《某法》24']],
  ])('broken in “%s” are all that its law lists', (text, laws) => {
    expect(lawsOf([text], 'violated')).toEqual(laws);
  });

  it('applied are those of a law that was named before', () => {
    const text = '依据《某省条例》第五十八条，处罚款；依据第七十三条，对主管人员处单位罚款百分之五的罚款。';
    expect(lawsOf([text], 'applied')).toEqual(['《某省条例》58', '《某省条例》73']);
  });

  it('applied leave out what is broken in the same sentence', () => {
    const text = '根据《某法》第六十条之规定，对违反该法第十六条的行为，决定处罚款七千元。';
    expect(lawsOf([text], 'applied')).toEqual(['《某法》60']);
  });

  it('applied are those of a basis that quotes what is said of late fees', () => {
    const text = '根据《某法》第六十三条“由机关追缴税款、滞纳金，并处罚款”的规定，决定处罚款五百元。';
    expect(lawsOf([text], 'applied')).toEqual(['《某法》63']);
  });

  it('forbid and punish at once in laws that are declared to', () => {
    const text = '根据《中华人民共和国治安管理处罚法》第五十六条第一款之规定，现决定给予罚款三百元。';
    expect(lawsOf([text], 'violated')).toBe('notFound');
    const options = { role: 'violated', inOneArticle: ['治安管理处罚法'] } as const;
    expect(valueRead('citations', [text], { options })).toHaveLength(1);
  });

  it('of the late fee are no ground of the penalty', () => {
    const text =
      '逾期不缴纳的，依据《行政处罚法》第七十二条第一款第一项的规定，每日按罚款数额的百分之三加处罚款。';
    expect(lawsOf([text], 'applied')).toBe('notFound');
  });

  it('about the procedure are no ground of the penalty', () => {
    const text = '依据《行政处罚法》第四十四条的规定，告知你单位拟作出的行政处罚，你单位有权陈述和申辩。';
    expect(lawsOf([text], 'applied')).toBe('notFound');
  });
});

examples('served-types', {}, [
  ['know a decision', ['送达文书：行政处罚决定书'], ['penalty-decision']],
  [
    'know two papers on one receipt',
    ['送达文书：《责令改正通知书》、《行政处罚决定书》'],
    ['penalty-decision', 'rectification-order'],
  ],
  [
    'do not see a decision in the name of a decision not to penalise',
    ['送达文书：不予行政处罚决定书'],
    ['no-penalty-decision'],
  ],
  ['know a notice', ['送达文书：行政处罚事先告知书'], ['prior-notice']],
  ['are none where no paper is named', ['送达文书：', '受送达人：甲公司'], 'notFound'],
  ['may have been misread', ['送达文书：仃政外罚', '受送达人：甲公司'], 'unreadable', { isScanned: true }],
]);

examples('served-numbers', {}, [
  [
    'are all that are named',
    ['津市监罚告〔2023〕3号、津市监罚〔2023〕5号'],
    ['津市监罚告〔2023〕3号', '津市监罚〔2023〕5号'],
  ],
  ['are none where none is named', ['送达文书：行政处罚决定书'], 'notFound'],
]);

const SERVICE: FieldRequest = { labels: ['送达时间', '送达日期'] };

examples('service-date', SERVICE, [
  [
    'stands beside the recipient’s signature',
    ['送达时间：2023年5月9日', '受送达人签名：王强 2023年5月10日'],
    '2023-05-10',
  ],
  ['stands behind its label', ['受送达人：甲公司', '送达时间：2023年5月10日10时'], '2023-05-10'],
  [
    'is the last one of the receipt',
    ['填发日期2023年5月8日', '受送达人：甲公司', '2023年5月10日'],
    '2023-05-10',
  ],
]);

it('a receipt for several papers offers a day for each of them', () => {
  const lines = [
    heading('送达回证'),
    '行政处罚告知书 津静市监罚告〔2023〕17号 2023年5月10日',
    '行政处罚决定书 津静市监罚〔2023〕17号 2023年6月20日',
  ];
  const field = fieldRead('service-date', lines, SERVICE);
  const rivals = field.state === 'found' ? field.rivals?.map(({ value }) => value) : undefined;
  expect(rivals).toEqual(['2023-05-10']);
});

examples('receipt-amount', {}, [
  ['stands in words and figures', ['金额合计（大写）伍万元整 （小写）¥50000.00'], 5_000_000],
  ['stands in figures', ['缴款金额：50,000.00元'], 5_000_000],
  ['stands without a unit', ['罚款', '合计', '金额合计（小写） 50000.00'], 5_000_000],
  ['is the total and not a part', ['罚款20000元', '没收30000元', '合计50000元'], 5_000_000],
  ['is lacking', ['缴款人：甲公司'], 'notFound'],
]);

it('a sum that stands in two notations is sure, whatever a character of one', () => {
  const doubtful = [{ from: 9, to: 10, confidence: 0.8 }];
  const confidence = (text: string): number | undefined => {
    const field = fieldRead('receipt-amount', [{ text, confidence: 0.95, doubtful }], { isScanned: true });
    return field.state === 'found' ? field.evidence[0]?.confidence : undefined;
  };
  expect(confidence('金额合计（大写）伍万元整 （小写）¥50000.00')).toBe(1);
  expect(confidence('金额合计（大写）伍万元整 （小写）¥')).toBe(0.8);
});

examples('printed-period', {}, [
  ['is a number of days', ['你单位可以在收到本告知书之日起五日内向我局陈述、申辩。'], '5 日'],
  ['is a number of working days', ['自收到本告知书之日起5个工作日内提出听证申请。'], '5 工作日'],
  [
    'is the longest of several',
    ['收到本告知书之日起三日内陈述、申辩；收到本告知书之日起五日内要求听证。'],
    '5 日',
  ],
  ['is not the time to pay', ['自收到本决定书之日起十五日内缴纳罚款。'], 'notFound'],
  [
    'is not the time to do what is to be ordered',
    ['拟责令自接到处罚决定之日起十五日内自行拆除。你可在收到本告知书之日起五个工作日内提出陈述、申辩。'],
    '5 工作日',
  ],
]);

examples('received-signature', {}, [
  ['is the party’s dated name', ['本决定书一式两份。', '当事人签名：王强 2023年5月10日'], '2023-05-10'],
  [
    'is that of the company’s representative',
    ['被告知单位法定代表人签名：顾盈盈 2023年5月10日', '告知人签名：丁文昊谢立群2023年5月10日'],
    '2023-05-10',
  ],
  ['is a sentence of receipt', ['本决定书一式两份。', '本文书已于2023年5月10日收到。'], '2023-05-10'],
  ['is none without a day', ['当事人签名：王强'], 'notFound'],
  [
    'is a question where it was drawn by pen',
    pageOf(['处罚决定书已向我宣告并送达。', '被处罚人：'], {
      marks: [{ kind: 'handwriting', box: { x: 140, y: 102, width: 50, height: 16 }, confidence: 0.9 }],
    }),
    'unreadable',
  ],
  [
    'is a question where a pen wrote a day beside the name that OCR did not make out',
    pageOf(['责令立即停止。', { text: '当事人签名：王强 2O23-5-1', confidence: 0.4 }]),
    'unreadable',
  ],
  ['is none where nobody signed', ['处罚决定书已向我宣告并送达。', '被处罚人：'], 'notFound'],
  [
    'is what was signed for on its face',
    ['责令立即停止。', '签收：（项目负责人） 2023年5月10日'],
    '2023-05-10',
  ],
]);

examples('record-date', { labels: ['时间', '询问时间'] }, [
  ['stands behind its label', ['询问时间：2023年3月2日9时0分至10时10分'], '2023-03-02'],
  ['stands in the head', [heading('询问笔录'), '2023年3月2日，在某路1号。'], '2023-03-02'],
]);

examples('labelled', { labels: ['案由'] }, [
  ['stands behind its colon', ['案由：未按规定公示价格'], '未按规定公示价格'],
  ['ends at the next label', ['案由：未按规定公示价格 当事人：甲公司'], '未按规定公示价格'],
  ['is empty where a stroke stands', ['案由：/'], 'lacking'],
  ['is empty where nothing stands', ['案由：', '当事人：甲公司'], 'lacking'],
  ['is lacking', ['当事人：甲公司'], 'notFound'],
]);

const CODE: FieldRequest = { labels: ['统一社会信用代码'] };

examples('credit-code', CODE, [
  ['stands at the head without a label', ['当事人：甲公司', '91350100M000100Y43'], '91350100M000100Y43'],
  ['does not stand far down without a label', ['甲'.repeat(750), '91350100M000100Y43'], 'notFound'],
  ['stands behind its label', ['统一社会信用代码：91350100M000100Y43'], '91350100M000100Y43'],
  ['has blanks inside', ['统一社会信用代码：9135 0100 M000 100Y 43'], '91350100M000100Y43'],
  [
    'is read with its fault on a page of text',
    ['统一社会信用代码：91350100M000100Y44'],
    '91350100M000100Y44',
  ],
  [
    'is repaired on a scan',
    ['统一社会信用代码：9135O1OOM0001OOY43'],
    '91350100M000100Y43',
    { isScanned: true },
  ],
  [
    'is confirmed by its check character where OCR was unsure',
    [{ text: '统一社会信用代码：91350100M000100Y43', confidence: 0.6 }],
    '91350100M000100Y43',
    { isScanned: true },
  ],
  ['is doubted on a scan', ['统一社会信用代码：91350100M000100Y44'], 'unreadable', { isScanned: true }],
  [
    'is what a scan surely shows, be it wrong',
    [{ text: '统一社会信用代码：91350100M000100Y44', confidence: 0.99, doubtful: [] }],
    '91350100M000100Y44',
    { isScanned: true },
  ],
  ['cannot be held against anything when masked', ['统一社会信用代码：9135****M000100Y43'], 'unreadable'],
  ['is not an account number', ['账号：913501000001000743'], 'notFound'],
  ['is not the number of a person', ['统一社会信用代码：130925199610080623'], 'notFound'],
]);

describe('what is found', () => {
  it('shows where it was read', () => {
    const field = fieldRead('labelled', ['案由：未按规定公示价格'], { labels: ['案由'] });
    expect(field).toMatchObject({
      state: 'found',
      evidence: [{ file: 'a.pdf', pageNumber: 1, quote: '未按规定公示价格' }],
    });
  });

  it('is as sure as the line that it stands on', () => {
    const lines = [{ text: '案由：未按规定公示价格', confidence: 0.8 }];
    expect(fieldRead('labelled', lines, { labels: ['案由'], isScanned: true })).toMatchObject({
      confidence: 0.8,
    });
  });

  it('is a question where OCR was too unsure of it', () => {
    const lines = [{ text: '案由：未按规定公示价格', confidence: 0.4 }];
    expect(valueRead('labelled', lines, { labels: ['案由'], isScanned: true })).toBe('unreadable');
  });
});
