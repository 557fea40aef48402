import { describe, expect, it } from 'vitest';
import { formValueRead } from '../../test/fixtures/field-request.ts';
import { heading, pageOf, table } from '../../test/fixtures/page-builder.ts';
import type { Page } from '../model/page.ts';

describe('a witness of papers left behind', () => {
  const read = (name: string, line: string): unknown =>
    formValueRead('proof-of-service', name, [heading('送达回证'), line]);

  it.each([
    ['signs behind the label', 'witness-signature', '见证人签名：王芳 2024年3月1日'],
    ['stands in the remarks', 'witness-noted', '受送达人拒收，由见证人王芳在场见证。'],
    ['may be a camera', 'witness-noted', '受送达人拒收，留置送达并全程录像。'],
  ])('%s', (_, name, line) => {
    expect(read(name, line)).toBe(true);
  });

  it('is not the label of an empty place', () => {
    expect(read('witness-signature', '见证人签名：')).toBe('lacking');
    expect(read('witness-noted', '见证人签名：')).toBe('notFound');
    expect(read('witness-noted', '见证人（签名）：')).toBe('notFound');
  });
});

describe('a paper signed for on itself', () => {
  it.each([
    '当事人签收：李强 2024年3月1日',
    '被通知人（签收）：李强',
    '被责令人（签名）：李强 2024年3月1日',
    '被通知单位法定代表人签名：李强 2024年3月1日',
  ])('is acknowledged: %s', (line) => {
    expect(
      formValueRead('rectification-order', 'acknowledged', [heading('责令改正通知书'), '立即改正。', line]),
    ).toBe(true);
  });
});

describe('an order to put things right', () => {
  const says = (name: string, text: string): unknown =>
    formValueRead('rectification-order', name, [heading('责令改正通知书'), text]);

  it.each([
    '责令你店于2025年10月24日前办理种子经营备案。',
    '现责令你单位在三日内报送年度工作报告书。',
    '责令立即停止使用。',
  ])('demands something: %s', (text) => {
    expect(says('demand', text)).toBe(true);
  });

  it('demands nothing where its words are left out', () => {
    expect(says('demand', '现责令你单位。')).toBe('notFound');
  });

  it('states what was done where it says what that violates', () => {
    expect(says('facts-stated', '你单位在运输途中沿途遗撒渣土，违反了第十四条的规定。')).toBe(true);
    expect(says('facts-stated', '现责令你单位立即改正。')).toBe('notFound');
  });

  it('names what was broken by the law that it applies, if that is not the general one', () => {
    const facts = '你单位存在下列违法事实：超限运输。';
    expect(says('article-broken', `${facts}根据《公路法》第五十条的规定，现责令你单位改正。`)).toBe(true);
    expect(says('article-broken', `${facts}根据《行政处罚法》第二十八条的规定，现责令你单位改正。`)).toBe(
      'notFound',
    );
  });
});

describe('a receipt', () => {
  const read = (name: string, lines: readonly string[] | Page): unknown =>
    formValueRead('proof-of-service', name, 'lines' in lines ? lines : [heading('送达回证'), ...lines]);

  it('is signed behind a label with the day in it', () => {
    const page = pageOf(
      [heading('送达回证')],
      table([
        ['收件人签名（盖章）及收件日期', '张伟 2025年7月8日'],
        ['代收人签名及代收理由', '／'],
      ]),
    );
    expect(read('recipient-signature', page)).toBe(true);
  });

  it('is not unsigned because nobody took it for the recipient', () => {
    expect(read('recipient-signature', ['代收人签名：', '送达人：李娜 2025年7月8日'])).not.toBe('lacking');
  });

  it('is signed by whoever took it for the recipient', () => {
    expect(read('recipient-signature', ['受送达人（签名）：', '代收人签名：王芳 2025年7月8日'])).toBe(true);
  });

  it('names its recipient under whatever label', () => {
    expect(read('recipient', ['受送达人名称或姓名：张伟'])).toBe('张伟');
  });

  it('may tell the day in a row of its own', () => {
    expect(read('received-on', ['收到日期：2025年4月29日16时30分'])).toBe('2025-04-29');
  });
});

describe('a note of the legal officer', () => {
  const says = (text: string): unknown => formValueRead('legal-review-opinion', 'says-major-case', [text]);

  it.each(['本案属于重大行政执法决定法制审核范围。', '案情重大、复杂，建议集体讨论。'])(
    'says so: %s',
    (text) => {
      expect(says(text)).toBe(true);
    },
  );

  it.each([
    '本案不属于重大执法决定法制审核范围。',
    '不属于重大执法决定，程序合法，同意。',
    '案情不复杂，无需送法制审核。',
  ])('says that it is none: %s', (text) => {
    expect(says(text)).toBe('notFound');
  });
});

describe('an officer shows credentials', () => {
  it.each([
    '问：我们是某局执法人员，这是执法证件，请看。答：看清了。',
    '我们是某局执法人员吕静（执法证号：NP-CG-0417）。',
    '询问人：郭长青（52040206018）',
    '询问人：钱立新（闽自然资执第078411号）、方晓岚（闽自然资执第078423号）',
    '问：我们是某局执法人员，请你看执法证件。答：看过了。',
  ])('in the words: %s', (line) => {
    expect(formValueRead('inquiry-record', 'shows-credentials', [heading('询问笔录'), line])).toBe(true);
  });

  it('not where only somebody else’s paper is named', () => {
    const line = '问：这是你店的营业执照吗？答：是的。';
    expect(formValueRead('inquiry-record', 'shows-credentials', [heading('询问笔录'), line])).toBe(
      'notFound',
    );
  });
});

describe('the head of an agency signs', () => {
  it.each([
    '部门负责人意见',
    '执法部门负责人审批意见',
    '大队领导审批意见',
    '镇领导审批意见',
    '机关负责人意见',
  ])('behind: %s', (label) => {
    const page = pageOf([heading('结案审批表')], table([[label, '同意结案。 张伟 2025年7月8日']]));
    expect(formValueRead('closing-approval', 'head-signature', page)).toBe(true);
  });

  it('not behind the label of the office that handles the case', () => {
    const page = pageOf(
      [heading('结案审批表')],
      table([['承办部门负责人意见', '同意结案。 张伟 2025年7月8日']]),
    );
    expect(formValueRead('closing-approval', 'head-signature', page)).not.toBe(true);
  });
});

it('what an order demands may be to clear or to give back', () => {
  for (const demand of ['责令你店于2025年11月6日18时前自行清理完毕。', '责令退还非法占用的土地。'])
    expect(formValueRead('rectification-order', 'demand', [heading('责令改正通知书'), demand])).toBe(true);
});

describe('the facts of a decision', () => {
  it('are timed in Chinese figures, too', () => {
    const facts = '经查，当事人于二〇二四年六月十八日七时至九时四十分在广场升放系留气球四个。';
    expect(formValueRead('penalty-decision', 'facts-timed', [heading('行政处罚决定书'), facts])).toBe(true);
  });
});

describe('a report of tests', () => {
  const isResult = (...lines: string[]): unknown =>
    formValueRead('test-report', 'test-result', [heading('检验报告'), ...lines]);

  it('has a result that the party is to be told', () => {
    expect(isResult('委托单位：云澜市烟草专卖局', '检验结论：不合格')).toBe(true);
  });

  it.each(['委托单位：岚江市恒泰物流有限公司', '使用单位：岚江市恒泰物流有限公司'])(
    'has none where the party itself asked for it: %s',
    (line) => {
      expect(isResult(line, '检验结论：合格')).toBe('notFound');
    },
  );
});
