import { describe, expect, it } from 'vitest';
import { factOf, type Paper, plain, valueOf } from '../../../../test/fixtures/case-builder.ts';
import type { FactItem } from '../../../model/fact.ts';

const decision = (fields: NonNullable<Paper['fields']>, rest: Partial<Paper> = {}): Paper => ({
  type: 'penalty-decision',
  fields,
  ...rest,
});
const receipt = (
  amount: number | null | undefined,
  date?: string,
  rest: Omit<Partial<Paper>, 'fields'> = {},
): Paper => ({
  type: 'payment-receipt',
  fields: {
    ...(amount === undefined ? {} : { amount }),
    ...(date === undefined ? {} : { date }),
  },
  ...rest,
});

describe('what a decision demands', () => {
  it.each<[string, Paper[], unknown]>([
    ['is its fine', [decision({ fine: 500 })], 500],
    ['is what it confiscates', [decision({ confiscation: 300 })], 300],
    ['is both together', [decision({ fine: 500, confiscation: 300 })], 800],
    ['is nothing where it demands neither', [decision({})], 'absent'],
    ['is a question where the fine was not read', [decision({ fine: null, confiscation: 300 })], 'unknown'],
    [
      'is a question where the confiscation was not read',
      [decision({ fine: 500, confiscation: null })],
      'unknown',
    ],
    [
      'is that of one of two decisions where nobody paid for both',
      [decision({ fine: 500 }), decision({ fine: 200 })],
      500,
    ],
    [
      'is that of both where it was paid for both',
      [decision({ fine: 500 }), decision({ fine: 200 }), receipt(500), receipt(200)],
      700,
    ],
    [
      'is that of both where slips lie beside the receipts',
      [decision({ fine: 500 }), decision({ fine: 200 }), receipt(700), receipt(700)],
      700,
    ],
    [
      'is that of one where another sum was paid',
      [decision({ fine: 500 }), decision({ fine: 200 }), receipt(701)],
      500,
    ],
    [
      'is that of both with what they confiscate',
      [decision({ fine: 500, confiscation: 10 }), decision({ fine: 200, confiscation: 20 }), receipt(730)],
      730,
    ],
  ])('%s', (_, papers, expected) => {
    expect(valueOf('amount-due', { papers })).toBe(expected);
  });
});

describe('what was paid', () => {
  const paid = (...papers: Paper[]): unknown => valueOf('paid-amount', { papers });
  const DEMANDS_500 = decision({ fine: 500 });

  it.each<[string, Paper[], unknown]>([
    ['is nothing without a receipt', [DEMANDS_500], 'absent'],
    ['is what the receipt shows', [DEMANDS_500, receipt(500)], 500],
    ['is less than was demanded', [DEMANDS_500, receipt(400)], 400],
    [
      'is what several receipts show',
      [DEMANDS_500, receipt(200, '2023-05-01'), receipt(300, '2023-05-02')],
      500,
    ],
    [
      'is once what receipt and slip show',
      [DEMANDS_500, receipt(500, '2023-05-01'), receipt(500, '2023-05-01')],
      500,
    ],
    [
      'is twice what two receipts of one day show where so much was demanded',
      [DEMANDS_500, receipt(250, '2023-05-01'), receipt(250, '2023-05-01')],
      500,
    ],
    [
      'is twice what two receipts of two days show',
      [DEMANDS_500, receipt(500, '2023-05-01'), receipt(500, '2023-05-02')],
      1000,
    ],
    ['is a question where a sum was not read', [DEMANDS_500, receipt(500), receipt(null)], 'unknown'],
    ['is a question where no sum was found', [DEMANDS_500, receipt(undefined)], 'unknown'],
    ['is what one of two receipts shows', [DEMANDS_500, receipt(500), receipt(undefined)], 500],
  ])('%s', (_, papers, expected) => {
    expect(paid(...papers)).toBe(expected);
  });

  const scan = { page: { textOrigin: 'ocr' } } as const;

  it('is a question on a scan where it is not what was demanded', () => {
    expect(paid(DEMANDS_500, receipt(400, undefined, scan))).toBe('unknown');
    expect(paid(decision({ fine: 500 }, scan), receipt(400))).toBe('unknown');
  });

  it('is sure on a scan where it is what was demanded', () => {
    expect(paid(DEMANDS_500, receipt(500, undefined, scan))).toBe(500);
    expect(paid(DEMANDS_500, receipt(500, '2023-05-01', scan), receipt(500, '2023-05-01', scan))).toBe(500);
    expect(paid(DEMANDS_500, receipt(250, '2023-05-01', scan), receipt(250, '2023-05-01', scan))).toBe(500);
  });

  it('shows each receipt', () => {
    const fact = factOf('paid-amount', { papers: [DEMANDS_500, receipt(200), receipt(300)] });
    expect(fact.evidence.map(({ file }) => file)).toEqual(['2.pdf', '3.pdf']);
  });

  it('asks to look at the receipts that a scan may have misread', () => {
    const fact = factOf('paid-amount', { papers: [DEMANDS_500, receipt(400, undefined, scan)] });
    expect(fact.reason).toContain('对不上');
    expect(fact.evidence).toMatchObject([{ file: '2.pdf' }]);
  });
});

describe('a sum of facts', () => {
  const sum = (...papers: Paper[]): unknown => valueOf('amount-due-with-late-fee', { papers });

  it.each<[string, Paper[], unknown]>([
    ['counts each of them', [decision({ fine: 500, confiscation: 300 })], 1300],
    ['counts what is absent as nothing', [decision({ confiscation: 300 })], 300],
    ['is absent where all are', [decision({})], 'absent'],
    ['cannot be told where one was not read', [decision({ fine: null })], 'unknown'],
  ])('%s', (_, papers, expected) => {
    expect(sum(...papers)).toBe(expected);
  });
});

describe('sums that a decision says twice', () => {
  function pairs(
    values: readonly number[],
    rest: Omit<Partial<Paper>, 'fields'> = {},
  ): readonly FactItem[] | undefined {
    const papers = [decision({ 'amount-pairs': values }, rest)];
    return factOf('amount-pair-items', { papers }).value as readonly FactItem[] | undefined;
  }

  it('agree pair by pair', () => {
    const items = pairs([100, 100, 200, 300]);
    expect(items?.map(({ key, values }) => [key, plain(values.agrees)])).toEqual([
      ['penalty-decision-1-1', true],
      ['penalty-decision-1-2', false],
    ]);
  });

  it('are pairs only where the second is there', () => {
    expect(pairs([100, 100, 200])).toHaveLength(1);
    expect(pairs([100])).toBe(undefined);
  });

  it('are a question where they differ on a scan', () => {
    const items = pairs([100, 100, 200, 300], { page: { textOrigin: 'ocr' } });
    expect(items?.map(({ values }) => plain(values.agrees))).toEqual([true, undefined]);
    expect(items?.map(({ reason }) => reason === undefined)).toEqual([true, false]);
  });
});
