import { describe, expect, it } from 'vitest';
import { heading, pageOf, scannedPageOf, table, type WrittenLine } from '../../test/fixtures/page-builder.ts';
import { shippedRuleset } from '../../test/shipped-ruleset.ts';
import type { Document } from '../model/document.ts';
import type { Page } from '../model/page.ts';
import { classify } from './classify.ts';

const forms = await shippedRuleset();

function classified(...pages: readonly Page[]): Document[] {
  return classify(pages, forms);
}

function typesOf(...pages: readonly Page[]): string[] {
  return classified(...pages).map((d) => d.type);
}

/** What a decision says below its head. */
const DECISION_BODY: readonly WrittenLine[] = [
  '当事人：某某食品有限公司',
  '经查，当事人于2023年3月1日销售超过保质期的食品。',
  '决定给予如下行政处罚：罚款50000元。',
  '当事人应当自收到本决定书之日起十五日内缴纳罚款。',
  '如不服本决定，可以在六十日内申请行政复议，或者在六个月内提起行政诉讼。',
];

const INQUIRY_BODY: readonly WrittenLine[] = [
  '时间：2023年3月2日9时0分至10时10分',
  '被询问人：张伟',
  '询问人：李娜、王强',
  '问：我们是市场监督管理局的执法人员，请看我们的证件。',
  '答：看清楚了。',
];

it('the type of a paper does not hang on where its page was broken', () => {
  const head = [heading('行政处罚听证告知书'), '某某食品有限公司：', '经查，你单位销售超过保质期的食品。'];
  const facts = ['本机关拟对你单位作出如下行政处罚：罚款50000元。', '你单位有权陈述、申辩，可以要求听证。'];
  const whole = typesOf(pageOf([...head, ...facts]));
  expect(typesOf(pageOf(head), { ...pageOf(facts), pageNumber: 2 })).toEqual(whole);
});

it('no paper begins with what a pen wrote at the head of a printed page', () => {
  const foot = heading('冯志博 2024年3月20日');
  const next = pageOf([foot, '问：你对笔录有无异议？', '答：没有异议，情况属实。']);
  const lines = next.lines.map((line, index) => (index === 0 ? { ...line, confidence: 0.88 } : line));
  const first = pageOf([heading('询问笔录'), ...INQUIRY_BODY]);
  expect(typesOf(first, { ...next, lines, pageNumber: 2 })).toEqual(['inquiry-record']);
});

describe('a label that names another paper', () => {
  it('is no title below a larger one', () => {
    const page = pageOf([
      heading('静海县林业局', 16),
      heading('林业行政处罚结案报告表', 22),
      '案由 擅自改变林地用途',
      '处罚决定书',
      '静林罚决字〔2025〕第07号',
      '处罚内容 罚款19395元',
      '执行情况 罚款已缴清',
    ]);
    expect(classify([page], forms).map(({ type }) => type)).toEqual(['closing-approval']);
  });
});

