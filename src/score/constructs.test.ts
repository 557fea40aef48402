import { describe, expect, test } from 'vitest';
import { finding } from '../../test/fixtures/findings.ts';
import { type WrittenItem, item, standard } from '../../test/fixtures/standards.ts';
import type { Finding, FindingOutcome } from '../model/finding.ts';
import type { Standard } from '../model/standard.ts';
import { score } from './score.ts';
import { standardFor } from './tables.ts';

/** Every way in which published tables price, scored by hand: the numbers are those of the domain reference (C1 to C36; those of departments lie with the report). */

type Outcomes = Readonly<Record<string, FindingOutcome>>;

function found(outcomes: Outcomes): Finding[] {
  return Object.entries(outcomes).map(([rule, outcome]) => finding(rule, outcome));
}

/** A finding with several expectations. */
function several(rule: string, outcomes: Outcomes, target = 'case'): Finding {
  const all = Object.values(outcomes);
  const outcome = all.includes('failed') ? 'failed' : all.includes('cantTell') ? 'cantTell' : 'passed';
  const expectations = Object.entries(outcomes).map(([id, each]) => ({ id, outcome: each, message: '' }));
  return finding(rule, outcome, { id: `${rule}-${target}`, target, expectations });
}

function failing(rule: string, count: number, target = 'case'): Finding {
  const ids = Array.from({ length: count }, (_, i) => [`e${i}`, 'failed'] as const);
  return several(rule, Object.fromEntries(ids), target);
}

function low(findings: readonly Finding[], table: Standard): number {
  return score(findings, table).scorecard.low;
}

const LEGALITY = { id: 'legality', title: '合法性', max: 100, mode: 'deduct' } as const;
const FORM = { id: 'form', title: '规范性', max: 100, mode: 'rescaled' } as const;

/** Items `law…` in the legality block, others in the block of form. */
function twoLayers(items: readonly WrittenItem[], more: Parameters<typeof standard>[1] = {}): Standard {
  const inSections = items.map((each) => ({ ...each, section: each.item.startsWith('law') ? 'l' : 's' }));
  return standard(inSections, {
    blocks: [LEGALITY, FORM],
    sections: [
      { id: 'l', title: '合法性', block: 'legality' },
      { id: 's', title: '规范性', block: 'form' },
    ],
    ...more,
  });
}

describe('one fault that decides the case', () => {
  test('C1: a veto makes the sum zero, and what is left is its own deduction', () => {
    const table = standard([item('a', 40), item('b', 60)], { vetoes: ['v'], vetoScore: 'zero' });
    const { findings, scorecard } = score(found({ a: 'failed', b: 'passed', v: 'failed' }), table);
    expect(scorecard).toMatchObject({ low: 0, high: 0, vetoed: true, grade: { high: '不合格' } });
    expect(findings.map(({ deduction }) => deduction.high)).toEqual([40, 0, 60]);
    const open = score(found({ a: 'failed', b: 'passed', v: 'cantTell' }), table).scorecard;
    expect(open).toMatchObject({
      low: 0,
      high: 60,
      vetoed: 'undecided',
      grade: { low: '不合格', high: '合格' },
    });
  });

  test('C2: a fault of substance only keeps the case from the best grade', () => {
    const table = twoLayers([item('law', 1), item('b', 100)], {
      gradeCaps: [{ block: 'legality', best: '合格' }],
    });
    expect(score(found({ law: 'failed', b: 'passed' }), table).scorecard).toMatchObject({
      low: 99,
      grade: { low: '合格', high: '合格' },
    });
  });

  test('C3: legality faults take 100, 50 or 20, add up, and stop at zero', () => {
    const table = twoLayers([item('law-a', 50), item('law-b', 20), item('law-c', 100), item('d', 10)]);
    expect(low(found({ 'law-a': 'failed', 'law-b': 'failed', d: 'passed' }), table)).toBe(30);
    expect(low(found({ 'law-c': 'failed', 'law-b': 'failed', d: 'passed' }), table)).toBe(0);
  });

  test('C4: one item costs more for a breach than for being late', () => {
    const parts = [
      { rules: ['service'], points: 100 },
      { rules: ['late'], points: 50 },
    ];
    const table = twoLayers([item('law', 100, { parts }), item('b', 10)]);
    expect(low(found({ service: 'passed', late: 'failed', b: 'passed' }), table)).toBe(50);
    expect(low(found({ service: 'failed', late: 'inapplicable', b: 'passed' }), table)).toBe(0);
  });

  test('C5: a block is worth fifty or nothing beside fifty of form', () => {
    const table = twoLayers([item('law', 1), item('a', 6), item('b', 4)], {
      blocks: [
        { ...LEGALITY, max: 50, mode: 'allOrNothing' },
        { ...FORM, max: 50 },
      ],
    });
    expect(low(found({ law: 'passed', a: 'failed', b: 'passed' }), table)).toBe(70);
    expect(low(found({ law: 'failed', a: 'failed', b: 'passed' }), table)).toBe(20);
  });

  test('C17: what is otherwise a slip vetoes where it is substantive', () => {
    const table = standard([item('wording', 5), item('b', 95)], {
      vetoes: [{ rules: ['wording'], expectations: ['proposed'] }],
    });
    const of = (outcomes: Outcomes) =>
      score([several('wording', outcomes), ...found({ b: 'passed' })], table);
    expect(of({ proposed: 'passed', slip: 'failed' }).scorecard).toMatchObject({ low: 95, vetoed: false });
    expect(of({ proposed: 'failed', slip: 'passed' }).scorecard).toMatchObject({ low: 95, vetoed: true });
  });

  test('C36: an item with points may set the whole file to zero', () => {
    const table = standard([item('a', 5), item('b', 95)], { vetoes: ['a'], vetoScore: 'zero' });
    expect(low(found({ a: 'failed', b: 'passed' }), table)).toBe(0);
  });
});

