import { describe, expect, it } from 'vitest';
import { factOf, type Paper, plain } from '../../../../test/fixtures/case-builder.ts';
import type { FactItem } from '../../../model/fact.ts';

type Fields = NonNullable<Paper['fields']>;

/** The value `name` of each item of a list fact. */
function items(fact: string, value: string, ...papers: Paper[]): unknown[] {
  const list = factOf(fact, { papers }).value as readonly FactItem[] | undefined;
  return (list ?? []).map((item) => plain(item.values[value]));
}

const SCAN: Partial<Paper> = { page: { textOrigin: 'ocr' } };
const CODE = '91120114M0PX21771H';

function decision(fields: Fields = {}): Paper {
  return {
    type: 'penalty-decision',
    fields: { party: '甲公司', 'credit-code': CODE, number: '津应急罚〔2024〕5号', ...fields },
  };
}

describe('codes of the party', () => {
  const agree = (fields: Fields, rest: Partial<Paper> = {}): unknown[] =>
    items('code-agreement-items', 'agrees', decision(), { type: 'prior-notice', fields, ...rest });

  it('agree where they are the same', () => {
    expect(agree({ party: '甲公司', 'credit-code': CODE })).toEqual([true, true]);
  });

  it('differ where one is another', () => {
    expect(agree({ party: '甲公司', 'credit-code': '91120114MA0000000X' })).toContain(false);
  });

  it('are a question on a scan', () => {
    expect(agree({ party: '甲公司', 'credit-code': '91120114MA0000000X' }, SCAN)).toContain(undefined);
  });

  it('agree on a scan where they only look alike', () => {
    const misread = CODE.replace('M0PX', 'MQPX');
    expect(agree({ party: '甲公司', 'credit-code': misread }, { ...SCAN, isReadSurely: true })).toEqual([
      true,
      true,
    ]);
    expect(agree({ party: '甲公司', 'credit-code': misread })).toContain(false);
  });

  it('of another party are not compared', () => {
    expect(agree({ party: '乙商店', 'credit-code': '91120114MA0000000X' })).toEqual([true]);
  });
});

describe('numbers of the decision', () => {
  const agree = (type: string, fields: Fields): unknown[] =>
    items('decision-number-items', 'agrees', decision(), { type, fields });

  it('agree whatever way they are written', () => {
    expect(agree('proof-of-service', { 'served-numbers': ['津应急罚字〔2024〕第05号'] })).toEqual([true]);
  });

  it('differ where the serial is another', () => {
    expect(agree('payment-receipt', { 'decision-number': '津应急罚〔2024〕6号' })).toEqual([false]);
  });

  it('of other papers are not compared', () => {
    expect(agree('proof-of-service', { 'served-numbers': ['津应急告〔2024〕6号'] })).toEqual([]);
  });

  it('are not compared with one of which only the year was read', () => {
    const papers = [
      decision({ number: '〔2024〕5号' }),
      { type: 'proof-of-service', fields: { 'served-numbers': ['津应急告〔2024〕6号'] } },
    ];
    expect(items('decision-number-items', 'agrees', ...papers)).toEqual([]);
  });
});

describe('causes', () => {
  const agree = (cause: string, ...more: Paper[]): unknown[] =>
    items(
      'cause-items',
      'agrees',
      { type: 'filing-approval', fields: { cause: '涉嫌未按规定设置警示标志案' } },
      { type: 'closing-approval', fields: { cause } },
      ...more,
    ).slice(-1);

  it('agree without 涉嫌 and 案', () => {
    expect(agree('未按规定设置警示标志')).toEqual([true]);
  });

  it('differ where nothing is alike', () => {
    expect(agree('无照经营烟花爆竹')).toEqual([false]);
  });

  it('say nothing where the name of the case stands for one', () => {
    const decision: Paper = { type: 'penalty-decision', fields: { party: '天津甲贸易有限公司' } };
    const cover = '天津甲贸易有限公司、韩志勇安全生产违法案';
    const compared = items(
      'cause-items',
      'agrees',
      { type: 'filing-approval', fields: { cause: '涉嫌未按规定设置警示标志案' } },
      { type: 'closing-approval', fields: { cause: cover } },
      decision,
    );
    expect(compared).toEqual([true]);
  });

  it('agree where one is the other in fewer characters', () => {
    expect(agree('设警示标志')).toEqual([true]);
  });

  it('are left to readers where they are neither alike nor wholly other', () => {
    const filing: Paper = { type: 'filing-approval', fields: { cause: '未按规定设置警示标志' } };
    const closing: Paper = { type: 'closing-approval', fields: { cause: '警示标牌不全' } };
    expect(items('cause-items', 'agrees', filing, closing)).toEqual([true]);
  });

  it('are a question where the change is explained', () => {
    const report: Paper = { type: 'investigation-report', fields: { 'explains-cause-change': true } };
    expect(agree('无照经营烟花爆竹', report)).toEqual([undefined]);
  });
});