describe('a title', () => {
  it.each<readonly [string, readonly WrittenLine[]]>([
    ['stands alone', [heading('行政处罚决定书')]],
    [
      'follows the agency on the line above',
      [heading('天津市静海区市场监督管理局'), heading('行政处罚决定书')],
    ],
    ['is glued to the agency', [heading('天津市静海区市场监督管理局行政处罚决定书')]],
    ['is letter-spaced', [heading('行 政 处 罚 决 定 书')]],
    ['has the number below', [heading('行政处罚决定书'), '津静市监罚〔2023〕17号']],
    [
      'has the number above',
      [{ text: '津静市监罚〔2023〕17号', isCentred: true }, heading('行政处罚决定书')],
    ],
    ['has the number on its line', [heading('行政处罚决定书津静市监罚〔2023〕17号')]],
    ['has the number in brackets on its line', [heading('行政处罚决定书（津静市监罚〔2023〕17号）')]],
    ['has a number that was never filled in', [heading('行政处罚决定书 津静市监罚〔    〕  号')]],
    ['has an empty number glued to it', [heading('行政处罚决定书津静市监罚字﹝﹞号')]],
    [
      'stands below the name of a form set',
      [heading('中华人民共和国药品监督行政执法文书', 14), heading('行政处罚决定书')],
    ],
    ['has a serial number behind it', [heading('行政处罚决定书 № 0517736')]],
    ['is what is applied for', [heading('呈请行政处罚决定书')]],
    ['is wrapped over two lines', [heading('天津市静海区市场监督管理局行政处罚'), heading('决定书')]],
  ])('is found where it %s', (_, head) => {
    expect(typesOf(pageOf([...head, ...DECISION_BODY]))).toEqual(['penalty-decision']);
  });

  it('is what a line ends with, rather than another title that it is merely like', () => {
    const body = ['一、案件基本情况', '二、执行情况：罚款已缴清，建议结案。'];
    expect(typesOf(pageOf([heading('水事违法案件结案报告'), ...body]))).toEqual(['closing-approval']);
  });

  it('is found behind the case that a report names', () => {
    const title = [heading('关于甲公司未设置危险废物'), heading('识别标志案的调查报告')];
    expect(typesOf(pageOf([...title, '一、案件来源及调查经过', '二、处理建议：建议给予罚款。']))).toEqual([
      'investigation-report',
    ]);
  });

  it('is found where each of its characters was read as a line of its own', () => {
    const spread = [...'询问笔录'].map((text, i) => ({ text, x: 150 + i * 80, y: 80, size: 22 }));
    const body = INQUIRY_BODY.map((text, i) => ({ text: String(text), y: 130 + i * 20 }));
    expect(typesOf(pageOf([...spread, ...body]))).toEqual(['inquiry-record']);
  });

  it('is found where its last character stands alone and is measured smaller', () => {
    const page = scannedPageOf([heading('天津市静海区市场监督管理局行政处罚事先告知'), heading('书')]);
    const lines = page.lines.map((line) => (line.text === '书' ? { ...line, fontSize: 15 } : line));
    expect(typesOf({ ...page, lines })).toEqual(['prior-notice']);
  });

  it('is found where OCR misread a character of it', () => {
    const page = scannedPageOf([
      { ...(heading('行政处罚决走书') as object), text: '行政处罚决走书', confidence: 0.85 },
      ...DECISION_BODY,
    ]);
    expect(typesOf(page)).toEqual(['penalty-decision']);
  });

  it('is found in the first row of a form that is a table throughout', () => {
    const rows = [
      ['立案审批表'],
      ['案件来源', '投诉举报'],
      ['案由', '涉嫌销售超过保质期的食品'],
      ['承办人意见', '建议立案'],
      ['负责人意见', '同意立案'],
    ];
    expect(typesOf(pageOf([], table(rows, 60)))).toEqual(['filing-approval']);
  });

  it('is not found in a name between 《》', () => {
    const page = pageOf([heading('卷内说明'), '《行政处罚决定书》', '《询问笔录》']);
    expect(typesOf(page)).toEqual(['other']);
  });

  it('is not found where it is the label of a number', () => {
    const page = pageOf([heading('补种树木验收单'), '处罚决定书：某林罚决字〔2024〕第031号', '验收合格。']);
    expect(typesOf(page)).not.toContain('penalty-decision');
  });

  it('is not found in the rows of a catalogue', () => {
    const rows = [
      ['序号', '文书名称', '页号'],
      ['1', '行政处罚决定书', '1'],
      ['2', '询问笔录', '5'],
      ['3', '现场检查笔录', '9'],
      ['4', '送达回证', '12'],
      ['5', '立案审批表', '13'],
    ];
    expect(
      typesOf(
        pageOf(
          [heading('卷内目录')].map((line) => line),
          {},
        ),
      ),
    ).toEqual(['file-catalogue']);
    const { lines, cells } = table(rows, 140);
    const titled = pageOf([heading('卷内目录')]);
    expect(typesOf({ ...titled, lines: [...titled.lines, ...lines], cells })).toEqual(['file-catalogue']);
  });

  it('is not found in running text further down', () => {
    const page = pageOf([heading('情况说明'), '本单位于2023年5月收到', '行政处罚决定书', '现说明如下。'], {});
    expect(classified(page).some((d) => d.type === 'penalty-decision' && d.title === '情况说明')).toBe(false);
  });

  it('is kept as printed, agency and all', () => {
    const [document] = classified(pageOf([heading('静海区市场监督管理局行政处罚决定书'), ...DECISION_BODY]));
    expect(document?.title).toBe('静海区市场监督管理局行政处罚决定书');
  });
});

