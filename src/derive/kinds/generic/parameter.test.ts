import { describe, expect, it } from 'vitest';
import { factOf, type WrittenCase } from '../../../../test/fixtures/case-builder.ts';
import type { Fact } from '../../../model/fact.ts';
import type { ParameterValue } from '../../../model/parameter.ts';
import { parameterValue } from '../../parameter-value.ts';

/** A notice to an organisation (or to a person) with this fine, in 分. */
function noticed(
  department: string,
  fine: number,
  party: 'organisation' | 'person' = 'organisation',
): WrittenCase {
  const name = party === 'organisation' ? { name: '滨海甲贸易有限公司' } : { name: '张伟' };
  const fields = { fine, 'penalty-kinds': ['fine'], date: '2024-03-01', party: name.name };
  return { department, papers: [{ type: 'prior-notice', fields }] };
}

function required(...written: Parameters<typeof noticed>): Fact {
  return factOf('hearing-required', noticed(...written));
}

describe('a parameter that is known only as a range', () => {
  it('decides what is beyond both ends', () => {
    expect(required('农业农村局', 300_000).value).toBe(false);
    expect(required('农业农村局', 30_000_000).value).toBe(true);
  });

  it('asks for the office’s own between them, and says what is known', () => {
    expect(required('农业农村局', 3_000_000)).toMatchObject({
      value: undefined,
      reasonCode: 'parameter-unset',
      cause: 'hearing-threshold',
      reason: expect.stringContaining('各地为5,000.00元至超过200,000.00元') as string,
    });
  });
});

describe('a number that was not read in its source', () => {
  it('leaves its doubt on whatever rests on it, with the number', () => {
    expect(required('市场监督管理局', 30_000_000)).toMatchObject({
      value: true,
      vetoDoubt: {
        code: 'parameter-unset',
        cause: 'hearing-threshold',
        reason: expect.stringContaining('100,000.00元：市场监督管理行政处罚听证办法') as string,
      },
    });
  });

  it('leaves none where the official text was read', () => {
    expect(required('生态环境局', 30_000_000)).toMatchObject({ value: true });
    expect(required('生态环境局', 30_000_000).vetoDoubt).toBeUndefined();
  });
});

describe('the value that counts', () => {
  const value = (rest: Partial<ParameterValue>): ParameterValue => ({
    reference: '',
    confidence: 'T',
    ...rest,
  });
  const chosen = (...values: readonly ParameterValue[]): unknown =>
    parameterValue([{ id: 'p', title: '', unit: '', values }], 'p', {
      on: '2026-01-01',
      where: { sector: 'market', party: 'person' },
    })?.value;

  it('is the most special one', () => {
    expect(chosen(value({ value: 1 }), value({ value: 2, where: { sector: 'market' } }))).toBe(2);
  });

  it('is what was read or set before what is still to be re-read', () => {
    const guessed = value({ value: 2, where: { sector: 'market', party: 'person' }, confidence: 'K' });
    expect(chosen(guessed, value({ value: 1, where: { party: 'person' } }))).toBe(1);
  });

  it('is the first of equals', () => {
    expect(chosen(value({ value: 1 }), value({ value: 2 }))).toBe(1);
  });
});
