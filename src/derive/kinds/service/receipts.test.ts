import { describe, expect, it } from 'vitest';
import { caseOf, documentFactOf, type Paper, plain } from '../../../../test/fixtures/case-builder.ts';
import { shippedRuleset } from '../../../../test/shipped-ruleset.ts';
import type { Fact, FactItem } from '../../../model/fact.ts';
import { derive } from '../../derive.ts';

const ORDER_NUMBER = '津应急责改〔2023〕5号';
const SISTER_NUMBER = '津应急责改〔2023〕6号';

const order = (fields: Paper['fields'] = {}): Paper => ({ type: 'rectification-order', fields });
const receipt = (fields: Paper['fields'] = {}, page: Paper['page'] = {}): Paper => ({
  type: 'proof-of-service',
  fields,
  page,
});
const SERVES_ORDER = { 'served-types': ['rectification-order'] };

function told(fact: Fact): unknown {
  return fact.value ?? (fact.isAbsent ? 'absent' : 'unknown');
}

describe('the service of a paper', () => {
  const served = (...papers: Paper[]): unknown => told(documentFactOf('paper-served', { papers }));

  it.each<[string, Paper[], unknown]>([
    ['is not proven by the paper alone', [order()], false],
    ['is proven by a dated signature on it', [order({ 'received-signature': '2023-05-02' })], true],
    ['is proven by what it says of its receipt', [order({ acknowledged: '已收到' })], true],
    ['is a question where that could not be read', [order({ acknowledged: null })], 'unknown'],
    ['is proven by a receipt that names its kind', [order(), receipt(SERVES_ORDER)], true],
    [
      'is proven by a receipt that names its number',
      [order({ number: ORDER_NUMBER }), receipt({ 'served-numbers': [ORDER_NUMBER] })],
      true,
    ],
    [
      'is not proven by the receipt of another paper',
      [order(), receipt({ 'served-types': ['penalty-decision'] })],
      false,
    ],
    [
      'is a question where the receipt does not tell what was served',
      [order(), receipt({ 'served-types': null })],
      'unknown',
    ],
    [
      'is shown by the hearing that the notice was for',
      [{ type: 'hearing-notice' }, { type: 'hearing-record' }],
      true,
    ],
    [
      'is not shown by a hearing where it was no notice of one',
      [{ type: 'urging-notice' }, { type: 'hearing-record' }],
      false,
    ],
  ])('%s', (_, papers, expected) => {
    expect(served(...papers)).toBe(expected);
  });

  it('asks to look at the receipt that names nothing', () => {
    const fact = documentFactOf('paper-served', { papers: [order(), receipt()] });
    expect(fact.reason).toContain('识别不清');
    expect(fact.evidence).toMatchObject([{ file: '2.pdf' }]);
  });

  it('asks with the reason why its own receipt could not be read', () => {
    const fact = documentFactOf('paper-served', { papers: [order({ acknowledged: null })] });
    expect(fact.reason).toBe('识别不清');
  });

  it('is of no paper that nobody has to serve', () => {
    expect(served({ type: 'inquiry-record' }, receipt(SERVES_ORDER))).toBe('absent');
  });

  it('rests on what the paper was found to lack where its form has a place for it', async () => {
    const written = caseOf({ papers: [order()] });
    const acknowledged = { state: 'notFound', why: 'doubtful', evidence: [] } as const;
    const fields = written.fields.map((each) => ({ ...each, fields: { acknowledged } }));
    const table = derive({ ...written, fields }, await shippedRuleset(), '2026-01-31');
    expect(table.documentFacts['rectification-order-1']?.['paper-served']).toMatchObject({
      value: false,
      denial: { why: 'doubtful' },
    });
  });
});

describe('a slip of the post beside a paper that has no receipt', () => {
  const posted = (date: string): unknown => {
    const proof = receipt({ 'served-types': ['prior-notice'], manner: '邮寄送达', date });
    const slip: Paper = {
      type: 'other',
      candidate: 'proof-of-service',
      fields: { 'mail-day': '2023-05-30' },
    };
    return told(documentFactOf('paper-served', { papers: [order(), proof, slip] }));
  };

  it('hides no receipt where it belongs to another service', () => {
    expect(posted('2023-05-10')).toBe(false);
  });

  it('may be the receipt where it belongs to none', () => {
    expect(posted('2023-05-09')).toBe('unknown');
  });
});

