import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../../test/fixtures/case-builder.ts';
import { shippedRuleset } from '../../../../test/shipped-ruleset.ts';
import type { Fact } from '../../../model/fact.ts';
import { decisionChains } from '../../decision-chains.ts';
import { ABSENT_FACT, known } from '../../facts.ts';
import { othersFine } from './others-fine.ts';

const rules = await shippedRuleset();

function isOfAnother(approved: Fact, chain = 1): unknown {
  const caseFile = caseOf({
    papers: [
      { type: 'penalty-decision', fields: { party: '天津甲贸易有限公司', fine: 741_600 } },
      { type: 'penalty-decision', fields: { party: '赵涛宁', fine: 200_000 } },
    ],
  });
  const own = decisionChains(caseFile, rules.documentTypes)[chain]?.caseFile ?? caseFile;
  const declaration = {
    name: 'x',
    title: '',
    type: 'boolean',
    kind: 'others-fine',
    options: { fact: 'approval-fine' },
  } as const;
  const derivation = { caseFile: own, rules, asOf: '2024-05-10', fact: () => approved };
  return othersFine.derive(declaration, derivation).value ?? 'absent';
}

describe('a fine that an approval names', () => {
  it('is that of the decision on another party', () => {
    expect(isOfAnother(known(741_600))).toBe(true);
  });

  it('is not where no other decision has it', () => {
    expect(isOfAnother(known(500_000))).toBe(false);
    expect(isOfAnother(known(741_600), 0)).toBe(false);
  });

  it('tells nothing where it was not read', () => {
    expect(isOfAnother(ABSENT_FACT)).toBe('absent');
  });

  it('tells nothing of a case that has one decision', () => {
    expect(isOfAnother(known(741_600), 9)).toBe('absent');
  });
});
