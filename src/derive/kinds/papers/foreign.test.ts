import { describe, expect, it } from 'vitest';
import { type Paper, plain } from '../../../../test/fixtures/case-builder.ts';
import { factMade } from '../../../../test/fixtures/derivation.ts';
import type { Fact, FactItem } from '../../../model/fact.ts';
import { ABSENT_FACT, known, unknown } from '../../facts.ts';
import { caseMembership } from './foreign.ts';

const PARTY = '静海县立业砂石有限公司';
const OTHER = '宁河县宏发水产养殖场';
const PROCEDURE = ['penalty-decision', 'prior-notice', 'inquiry-record', 'proof-of-service'];

interface Written {
  readonly type?: string;
  readonly party?: string;
  readonly number?: string;
  readonly text?: string;
  readonly isScanned?: boolean;
}
function paper({
  type = 'prior-notice',
  party = PARTY,
  number = '津水罚〔2024〕1号',
  text = '',
  isScanned = false,
}: Written): Paper {
  return {
    type,
    fields: { [type === 'proof-of-service' ? 'recipient' : 'party']: party },
    lines: [number, `当事人：${party}`, text],
    page: isScanned ? { textOrigin: 'ocr' } : {},
  };
}
const OWN = [paper({ type: 'penalty-decision' }), paper({}), paper({})];

function fact(papers: readonly Paper[], party: Fact = known(PARTY)): Fact {
  return factMade(
    caseMembership,
    { documents: PROCEDURE },
    { written: { papers }, facts: { 'party-name': party } },
  );
}
/** What is said of a further paper of the case. */
function belongs(written: Written, own: readonly Paper[] = OWN): unknown {
  const items = fact([...own, paper(written)]).value as readonly FactItem[];
  return plain(items.at(-1)?.values.belongs);
}
const STRANGE: Written = { party: OTHER, number: '津渔罚〔2023〕8号' };

describe('a paper of another case', () => {
  it.each<[string, Written, unknown]>([
    ['names another party and another number', STRANGE, false],
    ['is a receipt of another recipient', { ...STRANGE, type: 'proof-of-service' }, false],
    ['is none with the number of the case', { party: OTHER }, true],
    ['is none without a number', { party: OTHER, number: '' }, true],
    ['is none with the party of the case', { number: '津渔罚〔2023〕8号' }, true],
    [
      'is none with a dot behind the party of the case',
      { number: '津渔罚〔2023〕8号', party: `${PARTY}。` },
      true,
    ],
    ['is none that speaks of the party', { ...STRANGE, text: `与${PARTY}有关` }, true],
    [
      'is none with one character of the party miswritten',
      { ...STRANGE, party: '静海县立业沙石有限公司' },
      true,
    ],
    ['is none with a part of the party left out', { ...STRANGE, party: '静海县砂石有限公司' }, true],
    ['is none with a party of one character', { ...STRANGE, party: '某' }, true],
    ['is a question on a scan', { ...STRANGE, isScanned: true }, undefined],
  ])('%s', (_, written, expected) => {
    expect(belongs(written)).toBe(expected);
  });

  it('is none whose party the case’s own papers name', () => {
    expect(belongs(STRANGE, [...OWN, paper({ text: `举报人：${OTHER}` })])).toBe(true);
  });

  it('is a question where half of the papers are another party’s', () => {
    expect(belongs(STRANGE, OWN.slice(0, 1))).toBe(undefined);
    expect(belongs(STRANGE, OWN.slice(0, 2))).toBe(false);
  });

  it('is none where no paper names the party of the case', () => {
    expect(
      belongs(STRANGE, [
        { type: 'inquiry-record', lines: ['津水罚〔2024〕1号'] },
        { type: 'inquiry-record' },
      ]),
    ).toBe(true);
  });

  it('is told with its party', () => {
    const items = fact([...OWN, paper(STRANGE)]).value as readonly FactItem[];
    expect(items.at(-1)?.label).toBe(`4.pdf 第 1 页《prior-notice》的当事人是“${OTHER}”，文号也不是本案的`);
    expect(items[0]?.label).toBe('1.pdf 第 1 页《penalty-decision》');
  });

  it('is looked for among papers of procedure alone', () => {
    const items = fact([...OWN, { ...paper(STRANGE), type: 'test-report' }]).value as readonly FactItem[];
    expect(items).toHaveLength(3);
    expect(fact([{ type: 'test-report' }]).isAbsent).toBe(true);
  });

  it('cannot be told from the case’s own where its party is not known', () => {
    expect(fact(OWN, ABSENT_FACT).isAbsent).toBe(true);
    expect(fact(OWN, unknown('识别不清')).reason).toBe('识别不清');
  });
});