describe('papers that are like each other', () => {
  it('a notice is no decision', () => {
    const body = [
      '拟对你单位作出如下行政处罚：罚款50000元。',
      '你单位可以在收到本告知书之日起五日内陈述、申辩。',
    ];
    expect(typesOf(pageOf([heading('行政处罚告知书'), ...body]))).toEqual(['prior-notice']);
  });

  it('a notice that also tells of the hearing serves as both', () => {
    const body = ['拟对你单位作出如下行政处罚：罚款500000元。', '你单位可以陈述、申辩，有权要求听证。'];
    expect(classified(pageOf([heading('行政处罚事先（听证）告知书'), ...body]))).toMatchObject([
      { type: 'prior-notice', alsoServesAs: ['hearing-right-notice'] },
    ]);
  });

  it('a decision not to penalise is no penalty', () => {
    const body = [
      '经查明，违法行为轻微并及时改正，没有造成危害后果。',
      '决定不予行政处罚。',
      '如不服可以申请行政复议。',
    ];
    expect(typesOf(pageOf([heading('不予行政处罚决定书'), ...body]))).toEqual(['no-penalty-decision']);
  });

  it('a proof of service that names a decision is no decision', () => {
    const rows = [
      ['受送达人', '某某食品有限公司'],
      ['送达文书', '行政处罚决定书'],
      ['送达方式', '直接送达'],
      ['送达人', '李娜'],
    ];
    const titled = pageOf([heading('送达回证')]);
    const { lines, cells } = table(rows, 140);
    expect(typesOf({ ...titled, lines: [...titled.lines, ...lines], cells })).toEqual(['proof-of-service']);
  });

  it('a form of many purposes is what its purpose says', () => {
    const body = ['审批事项：作出行政处罚决定', '承办人意见：建议罚款50000元', '负责人意见：同意'];
    expect(typesOf(pageOf([heading('行政处罚案件有关事项审批表'), ...body]))).toEqual(['decision-approval']);
  });
});

