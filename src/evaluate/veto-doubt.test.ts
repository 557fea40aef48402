import { describe, expect, it } from 'vitest';
import type { Doubt, Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { Rule } from '../model/rule.ts';
import { withoutUnreadVetoes } from './veto-doubt.ts';

const DOUBT: Doubt = { code: 'parameter-unset', reason: '所依的数额没有核对过', cause: 'hearing-threshold' };
const NO: Fact = { value: false, denial: { by: 'comparison' }, evidence: [] };

const RULE: Rule = {
  id: 'notice-hearing-right',
  title: '告知听证权利',
  target: 'case',
  mode: 'automatic',
  stage: 'notice',
  basis: [],
  applicability: {
    condition: { fact: 'hearing-required', operator: 'equal', value: true },
    otherwise: '不适用',
  },
  expectations: [
    {
      id: 'told',
      condition: { fact: 'told', operator: 'equal', value: true },
      messages: { failed: '没有告知听证权利' },
    },
  ],
  fix: '…',
  background: '…',
};

const FAILED: Finding = {
  id: '1',
  ruleId: RULE.id,
  title: RULE.title,
  target: 'case',
  outcome: 'failed',
  machineOutcome: 'failed',
  mode: 'automatic',
  isAdvisory: false,
  expectations: [{ id: 'told', outcome: 'failed', message: '没有告知听证权利' }],
  evidence: [],
  grounds: ['comparison'],
  message: '没有告知听证权利',
  fix: '…',
  basis: [],
};

async function outcome(required: Fact, told: Fact, isVeto = true): Promise<Finding | undefined> {
  const facts = { caseId: '1', facts: { 'hearing-required': required, told }, documentFacts: {} };
  return (await withoutUnreadVetoes([FAILED], { rules: [RULE], facts, vetoes: () => isVeto }))[0];
}

const REQUIRED: Fact = { value: true, evidence: [] };

describe('a failure that rests on a number nobody has read in its source', () => {
  it('is a question that shows the number, where the rule vetoes', async () => {
    expect(await outcome({ ...REQUIRED, vetoDoubt: DOUBT }, NO)).toMatchObject({
      outcome: 'cantTell',
      reasonCode: 'parameter-unset',
      cause: 'hearing-threshold',
      message: '没有告知听证权利；所依的数额没有核对过',
    });
    expect(await outcome(REQUIRED, { ...NO, vetoDoubt: DOUBT })).toMatchObject({ outcome: 'cantTell' });
  });

  it('stands where the rule only costs points', async () => {
    expect(await outcome({ ...REQUIRED, vetoDoubt: DOUBT }, NO, false)).toBe(FAILED);
  });

  it('stands where the number was read', async () => {
    expect(await outcome(REQUIRED, NO)).toBe(FAILED);
  });
});