describe('the service of one of two papers of a kind', () => {
  const served = (first: Paper['fields'], second: Paper['fields'], proof: Paper['fields']): unknown =>
    told(
      documentFactOf('paper-served', {
        papers: [order(first), order(second), receipt({ ...SERVES_ORDER, ...proof })],
      }),
    );
  const [mine, hers] = [{ number: ORDER_NUMBER }, { number: SISTER_NUMBER }];

  it.each<[string, Paper['fields'], Paper['fields'], Paper['fields'], unknown]>([
    ['is not proven by the number of the other', mine, hers, { 'served-numbers': [SISTER_NUMBER] }, false],
    [
      'is proven where both numbers are printed',
      mine,
      hers,
      { 'served-numbers': [SISTER_NUMBER, ORDER_NUMBER] },
      true,
    ],
    [
      'is proven where the number is of neither',
      mine,
      hers,
      { 'served-numbers': ['津应急责改〔2023〕9号'] },
      true,
    ],
    ['is proven where its own number was not found', {}, hers, { 'served-numbers': [SISTER_NUMBER] }, true],
    ['is proven where the receipt bears no number', mine, hers, {}, true],
    [
      'is not proven by a receipt for the party of the other',
      { party: '甲公司' },
      { party: '乙公司' },
      { recipient: '乙公司' },
      false,
    ],
    [
      'is proven by the receipt of its own party',
      { party: '甲公司' },
      { party: '乙公司' },
      { recipient: '甲公司' },
      true,
    ],
    [
      'is proven where the recipient is the party of neither',
      { party: '甲公司' },
      { party: '乙公司' },
      { recipient: '丙公司' },
      true,
    ],
    [
      'is proven where one receipt for both names its number',
      { party: '甲公司', ...mine },
      { party: '乙公司', ...hers },
      { recipient: '乙公司', 'served-numbers': [ORDER_NUMBER] },
      true,
    ],
    ['is proven where its own party is not known', {}, { party: '乙公司' }, { recipient: '乙公司' }, true],
    ['is proven where the receipt names nobody', { party: '甲公司' }, { party: '乙公司' }, {}, true],
  ])('%s', (_, first, second, proof, expected) => {
    expect(served(first, second, proof)).toBe(expected);
  });
});

describe('the places of a receipt', () => {
  function cells(fields: Paper['fields']): Record<string, unknown> {
    const items = documentFactOf('receipt-cells', { papers: [receipt(fields)] }).value as readonly FactItem[];
    return Object.fromEntries(items.map(({ label, values }) => [label, plain(values.isFilled)]));
  }
  const NAME = '送达文书的名称';
  const NUMBER = '送达文书的文号';
  const PLACE = '送达地点';

  it('are asked for where the form must have them', () => {
    expect(cells({})).toEqual({ [NAME]: false, [NUMBER]: false, 受送达人: false, 送达时间: false });
  });

  it('are empty for the reason for which their fields were not found', () => {
    const items = documentFactOf('receipt-cells', { papers: [receipt()] }).value as readonly FactItem[];
    for (const { values } of items) expect(values.isFilled).toEqual({ denied: { why: 'no-place' } });
    expect(items).toHaveLength(4);
  });

  it('are filled in by any of the fields that they hold', () => {
    expect(
      cells({ 'served-numbers': [ORDER_NUMBER], 'posting-date': '2023-05-02', recipient: '甲' }),
    ).toEqual({
      [NAME]: true,
      [NUMBER]: true,
      受送达人: true,
      送达时间: true,
    });
  });

  it('are filled in where one field is found and the other was not read', () => {
    expect(cells({ 'served-types': null, 'served-numbers': [ORDER_NUMBER] })).toMatchObject({ [NAME]: true });
  });

  it('are a question where they could not be read', () => {
    expect(cells({ 'served-types': null })).toMatchObject({ [NAME]: undefined, [NUMBER]: false });
  });

  it('are a question with its reason', () => {
    const fact = documentFactOf('receipt-cells', { papers: [receipt({ recipient: null })] });
    const items = fact.value as readonly FactItem[];
    expect(items.find(({ label }) => label === '受送达人')).toMatchObject({
      reason: '识别不清',
      evidence: [{ file: '1.pdf' }],
    });
  });

  it.each<[string, string | null | undefined, unknown]>([
    ['is no fault where the form lacks it', undefined, undefined],
    ['is a fault where the form has it and it is empty', '', false],
    ['is filled in', '当事人住所', true],
  ])('of which one may lack: it %s', (_, place, expected) => {
    expect(cells(place === undefined ? {} : { place })[PLACE]).toBe(expected);
  });

  it.each([
    ['直接送达', true],
    ['留置送达', true],
    ['邮寄送达', false],
    ['公告送达', false],
  ])('of service by %s ask for the place: %s', (manner, isAsked) => {
    expect(PLACE in cells({ manner, place: '' })).toBe(isAsked);
  });

  it.each<[string, Paper['fields'], unknown]>([
    ['is none where it is empty and no other day is there', { 'received-on': '' }, false],
    ['may be another one where it is empty', { 'received-on': '', date: '2023-05-02' }, undefined],
    ['is there', { 'received-on': '2023-05-02' }, true],
  ])('of which one is for the day of receipt: it %s', (_, fields, expected) => {
    expect(cells(fields)['收到日期']).toBe(expected);
  });

  it('do not speak of the day of receipt where its place was not seen to be empty', () => {
    expect('收到日期' in cells({ 'received-on': null })).toBe(false);
    expect('收到日期' in cells({})).toBe(false);
  });

  it('ask for the place where the manner is not known', () => {
    expect(PLACE in cells({ place: '' })).toBe(true);
  });
});