describe('the price of an item', () => {
  test('C6: is lost whole with one of several things', () => {
    const table = standard([item('a', 12), item('b', 88)]);
    expect(low([several('a', { x: 'failed', y: 'passed' }), ...found({ b: 'passed' })], table)).toBe(88);
  });

  test.each([
    [1, 99.75],
    [3, 99.25],
    [9, 98.5],
  ])('C7: is a quarter for each of %d things missing, to the full mark', (count, points) => {
    const table = standard([item('a', 1.5, { mode: 'each', perFailure: 0.25 }), item('b', 98.5)]);
    expect(low([failing('a', count), ...found({ b: 'passed' })], table)).toBe(points);
  });

  test('C8: is taken for each place without a cap but the block', () => {
    const table = twoLayers([item('law', 100, { mode: 'each', perFailure: 3 }), item('b', 10)]);
    expect(low([failing('law', 7), ...found({ b: 'passed' })], table)).toBe(79);
  });

  test('C9: has parts of different weight', () => {
    const parts = [
      { rules: ['paper'], expectations: ['named', 'sealed', 'dated'], mode: 'each' as const, points: 0.1 },
      { rules: ['receipt'], points: 0.5 },
    ];
    const table = standard([item('a', 0.8, { parts }), item('b', 99.2)]);
    const paper = several('paper', { named: 'passed', sealed: 'failed', dated: 'failed', other: 'failed' });
    expect(low([paper, ...found({ receipt: 'passed', b: 'passed' })], table)).toBe(99.8);
    expect(low([paper, ...found({ receipt: 'failed', b: 'passed' })], table)).toBe(99.3);
  });

  test('C10: counts pages', () => {
    const table = standard([item('a', 2, { mode: 'each', perFailure: 0.5 }), item('b', 98)]);
    const pages = several('a', { 'page-1': 'passed', 'page-2': 'failed', 'page-3': 'failed' });
    expect(low([pages, ...found({ b: 'passed' })], table)).toBe(99);
  });

  test('C11: is shared by the pieces of evidence or the parties', () => {
    const table = standard([item('a', 2, { mode: 'share' }), item('b', 98)]);
    const of = (outcomes: Outcomes) => low([several('a', outcomes), ...found({ b: 'passed' })], table);
    expect(of({ one: 'failed' })).toBe(98);
    expect(of({ one: 'failed', two: 'passed' })).toBe(99);
    expect(of({ one: 'failed', two: 'passed', three: 'inapplicable', four: 'passed' })).toBe(99.33);
  });

  test('C12: is half a point for each person who did not sign', () => {
    const table = standard([item('a', 2.5, { mode: 'each', perFailure: 0.5 }), item('b', 97.5)]);
    expect(low([failing('a', 2), ...found({ b: 'passed' })], table)).toBe(99);
  });

  test('C15: is a fifth of the paper where it came late', () => {
    const parts = [
      { rules: ['missing'], points: 10 },
      { rules: ['late-upload'], points: 2 },
    ];
    const table = standard([item('a', 10, { parts }), item('b', 90)]);
    expect(low(found({ missing: 'passed', 'late-upload': 'failed', b: 'passed' }), table)).toBe(98);
  });

  test('C18: is not taken where another proof makes up for it', () => {
    const table = twoLayers([item('law', 50, { unless: ['recording'] }), item('form', 10)]);
    expect(low(found({ law: 'failed', recording: 'failed', form: 'passed' }), table)).toBe(50);
    expect(low(found({ law: 'failed', recording: 'passed', form: 'passed' }), table)).toBe(100);
  });

  test('is the mean of the papers of its kind', () => {
    const item10 = item('a', 10, { mode: 'each', perFailure: 4, per: 'document' });
    const table = standard([item10, item('b', 90)]);
    const papers = [failing('a', 1, 'r1'), failing('a', 9, 'r2'), several('a', { x: 'passed' }, 'r3')];
    // 4 of the first, 10 of the second, 0 of the third, over three papers.
    expect(low([...papers, ...found({ b: 'passed' })], table)).toBe(95.33);
  });
});

