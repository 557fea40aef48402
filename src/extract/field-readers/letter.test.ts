import { examples } from '../../../test/fixtures/reader-examples.ts';
import { heading, pageOf, table, type WrittenLine } from '../../../test/fixtures/page-builder.ts';

/** A line of which OCR was sure. */
const surely = (text: string): WrittenLine => ({ text, confidence: 0.99, doubtful: [] });
const REVIEW = { isScanned: true, type: 'legal-review-opinion' };
const RECORD = { isScanned: true, type: 'inquiry-record' };

const BODY = { patterns: ['(?:向|到)(?<value>[^，。；、向到]{2,60}?)申请行政复议'] };

examples('capture', BODY, [
  [
    'is the named group, whatever lines it is broken over',
    ['可以自收到本决定书之日起六十日内向天津市滨海', '新区人民政府申请行政复议。'],
    '天津市滨海新区人民政府',
  ],
  ['is absent where nothing fits', ['如不服本决定，可以申请行政复议。'], 'notFound'],
  ['may have been misread on a scan', ['如不服本决定。'], 'unreadable', { isScanned: true }],
]);

const TOPICS = { patterns: ['事实清楚', '程序合法', '适用法律正确'] };

examples('phrase-count', TOPICS, [
  ['counts what is said', ['本案事实清楚、程序合法，同意。'], 2],
  ['counts nothing where nothing is said', ['同意。'], 0],
  ['leaves out what stands behind an empty box', ['☑事实清楚 □程序合法 ☑适用法律正确'], 2],
  ['takes an untouched form for what it prints', ['事实清楚□ 程序合法□'], 2],
  ['is a question on a scan where nothing was read', ['同意。'], 'unreadable', { isScanned: true }],
  ['counts nothing on a form that was read throughout', [surely('同意。')], 0, REVIEW],
]);

examples('phrase', { patterns: ['陈述、申辩'] }, [
  ['is said where OCR made another word of it', ['可以陈述、中辩'], true, { isScanned: true }],
]);

examples('phrase', { patterns: ['申请回避'] }, [
  ['is said', [surely('如认为有利害关系，可以申请回避。')], true, RECORD],
  ['is not said on a record that was read throughout', [surely('问：听清楚了吗？')], 'notFound', RECORD],
  [
    'may be said in a line that was not read surely',
    [
      surely('问：听清楚了吗？'.repeat(12)),
      { text: '可以由清回', confidence: 0.88, doubtful: [{ from: 0, to: 5, confidence: 0.6 }] },
    ],
    'unreadable',
    RECORD,
  ],
  ['may be said on a photograph of something', [surely('门店外观')], 'unreadable', { isScanned: true }],
]);

const HEAD: WrittenLine[] = [surely('机关负责人审批意见'), surely('备注')];
const APPROVAL = { isScanned: true, type: 'decision-approval' };

const OPINION = table([['局领导意见', '（副局长）']]);
const IN_CELL = { x: 330, y: 122, width: 60, height: 20 };

examples('head-opinion', {}, [
  ['lacks where the form was read throughout', HEAD, 'lacking', APPROVAL],
  ['may be written by hand where it was not', ['机关负责人审批意见', '备注'], true, APPROVAL],
  [
    'is a question where a pen wrote in its cell',
    pageOf([], { ...OPINION, marks: [{ kind: 'handwriting', box: IN_CELL, confidence: 0.9 }] }),
    'unreadable',
    { type: 'decision-approval' },
  ],
  ['lacks where nothing was written there', pageOf([], OPINION), 'lacking', { type: 'decision-approval' }],
]);

const DRAFT = { patterns: ['拟(?:对|作出|处)'], options: { section: 'decision', before: 40 } } as const;

examples('operative-phrase', DRAFT, [
  [
    'is seen above the list of what is imposed',
    ['依据某法第三条的规定，现拟处罚如下：', '1.处货值金额3300元三倍的罚款，计9900元。'],
    true,
  ],
  [
    'is seen before the words that impose',
    ['本机关拟对你单位作出如下行政处罚：', '罚款人民币5000元。'],
    true,
  ],
  [
    'is not what the recital of the notice says',
    [
      '我局告知你单位拟作出罚款的事实和依据。你单位未陈述。',
      '现决定对你单位作出如下行政处罚：',
      '罚款5000元。',
    ],
    'notFound',
  ],
]);

examples('person', { labels: ['主要负责人', '法定代表人'], options: { within: 'head', inList: true } }, [
  [
    'is a name that a full line broke',
    [
      '被处罚单位：天津天合信餐饮管理有限公司，社会信用代码：91120114MFB5695765，主要负责人：曹',
      '玉洋（身份证号：120114198306272832）。',
      '你单位存在以下违法事实。',
    ],
    '曹玉洋',
  ],
  ['is none where the next line is another field', ['法定代表人：', '地址：某路1号'], 'lacking'],
]);

examples('party', { options: { addressee: true } }, [
  [
    'is who is addressed and not the letterhead that ends like a name',
    [
      '澜阳市住房公积金管理中心',
      '责令限期办理通知书',
      '澜公积金责字〔2025〕8号',
      '澜阳市旭辰电子科技有限公司：',
    ],
    '澜阳市旭辰电子科技有限公司',
  ],
]);

