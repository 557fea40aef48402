import { describe, expect, it } from 'vitest';
import { factOf } from '../../../../test/fixtures/case-builder.ts';
import type { Fact } from '../../../model/fact.ts';
import type { Derivation } from '../../derivation.ts';
import { known, unknown } from '../../facts.ts';
import { reviewList } from './review-list.ts';

const UNSET = unknown('未设置', [], 'parameter-unset', 'legal-review-list');

/** Whether a penalty of these kinds and this fine (分) is on the list. */
function listed(entries: readonly string[] | undefined, kinds: readonly string[], fine: number): Fact {
  const facts: Record<string, Fact> = {
    list: entries ? known(entries) : UNSET,
    kinds: known(kinds),
    amount: known(fine),
  };
  const options = {
    list: 'list',
    kinds: 'kinds',
    amount: 'amount',
    words: { revocation: '吊销', suspension: '停产|停业' },
  };
  const declaration = { name: 'x', title: 'x', type: 'boolean', kind: 'review-list', options } as const;
  const fact = (name: string): Fact => facts[name] ?? UNSET;
  return reviewList.derive(declaration, { fact } as unknown as Derivation);
}

describe('the office’s list of decisions to be reviewed', () => {
  it('holds fines from its sum, and kinds by their words', () => {
    const list = ['罚款10万元以上', '吊销许可证件'];
    expect(listed(list, ['fine'], 10_000_000).value).toBe(true);
    expect(listed(list, ['fine'], 9_999_999).value).toBe(false);
    expect(listed(list, ['fine', 'revocation'], 0).value).toBe(true);
  });

  it('leaves to a person what only the case can tell', () => {
    expect(listed(['涉及重大公共利益'], ['fine'], 100)).toMatchObject({
      value: undefined,
      reasonCode: 'for-a-person',
      reason: '本单位法制审核目录中的“涉及重大公共利益”要由人对照案情确认',
    });
  });

  it('is asked for where it is not set and the case is large enough for a hearing', () => {
    expect(listed(undefined, ['fine'], 100)).toBe(UNSET);
    const fields = {
      fine: 30_000_000,
      'penalty-kinds': ['fine'],
      date: '2024-03-01',
      party: '滨海甲贸易有限公司',
    };
    const written = {
      department: '农业农村局',
      papers: [
        { type: 'prior-notice', fields },
        { type: 'penalty-decision', fields: { date: '2024-03-20' } },
      ],
    };
    expect(factOf('legal-review-required', written)).toMatchObject({
      value: undefined,
      reasonCode: 'parameter-unset',
      cause: 'legal-review-list',
    });
  });
});