describe('a paper that is missing', () => {
  const items = [item('own', 10), item('facts', 3), item('rights', 2), item('b', 85)];
  const papers = [{ title: '告知书', presence: 'notice', items: ['own', 'facts', 'rights'] }];
  const table = standard(items, { papers });

  test('C13, C14: takes its whole value and that of everything that stands on it', () => {
    const gone = {
      notice: 'failed',
      own: 'inapplicable',
      facts: 'inapplicable',
      rights: 'inapplicable',
    } as const;
    const { findings, scorecard } = score(found({ ...gone, b: 'passed' }), table);
    expect(scorecard.low).toBe(85);
    expect(findings[0]).toMatchObject({ effect: 'scored', deduction: { low: 15, high: 15 }, item: 'own' });
    expect(scorecard.lines.map(({ isApplicable }) => isApplicable)).toEqual([true, true, true, true]);
  });

  test('is in the low end only while it is not known whether it is', () => {
    const asked = {
      notice: 'cantTell',
      own: 'inapplicable',
      facts: 'inapplicable',
      rights: 'inapplicable',
    } as const;
    const { scorecard } = score(found({ ...asked, b: 'passed' }), table);
    expect([scorecard.low, scorecard.high]).toEqual([85, 100]);
  });

  test('never costs less than the worst upload of it', () => {
    const worst = low(
      found({ notice: 'passed', own: 'failed', facts: 'failed', rights: 'failed', b: 'passed' }),
      table,
    );
    const gone = low(
      found({ notice: 'failed', own: 'inapplicable', facts: 'inapplicable', b: 'passed' }),
      table,
    );
    expect(gone).toBeLessThanOrEqual(worst);
  });
});