describe('the representative of the party', () => {
  const agree = (...names: readonly string[]): unknown[] =>
    items(
      'representative-items',
      'agrees',
      ...['party-identity', 'filing-approval', 'prior-notice', 'penalty-decision'].flatMap(
        (type, i): Paper[] =>
          names[i] === undefined
            ? []
            : [{ type, fields: { party: '简册技术服务有限公司', 'legal-representative': names[i] } }],
      ),
    );

  it('is one in all papers', () => {
    expect(agree('顾闻笙', '顾闻笙', '顾闻笙')).toEqual([true, true, true]);
  });

  it('is written wrongly where one character differs from what most papers have', () => {
    expect(agree('顾闻笙', '顾闻笙', '顾闻笙', '顾文笙')).toEqual([true, true, true, false]);
  });

  it('may have changed where it is another name', () => {
    expect(agree('顾闻笙', '顾闻笙', '李建国')).toEqual([true, true]);
  });

  it('is a question where nothing tells which of two papers is right', () => {
    expect(agree('顾闻笙', '顾文笙')).toEqual([undefined, undefined]);
  });
});

describe('officers of the records', () => {
  const agree = (names: readonly string[], rest: Partial<Paper> = {}): unknown[] =>
    items(
      'officer-items',
      'agrees',
      { type: 'filing-approval', fields: { officers: [{ name: '张伟' }, { name: '李娜' }] } },
      { type: 'inquiry-record', fields: { officers: names.map((name) => ({ name })) }, ...rest },
    );

  it('are those of the case', () => {
    expect(agree(['张伟', '李娜'])).toEqual([true]);
  });

  it('are not where a further name signs', () => {
    expect(agree(['张伟', '王芳'])).toEqual([false]);
  });

  it('are named where they are not of the case, and nobody else is', () => {
    const papers: Paper[] = [
      { type: 'filing-approval', fields: { officers: [{ name: '张伟' }, { name: '李娜' }] } },
      { type: 'inquiry-record', fields: { officers: [{ name: '张伟' }, { name: '王芳' }] } },
      { type: 'inspection-record', fields: { officers: [{ name: '张伟' }] } },
    ];
    const labels = (factOf('officer-items', { papers }).value as readonly FactItem[]).map((i) => i.label);
    expect(labels[0]).toContain('的王芳不是本案承办人（张伟、李娜）');
    expect(labels[1]).not.toContain('承办人');
  });

  it('may be theirs where the further name was written by hand on a page that the file prints', () => {
    const officers = [{ name: '张伟' }, { name: '王芳', isDoubtful: true as const }];
    expect(agree([], { fields: { officers } })).toEqual([undefined]);
  });

  it('may be theirs where their own name was written by hand and shares a character with it', () => {
    const byHand = (name: string): unknown[] =>
      items(
        'officer-items',
        'agrees',
        {
          type: 'filing-approval',
          fields: { officers: [{ name: '张伟' }, { name: '陆盟', isDoubtful: true }] },
        },
        { type: 'inquiry-record', fields: { officers: [{ name }] } },
      );
    expect(byHand('陆明')).toEqual([undefined]);
    expect(byHand('王芳')).toEqual([false]);
  });

  it('differ on a scan where the names have no character in common with theirs', () => {
    const sure = { ...SCAN, isReadSurely: true };
    expect(agree(['张伟', '李芳'], sure)).toEqual([undefined]);
    expect(agree(['张伟', '王芳'], sure)).toEqual([false]);
    expect(agree(['张伟', '王芳'], SCAN)).toEqual([undefined]);
  });
});