describe('pages', () => {
  const inquiry = pageOf([heading('询问笔录'), ...INQUIRY_BODY]);
  const more = ['问：你单位的负责人是谁？', '答：是我。', '问：还有什么要说明的？', '答：没有。'];

  it('without a title go on with the paper before them in their file', () => {
    const second = pageOf(more, { pageNumber: 2 });
    const [document, ...rest] = classified(inquiry, second);
    expect(rest).toEqual([]);
    expect(document?.pages.map((p) => p.pageNumber)).toEqual([1, 2]);
  });

  it('of a new file begin a paper of their own', () => {
    const other = pageOf([heading('行政处罚决定书'), ...DECISION_BODY], { file: 'b.pdf' });
    expect(typesOf(inquiry, other)).toEqual(['inquiry-record', 'penalty-decision']);
  });

  it('that count on join their paper though they repeat its head', () => {
    const first = pageOf([heading('询问笔录'), ...INQUIRY_BODY, { text: '第 1 页 共 2 页', y: 800 }]);
    const second = pageOf([heading('询问笔录'), ...more, { text: '第 2 页 共 2 页', y: 800 }], {
      pageNumber: 2,
    });
    expect(classified(first, second)).toHaveLength(1);
  });

  it('that begin to count again are a second paper', () => {
    const first = pageOf([heading('询问笔录'), ...INQUIRY_BODY, { text: '第 1 页 共 1 页', y: 800 }]);
    const second = pageOf([heading('询问笔录'), ...INQUIRY_BODY, { text: '第 1 页 共 1 页', y: 800 }], {
      pageNumber: 2,
    });
    expect(classified(first, second).map((d) => d.id)).toEqual(['inquiry-record-1', 'inquiry-record-2']);
  });

  it('in files of single sheets are put together', () => {
    const first = pageOf([heading('询问笔录'), ...INQUIRY_BODY], { file: '案/IMG_0001.jpg' });
    const second = pageOf(more, { file: '案/IMG_0002.jpg' });
    expect(classified(first, second)).toHaveLength(1);
  });

  it('that show the seal alone end the letter before them, a photograph does not', () => {
    const last = (marks: Page['marks']): Page => ({ ...scannedPageOf([]), file: '案/IMG_0002.jpg', marks });
    const box = { x: 300, y: 100, width: 110, height: 110 };
    const letter = pageOf([heading('行政处罚决定书'), ...DECISION_BODY], { file: '案/IMG_0001.jpg' });
    expect(classified(letter, last([{ kind: 'seal', box, confidence: 0.9 }]))).toHaveLength(1);
    expect(classified(letter, last([]))).toHaveLength(2);
  });

  it('that are blank or could not be read belong to nothing', () => {
    const blank = pageOf([], { pageNumber: 2, quality: { isBlank: true } });
    const broken = pageOf([], { pageNumber: 3, quality: { unreadable: '读取超时' } });
    expect(classified(inquiry, blank, broken).flatMap((d) => d.pages)).toHaveLength(1);
  });
});

describe('a file of several papers', () => {
  it('is cut where titles begin', () => {
    const decision = pageOf([heading('行政处罚决定书'), ...DECISION_BODY], { pageNumber: 2 });
    const receipt = pageOf(
      [heading('送达回证'), '受送达人：某某食品有限公司', '送达文书：行政处罚决定书', '送达方式：直接送达'],
      {
        pageNumber: 3,
      },
    );
    const inquiry = pageOf([heading('询问笔录'), ...INQUIRY_BODY]);
    expect(typesOf(inquiry, decision, receipt)).toEqual([
      'inquiry-record',
      'penalty-decision',
      'proof-of-service',
    ]);
  });

  it('is cut within a page where a second paper begins on it', () => {
    const page = pageOf([
      ...DECISION_BODY.slice(2),
      '天津市静海区市场监督管理局',
      '2023年5月10日',
      heading('送达回证'),
      '受送达人：某某食品有限公司',
      '送达文书：行政处罚决定书',
    ]);
    const first = pageOf([heading('行政处罚决定书'), ...DECISION_BODY]);
    const documents = classified(first, { ...page, pageNumber: 2 });
    expect(documents.map((d) => d.type)).toEqual(['penalty-decision', 'proof-of-service']);
    expect(documents[0]?.pages[1]?.lines.to).toBe(documents[1]?.pages[0]?.lines.from);
  });
});

it('is no decision where a ticket or a slip only names one', () => {
  const ticket = pageOf([
    heading('某某省罚没款专用票据 № 0517736'),
    '处罚决定书号 津卫医罚〔2025〕17号',
    '缴款人 张伟 金额 5000.00',
  ]);
  expect(typesOf(ticket)).toEqual(['payment-receipt']);
  const slip = pageOf(['行政处罚决定书津静市监罚〔2025〕9号', '内件品名', '寄件人：某局', '收件人：张伟']);
  expect(typesOf(slip)).toEqual(['other']);
});

it('keeps both sides of a card together that are copied onto one sheet', () => {
  const sheet = pageOf([
    '姓名 张伟 性别 男 民族 汉 出生 1980年1月1日 住址 某某市某某区某某路1号',
    '公民身份号码 120101198001010010 仅供办理本案使用，再次复印无效',
    heading('居民身份证'),
    '签发机关 某某市公安局 有效期限 2016.01.01-2036.01.01',
    '复印件与原件核对无误 提供人：张伟 2025年3月1日',
  ]);
  expect(typesOf(sheet)).toEqual(['party-identity']);
});

