import { describe, expect, it } from 'vitest';
import { caseOf } from '../../test/fixtures/case-builder.ts';
import { CLOSING_ORDER } from '../../test/fixtures/closing-order-rule.ts';
import type { Fact, FactTable } from '../model/fact.ts';
import { evaluate } from './evaluate.ts';
import { withoutIdleQuestions } from './idle-questions.ts';

const day = (value: string): Fact => ({ value, evidence: [] });
const unread = (reasonCode: 'unread' | 'parameter-unset'): Fact => ({
  value: undefined,
  reason: '识别把握不足',
  reasonCode,
  evidence: [],
});

function tableOf(closing: Fact): FactTable {
  return {
    caseId: '1',
    facts: { 'closing-date': closing, 'payment-date': day('2024-06-13') },
    documentFacts: {},
  };
}

async function asked(
  closing: Fact,
  ...doubted: readonly (readonly string[])[]
): Promise<{ outcome?: string; message?: string; looks: number }> {
  const { findings } = await evaluate(caseOf({ papers: [] }), tableOf(closing), [CLOSING_ORDER]);
  let looks = 0;
  const [finding] = await withoutIdleQuestions(findings, [CLOSING_ORDER], () => {
    looks++;
    return doubted.map((days) => days.map((each) => tableOf(day(each))));
  });
  return { ...finding, looks };
}

describe('a question on a day that was read in doubt', () => {
  it('is none where every day that the print can stand for passes', async () => {
    expect(await asked(unread('unread'), ['2024-06-13', '2024-06-18'])).toMatchObject({
      outcome: 'passed',
      message: '结案不早于缴款（日期有一个字没有读清，是哪一天都不影响结论）',
    });
  });

  it('stays where one of the days would fail', async () => {
    expect(await asked(unread('unread'), ['2024-06-12', '2024-06-18'])).toMatchObject({
      outcome: 'cantTell',
      reasonCode: 'unread',
    });
  });

  it('stays where every day would fail: a person sees it before it is a defect', async () => {
    expect(await asked(unread('unread'), ['2024-06-11', '2024-06-12'])).toMatchObject({
      outcome: 'cantTell',
    });
  });

  it('is settled by the one print of several that it rests on', async () => {
    expect(await asked(unread('unread'), ['2024-06-01'], ['2024-06-18'])).toMatchObject({
      outcome: 'passed',
    });
  });

  it('stays where the print stands for no day at all', async () => {
    expect(await asked(unread('unread'), [])).toMatchObject({ outcome: 'cantTell' });
  });

  it('is not looked into where something else is open', async () => {
    expect(await asked(unread('parameter-unset'), ['2024-06-18'])).toMatchObject({
      outcome: 'cantTell',
      looks: 0,
    });
  });
});