describe('identity numbers and dates', () => {
  const paper = (fields: Fields, rest: Partial<Paper> = {}): Paper => ({
    type: 'prior-notice',
    fields,
    ...rest,
  });

  it('are right by their check character', () => {
    const numbers = paper({ 'identity-numbers': ['120113197301180938', '120113197301180939'] });
    expect(items('identity-number-items', 'isValid', numbers)).toEqual([true, false]);
  });

  it('may be misread on a scan', () => {
    const numbers = paper({ 'identity-numbers': ['120113197301180939'] }, SCAN);
    expect(items('identity-number-items', 'isValid', numbers)).toEqual([undefined]);
  });

  it('name a day that does not exist', () => {
    expect(
      items('possible-date-items', 'isPossible', paper({ 'impossible-dates': ['2023年2月30日'] })),
    ).toEqual([false]);
    expect(items('possible-date-items', 'isPossible', paper({ 'impossible-dates': null }))).toEqual([
      undefined,
    ]);
    expect(items('possible-date-items', 'isPossible', paper({}))).toEqual([true]);
  });
});

describe('schedules of the officers', () => {
  const record = (type: string, start: string, end: string, place: string, asked = '甲'): Paper => ({
    type,
    fields: {
      'start-time': `2024-01-03 ${start}`,
      'end-time': `2024-01-03 ${end}`,
      officers: [{ name: '张伟' }],
      place,
      asked,
    },
  });
  const possible = (...papers: Paper[]): unknown[] => items('schedule-items', 'isPossible', ...papers);
  const first = record('inquiry-record', '09:00', '10:00', '某局询问室');

  it('allow one inquiry after another', () => {
    expect(possible(first, record('inquiry-record', '10:00', '11:00', '某局询问室', '乙'))).toEqual([true]);
  });

  it('forbid two inquiries of two persons at one time', () => {
    expect(possible(first, record('inquiry-record', '09:30', '10:30', '某局询问室', '乙'))).toEqual([false]);
  });

  it('allow an inquiry beside the inspection of the same premises', () => {
    const inspection = record('inspection-record', '09:30', '10:30', '天津市武清区京滨工业园民惠道71号');
    const inquiry = record('inquiry-record', '09:00', '10:00', '天津市武清区京滨工业园民惠道71号办公室');
    expect(possible(inspection, inquiry)).toEqual([true]);
  });

  it('are a question where one of the two times was read by OCR and may be misread', () => {
    const second = { ...record('inquiry-record', '09:30', '10:30', '某局询问室', '乙'), ...SCAN };
    expect(possible(first, second)).toEqual([undefined]);
  });

  it('forbid an inquiry in the office beside an inspection elsewhere', () => {
    expect(possible(first, record('inspection-record', '09:30', '10:30', '民惠道71号'))).toEqual([false]);
  });
});

describe('papers of another case', () => {
  const own: Paper[] = [
    { ...decision(), lines: ['津应急罚〔2024〕5号', '甲公司'] },
    { type: 'filing-approval', fields: { party: '甲公司' }, lines: ['甲公司'] },
    { type: 'closing-approval', fields: { party: '甲公司' }, lines: ['甲公司'] },
  ];
  const belongs = (lines: readonly string[], rest: Partial<Paper> = {}): unknown => {
    const strange: Paper = { type: 'prior-notice', fields: { party: '乙商店' }, lines, ...rest };
    const list = factOf('case-membership-items', { papers: [...own, strange] }).value as readonly FactItem[];
    return plain(list.find((item) => item.key === 'prior-notice-1')?.values.belongs);
  };
  const HEAD = ['津应急告〔2024〕99号', '乙商店'];

  it('bear another party and another number', () => {
    expect(belongs(HEAD)).toBe(false);
  });

  it('are none where the party’s name is only miswritten', () => {
    expect(belongs(['津应急告〔2024〕99号', '甲公可'], { fields: { party: '甲公可' } })).toBe(true);
  });

  it('bear on no other fact', () => {
    const closing: Paper = {
      type: 'closing-approval',
      fields: { party: '乙商店', date: '2020-01-01' },
      lines: ['津应急结〔2020〕1号', '乙商店'],
    };
    const papers = [
      decision(),
      { ...own[1]! },
      { type: 'prior-notice', fields: { party: '甲公司' }, lines: ['甲公司'] },
    ];
    expect(factOf('closing-date', { papers: [...papers, closing] }).value).toBe(undefined);
  });

  it('are none where they know of the case’s party', () => {
    expect(belongs([...HEAD, '甲公司的负责人'])).toBe(true);
  });

  it('are none where they bear no number', () => {
    expect(belongs(['乙商店'])).toBe(true);
  });

  it('are a question on a scan', () => {
    expect(belongs(HEAD, SCAN)).toBe(undefined);
  });
});