describe('the number on a receipt', () => {
  const DECISION: Paper = { type: 'penalty-decision', fields: { number: '津应急罚〔2023〕5号' } };
  const agrees = (fields: Paper['fields'], ...papers: Paper[]): unknown =>
    told(
      documentFactOf('receipt-agrees', {
        papers: [receipt({ 'served-types': ['penalty-decision'], ...fields }), DECISION, ...papers],
      }),
    );

  it.each<[string, Paper['fields'], unknown]>([
    ['is that of the paper', { 'served-numbers': ['津应急罚〔2023〕5号'] }, true],
    ['is wrong with another serial', { 'served-numbers': ['津应急罚〔2023〕6号'] }, false],
    ['is of a paper that is not here with another word', { 'served-numbers': ['津应急听〔2023〕6号'] }, true],
    [
      'is wrong beside a right one',
      { 'served-numbers': ['津应急罚〔2023〕5号', '津应急罚〔2023〕6号'] },
      false,
    ],
    ['is none where none is printed', {}, 'absent'],
    ['is not the receipt’s own', { 'served-numbers': ['津应急送〔2023〕6号'] }, 'absent'],
    [
      'is compared with nothing where the kind is not told',
      { 'served-numbers': ['津应急罚〔2023〕6号'], 'served-types': null },
      'absent',
    ],
    [
      'is right where no paper of that kind has a number',
      { 'served-numbers': ['津应急罚〔2023〕6号'], 'served-types': ['prior-notice'] },
      true,
    ],
  ])('%s', (_, fields, expected) => {
    expect(agrees(fields)).toBe(expected);
  });

  it('is right where another paper of the case has it', () => {
    const further: Paper = { type: 'penalty-decision', fields: { number: '津应急罚〔2023〕6号' } };
    expect(agrees({ 'served-numbers': ['津应急罚〔2023〕6号'] }, further)).toBe(true);
  });

  it('is a question where it was read by OCR', () => {
    const proof = receipt(
      { 'served-types': ['penalty-decision'], 'served-numbers': ['津应急罚〔2023〕6号'] },
      { textOrigin: 'ocr' },
    );
    const fact = documentFactOf('receipt-agrees', { papers: [proof, DECISION] });
    expect(fact.value).toBe(undefined);
    expect(fact.reason).toContain('津应急罚〔2023〕5号');
  });

  it('is told beside the number that it should be', () => {
    const proof = receipt({
      'served-types': ['penalty-decision', 'prior-notice'],
      'served-numbers': ['津应急罚〔2023〕6号'],
    });
    const notice: Paper = { type: 'prior-notice', fields: { number: '津应急告〔2023〕1号' } };
    expect(documentFactOf('receipt-agrees', { papers: [proof, notice, DECISION] }).workings).toBe(
      '送达回证写的文号为“津应急罚〔2023〕6号”，卷内该文书的文号为“津应急罚〔2023〕5号”',
    );
  });

  it('is right where it is the number of the case', async () => {
    const fields = { 'served-types': ['penalty-decision'], 'served-numbers': ['津应急罚〔2023〕6号'] };
    const written = caseOf({ papers: [receipt(fields), DECISION] });
    const table = derive(
      { ...written, caseNumber: '津应急罚〔2023〕6号' },
      await shippedRuleset(),
      '2026-01-31',
    );
    expect(table.documentFacts['proof-of-service-1']?.['receipt-agrees']?.value).toBe(true);
  });
});