const HEAD_PARTY = {
  labels: ['被处罚单位', '被处罚人姓名', '违法行为人', '当事人', '单位'],
  options: { addressee: true },
};

examples('party', HEAD_PARTY, [
  [
    'stands behind a label that runs into it',
    ['行政处罚决定书', '被处罚单位沅安县金嗓子娱乐城，经营者伍某，地址某路99号。'],
    '沅安县金嗓子娱乐城',
  ],
  ['stands between blanks', ['行政处罚决定书', '被处罚人姓名 张三 性别 男'], '张三'],
  ['stands before a bracket', ['行政处罚决定书', '违法行为人余某兵（绰号“老余”），男，汉族。'], '余某兵'],
  ['is masked in a copy for publication', ['行政处罚决定书', '当事人：蒲**，男，44岁'], '蒲**'],
  [
    'is no sentence that begins with the label',
    ['行政处罚决定书', '当事人对上述事实无异议，本局予以采信。'],
    'notFound',
  ],
  [
    'is none behind a short word that begins another one',
    ['行政处罚决定书', '单位工程施工许可证未办理，责令改正。'],
    'notFound',
  ],
]);

examples('printed-period', {}, [
  [
    'is no day of a month by which something was to be done',
    ['本中心于2月27日送达通知书，责令2025年3月14日前办理。', '请自收到本告知书之日起五个工作日内提出。'],
    '5 工作日',
  ],
]);

examples('issuing-agency', {}, [
  [
    'stands before a day in Chinese figures',
    [heading('行政处罚决定书'), '某区住房和城乡建设局 二○二三年七月十三日'],
    '某区住房和城乡建设局',
  ],
  [
    'stands above the date',
    [heading('行政处罚决定书'), '天津市滨海新区应急管理局', '2025年3月1日'],
    '天津市滨海新区应急管理局',
  ],
  [
    'stands before the date on its line',
    ['决定如下。', '天津市滨海新区应急管理局（印章） 2025年3月1日'],
    '天津市滨海新区应急管理局',
  ],
  [
    'may have a doubtful character in its name',
    [
      { text: '黄驿市应急管理局', confidence: 0.95, doubtful: [{ from: 1, to: 2, confidence: 0.4 }] },
      '2025年3月1日',
    ],
    '黄驿市应急管理局',
    { isScanned: true },
  ],
  [
    'is not whom a copy goes to',
    [heading('行政处罚决定书'), '某区城市管理局', '2025年3月1日', '抄送：某区人民政府办公室'],
    '某区城市管理局',
  ],
  ['is absent where only the date stands', ['罚款5000元。', '2025年3月1日'], 'notFound'],
  ['is not the bank of the account', ['缴至开户行：中国银行滨海支行，账号123。', '2025年3月1日'], 'notFound'],
]);

const year = (text: string, ...doubtful: readonly number[]): WrittenLine => ({
  text,
  confidence: 0.88,
  doubtful: doubtful.map((from) => ({ from, to: from + 1, confidence: 0.5 })),
});

examples('signing-date', {}, [
  [
    'is of the year that the number names where only that was not read surely',
    [surely('津应急罚〔2024〕3号'), '应当处罚。', '某县应急管理局', year('二〇一四年五月十五日', 2)],
    '2024-05-15',
    { isScanned: true },
  ],
  [
    'is a question where the number names a year that it cannot be',
    [surely('津应急罚〔2023〕3号'), '应当处罚。', '某县应急管理局', year('二〇一四年五月十五日', 2)],
    'unreadable',
    { isScanned: true },
  ],
  [
    'is a question where the day was not read surely either',
    [surely('津应急罚〔2024〕3号'), '应当处罚。', '某县应急管理局', year('二〇一四年五月十五日', 2, 8)],
    'unreadable',
    { isScanned: true },
  ],
  [
    'is not the day of an entry in a list',
    ['1、现场笔录（2024年12月26日）；', '应当处罚。', '某县应急管理局', '2024年12月27日'],
    '2024-12-27',
    { isScanned: true },
  ],
  [
    'is lacking where only a list names a day',
    ['1、现场笔录（2024年12月26日）；', '应当处罚。', '某县应急管理局'],
    'unreadable',
    { isScanned: true },
  ],
  ['stands at the foot', ['应当处罚。', '某县应急管理局', '2024年12月27日'], '2024-12-27'],
  [
    'may have lost its last character below a seal',
    ['应当处罚。', '某县应急管理局', '2024年12月27'],
    '2024-12-27',
    { isScanned: true },
  ],
  [
    'is a question where a figure may be lost too',
    ['应当处罚。', '某县应急管理局', '2024年12月2'],
    'unreadable',
    { isScanned: true },
  ],
  [
    'is followed by what OCR makes of the edge of a seal',
    ['应当处罚。', '某县应急管理局', '2024年12月27日 市'],
    '2024-12-27',
    { isScanned: true },
  ],
]);
