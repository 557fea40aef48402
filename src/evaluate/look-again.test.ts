import { describe, expect, it } from 'vitest';
import { rivalReadings } from '../shared/certainty/rivals.ts';
import { caseOf } from '../../test/fixtures/case-builder.ts';
import { CLOSING_ORDER } from '../../test/fixtures/closing-order-rule.ts';
import type { Fact, FactTable } from '../model/fact.ts';
import { evaluate } from './evaluate.ts';
import { lookAgain } from './look-again.ts';

function tableOf(closing: string): FactTable {
  const day = (value: string): Fact => ({ value, evidence: [] });
  return {
    caseId: '1',
    facts: { 'closing-date': day(closing), 'payment-date': day('2024-06-13') },
    documentFacts: {},
  };
}

async function looked(rivals: readonly string[]) {
  const { findings } = await evaluate(caseOf({ papers: [] }), tableOf('2024-06-10'), [CLOSING_ORDER]);
  let asked = 0;
  const [finding] = await lookAgain(findings, [CLOSING_ORDER], () => {
    asked++;
    return rivals.map(tableOf);
  });
  return { finding, asked };
}

describe('a failure', () => {
  it('stands where no other value of the papers would turn it', async () => {
    expect((await looked(['2024-06-01', '2024-06-12'])).finding?.outcome).toBe('failed');
  });

  it('is a question where another value would turn it', async () => {
    expect((await looked(['2024-06-01', '2024-06-20'])).finding).toMatchObject({
      outcome: 'cantTell',
      machineOutcome: 'cantTell',
      reasonCode: 'rival-value',
    });
  });
});

describe('looking again', () => {
  it('costs nothing where nothing failed', async () => {
    const { findings } = await evaluate(caseOf({ papers: [] }), tableOf('2024-07-01'), [CLOSING_ORDER]);
    const looks = lookAgain(findings, [CLOSING_ORDER], () => {
      throw new Error('nobody asked for it');
    });
    expect((await looks)[0]?.outcome).toBe('passed');
  });
});

describe('rival readings', () => {
  it('change one value of one paper at a time', () => {
    const written = caseOf({
      papers: [{ type: 'closing-approval', fields: { date: '2024-06-10', cause: '甲' } }],
    });
    const rivals = ['2024-06-12', '2024-06-20'].map((value) => ({ value, evidence: [] }));
    const fields = written.fields.map((each) => {
      const { date } = each.fields;
      return date?.state === 'found'
        ? { ...each, fields: { ...each.fields, date: { ...date, rivals } } }
        : each;
    });
    const days = rivalReadings({ ...written, fields }).map(({ fields: [first] }) => {
      const date = first?.fields.date;
      return date?.state === 'found' ? date.value : undefined;
    });
    expect(days).toEqual(['2024-06-12', '2024-06-20']);
  });
});