describe('what takes part', () => {
  test('C19: items that do not apply leave numerator and denominator', () => {
    const table = standard([item('a', 10), item('b', 10), item('c', 80)]);
    expect(low(found({ a: 'failed', b: 'passed', c: 'inapplicable' }), table)).toBe(50);
  });

  test('C20: in a block that only deducts they keep their points', () => {
    const table = standard([item('a', 10), item('b', 10), item('c', 80)], { isRescaled: false });
    expect(low(found({ a: 'failed', b: 'passed', c: 'inapplicable' }), table)).toBe(90);
  });

  test('C21: the table is chosen by what the case is', () => {
    const table = standard(
      [item('a', 10, { tables: ['usual'] }), item('n', 10, { tables: ['none'] }), item('b', 10)],
      {
        tables: [
          { id: 'usual', title: '一般处罚', fact: 'decision-outcome', values: ['penalty'] },
          { id: 'none', title: '不予处罚', fact: 'decision-outcome', values: ['no-penalty'] },
        ],
      },
    );
    const itemsFor = (value?: string): string[] => {
      const facts = value === undefined ? {} : { 'decision-outcome': { value, evidence: [] } };
      return standardFor({ facts }, table).items.map((each) => each.item);
    };
    expect(itemsFor('penalty')).toEqual(['a', 'b']);
    expect(itemsFor('no-penalty')).toEqual(['n', 'b']);
    expect(itemsFor()).toEqual(['a', 'b']);
  });

  test('C22: an item without a mark is looked at and not scored', () => {
    const table = standard([item('a', null), item('b', 10)]);
    expect(low(found({ a: 'failed', b: 'passed' }), table)).toBe(100);
  });

  test('C23: what only advises costs nothing', () => {
    const table = standard([item('a', 10), item('b', 10)]);
    expect(low([finding('a', 'failed', { isAdvisory: true }), ...found({ b: 'passed' })], table)).toBe(100);
  });

  test('C16, C27: what a person decides has no rule and waits beside the sum', () => {
    const table = standard([item('a', 6, { rules: [] }), item('b', 10)]);
    const { scorecard } = score(found({ b: 'passed' }), table);
    expect([scorecard.low, scorecard.high]).toEqual([100, 100]);
    expect(scorecard.lines[0]).toMatchObject({ item: 'a', isApplicable: false });
  });

  test('C24: what passes gives points back, to a cap', () => {
    const table = standard(
      [item('a', 10), item('b', 90), item('full', 0.5, { section: 'more', perFailure: 0.1 })],
      {
        blocks: [FORM, { id: 'plus', title: '加分', max: 0.2, mode: 'bonus' }],
        sections: [
          { id: 's', title: '规范性', block: 'form' },
          { id: 'more', title: '加分', block: 'plus' },
        ],
      },
    );
    const of = (count: number) =>
      score(
        [
          ...found({ a: 'failed', b: 'passed' }),
          ...Array.from({ length: count }, (_, i) => finding('full', 'passed', { id: `f${i}` })),
        ],
        table,
      ).scorecard;
    expect([of(0).low, of(1).low, of(2).low, of(3).low]).toEqual([90, 90.1, 90.2, 90.2]);
    expect(of(3).bonus).toEqual({ low: 0.2, high: 0.2 });
    expect(low(found({ a: 'passed', b: 'passed', full: 'passed' }), table)).toBe(100);
    expect(low(found({ a: 'passed', b: 'passed', full: 'failed' }), table)).toBe(100);
  });

  test('C28: sections have caps of their own, and a part of a block shares its points', () => {
    const items = [
      item('a', 20, { section: 'paper', mode: 'each', perFailure: 7 }),
      item('b', 80, { section: 'content', mode: 'each', perFailure: 30 }),
      item('c', 40, { section: 'within', mode: 'each', perFailure: 40 }),
    ];
    const table = standard(items, {
      blocks: [
        { id: 'paper', title: '卷面', max: 20, mode: 'deduct' },
        { id: 'content', title: '内容', max: 80, mode: 'deduct' },
        { id: 'within', title: '内容之一', max: 10, mode: 'deduct', within: 'content' },
      ],
      sections: ['paper', 'content', 'within'].map((id) => ({ id, title: id, block: id })),
    });
    expect(low([failing('a', 5), failing('b', 1)], table)).toBe(50);
    expect(low([failing('b', 1), failing('c', 1)], table)).toBe(60);
    expect(low([failing('b', 3), failing('c', 1)], table)).toBe(20);
  });
});

describe('the grade', () => {
  test.each([
    [95, '优秀'],
    [75, '合格'],
    [65, '不合格'],
  ])('C31: bands are the standard’s own: %d is %s', (points, grade) => {
    const table = standard([item('a', 100 - points), item('b', points)], {
      grades: [
        { title: '优秀', from: 90 },
        { title: '合格', from: 70 },
        { title: '不合格', from: 0 },
      ],
    });
    expect(score(found({ a: 'failed', b: 'passed' }), table).scorecard.grade.low).toBe(grade);
  });
});
