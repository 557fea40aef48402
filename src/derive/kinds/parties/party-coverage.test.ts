import { describe, expect, it } from 'vitest';
import { factOf, type Paper, plain } from '../../../../test/fixtures/case-builder.ts';
import type { FactItem } from '../../../model/fact.ts';

const A = '某某置业有限公司';
const B = '郝建业';
const decision = (party: string, fields: Paper['fields'] = {}): Paper => ({
  type: 'penalty-decision',
  fields: { party, ...fields },
});
const notice = (...parties: string[]): Paper => ({
  type: 'prior-notice',
  fields: { parties, ...(parties[0] === undefined ? {} : { party: parties[0] }) },
});
const TWO = [decision(A, { number: '津罚〔2023〕1号' }), decision(B, { number: '津罚〔2023〕2号' })];

function items(...papers: Paper[]): readonly FactItem[] | undefined {
  return factOf('party-coverage-items', { papers }).value as readonly FactItem[] | undefined;
}
const covered = (...papers: Paper[]): Record<string, unknown> =>
  Object.fromEntries((items(...papers) ?? []).map(({ key, values }) => [key, plain(values.isThere)]));

describe('what each of several parties is owed', () => {
  it('is nothing of its own where one party is penalised', () => {
    expect(items(decision(A))).toBe(undefined);
    expect(items(decision(A), decision(` ${A}。`))).toBe(undefined);
    expect(items({ type: 'penalty-decision' }, decision(A))).toBe(undefined);
  });

  it('is a notice and the service of its decision', () => {
    expect(covered(...TWO)).toEqual({
      [`notice ${A}`]: false,
      [`service ${A}`]: false,
      [`notice ${B}`]: false,
      [`service ${B}`]: false,
    });
  });

  it.each<[string, Paper[], unknown, unknown]>([
    ['is addressed to both', [notice(A, B)], true, true],
    ['is addressed to one of them', [notice(A)], true, false],
    ['is one of two', [notice(A), notice(B)], true, true],
    ['is one of a hearing', [{ ...notice(B), type: 'hearing-right-notice' }], false, true],
    ['is addressed to a name with more behind it', [notice(`${B}男`)], false, true],
    ['is addressed to the beginning of a name', [notice('郝建')], false, true],
    ['may be one whose party was not read', [notice()], undefined, undefined],
    ['is the one beside another whose party was not read', [notice(), notice(A)], true, undefined],
  ])('of which the notice %s', (_, notices, ofA, ofB) => {
    expect(covered(...TWO, ...notices)).toMatchObject({ [`notice ${A}`]: ofA, [`notice ${B}`]: ofB });
  });

  it('asks to look at the notice whose party was not read', () => {
    const item = items(...TWO, notice())?.[0];
    expect(item).toMatchObject({
      label: `${A}的告知书`,
      reason: '有一份告知书的当事人没有读清，请人工查看',
      evidence: [{ file: '1.pdf' }],
    });
  });

  const receipt = (number: string): Paper => ({
    type: 'proof-of-service',
    fields: { 'served-types': ['penalty-decision'], 'served-numbers': [number] },
  });
  const slip: Paper = { type: 'other', fields: { 'mail-slip': '邮件号' } };

  it.each<[string, Paper[], unknown, unknown]>([
    ['is proven for the one', [receipt('津罚〔2023〕2号')], false, true],
    ['is proven for both', [receipt('津罚〔2023〕1号'), receipt('津罚〔2023〕2号')], true, true],
    ['is a question where a slip of the post is there', [slip], undefined, undefined],
    [
      'is a question only for the one that has no receipt',
      [slip, receipt('津罚〔2023〕2号')],
      undefined,
      true,
    ],
  ])('of which the service %s', (_, proofs, ofA, ofB) => {
    expect(covered(...TWO, ...proofs)).toMatchObject({ [`service ${A}`]: ofA, [`service ${B}`]: ofB });
  });

  it('asks to look at the slip of the post', () => {
    const item = items(...TWO, slip)?.[1];
    expect(item?.reason).toContain('邮寄凭证');
    expect(item?.evidence).toMatchObject([{ file: '3.pdf' }]);
  });
});