describe('a title of which only the head is known', () => {
  const record = [heading('询问笔录'), ...INQUIRY_BODY];
  const sampling = ['采样时间：2023年3月1日', '样品名称：废水', '采样人：李娜、王强'];
  const nothing = ['以上情况属实', '李娜', '王强', '2023年3月1日'];

  it('leaves the page to a known title', () => {
    const page = pageOf([heading('水质采样记录'), heading('送达回证'), '受送达人：甲', '送达方式：直接']);
    expect(typesOf(page)).toEqual(['proof-of-service']);
  });

  it('is none in running text', () => {
    const page = pageOf(['执法人员制作了', '水质采样记录', ...sampling], { pageNumber: 2 });
    expect(typesOf(pageOf(record), page)).toEqual(['inquiry-record']);
  });

  it('needs the text of a scan, where sizes are rough, to bear it out', () => {
    const scan = (lines: readonly WrittenLine[]): string[] =>
      typesOf(pageOf(record), scannedPageOf([heading('水质采样记录'), ...lines], { pageNumber: 2 }));
    expect(scan(sampling)).toEqual(['inquiry-record', 'sampling-record']);
    expect(scan(nothing)).toEqual(['inquiry-record', 'other']);
  });

  it('is the longest head that fits', () => {
    expect(typesOf(pageOf([heading('水质采样记录送达回证'), ...nothing]))).toEqual(['proof-of-service']);
  });

  it('is each example of rules/documents', () => {
    const headed = forms.documentTypes.flatMap(({ id, heads }) =>
      heads.flatMap(({ examples }) => examples.map((title) => [title, id])),
    );
    const found = headed.map(([title = '']) => [title, typesOf(pageOf([heading(title), ...nothing]))[0]]);
    expect(found).toEqual(headed);
  });
});

describe('a page headed with a title of no known form', () => {
  const first = pageOf([heading('现场检查笔录'), ...INQUIRY_BODY]);
  const headed = (title: string): Page =>
    pageOf([heading(title), ...DECISION_BODY.slice(0, 2)], { pageNumber: 2 });

  it('begins a paper of its own', () => {
    expect(classified(first, headed('某某情况登记卡'))[1]).toMatchObject({
      type: 'other',
      title: '某某情况登记卡',
    });
  });

  it('is called by its title, not by the body that heads it', () => {
    const page = pageOf([
      heading('某某市人民医院'),
      heading('疾病诊断证明书'),
      '姓名：张伟',
      '诊断：骨折',
      '建议休息',
    ]);
    expect(classified(page)[0]).toMatchObject({ type: 'other', title: '疾病诊断证明书' });
  });

  it('may be a variant of a known form', () => {
    expect(classified(first, headed('结案内部审批表'))[1]).toMatchObject({
      type: 'other',
      candidate: 'closing-approval',
    });
  });

  it('begins one on a scan, too, where it is read surely and clearly larger', () => {
    const scan = (size: number, confidence = 0.99): Page =>
      scannedPageOf(
        [
          { text: '评估意见告知书', size, isCentred: true, confidence, doubtful: [] },
          ...DECISION_BODY.slice(0, 2),
        ],
        {
          pageNumber: 2,
        },
      );
    expect(classified(first, scan(20))[1]).toMatchObject({ type: 'other', title: '评估意见告知书' });
    expect(classified(first, scan(15))).toHaveLength(1);
    expect(classified(first, scan(20, 0.8))).toHaveLength(1);
  });

  it('goes on with the paper before it where the heading is a sentence', () => {
    expect(classified(first, headed('现场情况如下：'))).toHaveLength(1);
  });
});

