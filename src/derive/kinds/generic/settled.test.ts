import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../model/fact.ts';
import type { Derivation } from '../../derivation.ts';
import { ABSENT_FACT, known, notFound, unknown } from '../../facts.ts';
import { settled } from './settled.ts';

function settledOf(fact: Fact): Fact {
  const options = { fact: 'sum' };
  const declaration = { name: 'x', title: 'x', type: 'money', kind: 'settled', options } as const;
  return settled.derive(declaration, { fact: () => fact } as unknown as Derivation);
}

describe('a fact that another rule asks about', () => {
  it('is what it is where it is clear', () => {
    expect(settledOf(known(500_000)).value).toBe(500_000);
    expect(settledOf(notFound('no-place')).value).toBe(false);
  });

  it('is absent where it is unclear or there is none', () => {
    const misread = { ...known(500_000), doubt: { code: 'misread', reason: '读自扫描件' } } as const;
    expect(settledOf(unknown('看不清')).isAbsent).toBe(true);
    expect(settledOf(misread).isAbsent).toBe(true);
    expect(settledOf(ABSENT_FACT).isAbsent).toBe(true);
  });
});