describe('a scanned page without a title', () => {
  const sure = (text: string) => ({ text, confidence: 0.99, doubtful: [] });
  const first = scannedPageOf([heading('行政处罚决定书'), ...DECISION_BODY]);
  const held = (lines: readonly WrittenLine[]): readonly string[] | undefined =>
    classified(first, scannedPageOf(lines, { pageNumber: 2 })).at(-1)?.mayHold;
  const notice = ['告知如下：', '拟对你单位作出罚款50000元的行政处罚。', '你单位有权进行陈述、申辩。'];

  it('may be another paper of which the title was not read', () => {
    expect(held(notice)).toContain('prior-notice');
  });

  it('is none where everything on it was read', () => {
    expect(held(notice.map(sure))).toBeUndefined();
  });

  it('may be one all the same where it begins as a paper does', () => {
    expect(held([sure('津静市监罚告〔2023〕17号'), ...notice.map(sure)])).toContain('prior-notice');
    const title = { ...sure('某某表'), size: 20, isCentred: true };
    const headed = scannedPageOf([title, ...notice.map(sure)], { pageNumber: 2 });
    expect(classified(first, headed)[1]).toMatchObject({ type: 'other', candidate: 'prior-notice' });
  });

  it('goes on with its form where the last row stands overleaf', () => {
    const form = scannedPageOf([heading('行政处罚立案审批表'), '案由：涉嫌销售超过保质期的食品', '同意立案']);
    const last = scannedPageOf([], { pageNumber: 2, ...table([['备注', '']]) });
    expect(typesOf(form, last)).toEqual(['filing-approval']);
  });
});

describe('what nothing speaks for', () => {
  it('is a paper of another kind', () => {
    expect(classified(pageOf([heading('食堂菜单'), '周一：面条', '周二：米饭']))).toMatchObject([
      { type: 'other', confidence: 0 },
    ]);
  });

  it('is asked about where its file is named like a paper', () => {
    const page = scannedPageOf([{ text: '囗口', confidence: 0.2 }], { file: '案/行政处罚决定书.pdf' });
    expect(classified(page)).toMatchObject([{ type: 'other', candidate: 'penalty-decision' }]);
  });

  it('stays below the floor of its type and is asked about where only few cues speak', () => {
    const documents = classified(pageOf(['受送达人：某某食品有限公司']));
    expect(documents).toMatchObject([{ type: 'other', candidate: 'proof-of-service' }]);
  });
});

it('numbers papers of a type in the order of the upload', () => {
  const pages = [1, 2].map((n) =>
    pageOf([heading('送达回证'), '受送达人：甲', '送达方式：直接'], { file: `${n}.pdf` }),
  );
  expect(classified(...pages).map((d) => d.id)).toEqual(['proof-of-service-1', 'proof-of-service-2']);
});

describe('a paper of several pages', () => {
  const SOURCE: readonly WrittenLine[] = [
    heading('案件来源登记表'),
    '案件来源：投诉举报',
    '登记时间：2024年3月1日',
    '主要内容：当事人涉嫌销售超过保质期的食品。',
  ];
  const next = (line: string): Page => pageOf([line, '2024年3月2日'], { pageNumber: 2 });

  it('serves as another one by what its second page says', () => {
    expect(classified(pageOf(SOURCE), next('领导意见：同意受案'))).toMatchObject([
      {
        type: 'case-source',
        alsoServesAs: ['filing-approval'],
        pages: [{ pageNumber: 1 }, { pageNumber: 2 }],
      },
    ]);
    expect(classified(pageOf(SOURCE), next('领导意见：转交处理'))).toMatchObject([{ alsoServesAs: [] }]);
  });

  it('is told from the next one of its type', () => {
    const other = pageOf(SOURCE, { file: 'b.pdf' });
    expect(classified(pageOf(SOURCE), other).map(({ id }) => id)).toEqual(['case-source-1', 'case-source-2']);
  });

  it('leaves out blank pages and those that could not be read', () => {
    const blank = pageOf([], { pageNumber: 2, quality: { isBlank: true } });
    const unreadable = pageOf([], { pageNumber: 3, quality: { unreadable: '不能解码' } });
    const [paper] = classified(pageOf(SOURCE), blank, unreadable, { ...next('同意受案'), pageNumber: 4 });
    expect(paper?.pages.map(({ pageNumber }) => pageNumber)).toEqual([1, 4]);
  });
});
