import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExpectationResult, Finding, FindingOutcome } from '../model/finding.ts';
import { item, standard } from '../../test/fixtures/standards.ts';
import { finding } from '../../test/fixtures/findings.ts';
import { score } from './score.ts';

const OUTCOMES: readonly FindingOutcome[] = ['passed', 'failed', 'inapplicable', 'cantTell', 'untested'];

const cents = (points: number): number => Math.round(points * 100);
const twoThirds = standard([item('a', 20), item('b', 40), item('c', 40)]);

describe('the range', () => {
  test('is one number where everything is decided', () => {
    const { scorecard } = score(
      [finding('a', 'failed'), finding('b', 'passed'), finding('c', 'passed')],
      twoThirds,
    );
    expect(scorecard).toMatchObject({ low: 80, high: 80, max: 100, grade: { low: '良好', high: '良好' } });
  });

  test('spans from all undecided fail to all undecided pass', () => {
    const { scorecard, findings } = score(
      [finding('a', 'failed'), finding('b', 'cantTell'), finding('c', 'untested')],
      twoThirds,
    );
    expect([scorecard.low, scorecard.high]).toEqual([0, 80]);
    expect(findings.map((each) => each.deduction)).toEqual([
      { low: 20, high: 20 },
      { low: 0, high: 40 },
      { low: 0, high: 40 },
    ]);
  });

  test('is rescaled to the items that apply', () => {
    const { scorecard } = score(
      [finding('a', 'failed'), finding('b', 'passed'), finding('c', 'inapplicable')],
      twoThirds,
    );
    expect([scorecard.low, scorecard.high]).toEqual([66.67, 66.67]);
    expect(scorecard.lines.map((line) => line.isApplicable)).toEqual([true, true, false]);
    expect(scorecard.sections).toEqual([{ id: 's', title: '一', max: 60, low: 40, high: 40 }]);
  });

  test('stops at zero in a table of deductions that is not rescaled', () => {
    const deductions = standard([item('a', 100), item('b', 50)], { isRescaled: false });
    const { scorecard, findings } = score([finding('a', 'cantTell'), finding('b', 'failed')], deductions);
    expect([scorecard.low, scorecard.high]).toEqual([0, 50]);
    expect(findings.map((each) => each.deduction)).toEqual([
      { low: 0, high: 50 },
      { low: 50, high: 50 },
    ]);
  });
});

describe('an item', () => {
  test('in mode all is lost once, however many documents fail it', () => {
    const { findings, scorecard } = score(
      [
        finding('a', 'cantTell', { id: '1' }),
        finding('a', 'failed', { id: '2' }),
        finding('b', 'passed'),
        finding('c', 'passed'),
      ],
      twoThirds,
    );
    expect([scorecard.low, scorecard.high]).toEqual([80, 80]);
    expect(findings.map((each) => each.deduction.high)).toEqual([0, 20, 0, 0]);
  });

  test('in mode each costs its price for each failed expectation, up to the full mark', () => {
    const each = standard([item('a', 2, { mode: 'each', perFailure: 0.75 }), item('b', 98)]);
    const failures = (n: number): Finding =>
      finding('a', 'failed', {
        expectations: Array.from({ length: n }, (_, index) => ({
          id: `${index}`,
          outcome: 'failed' as const,
          message: '',
        })),
      });
    const lost = (n: number): number => score([failures(n), finding('b', 'passed')], each).scorecard.low;
    expect([lost(1), lost(2), lost(3), lost(9)]).toEqual([99.25, 98.5, 98, 98]);
  });

  test('with undecided expectations beside failed ones widens the range', () => {
    const each = standard([item('a', 2, { mode: 'each', perFailure: 0.5 }), item('b', 98)]);
    const expectations = [
      { id: 'x', outcome: 'failed' as const, message: '' },
      { id: 'y', outcome: 'cantTell' as const, message: '' },
    ];
    const mixed = score([finding('a', 'failed', { expectations }), finding('b', 'passed')], each);
    expect([mixed.scorecard.low, mixed.scorecard.high]).toEqual([99, 99.5]);
    const decided = finding('a', 'failed', { expectations, machineOutcome: 'cantTell' });
    expect(score([decided, finding('b', 'passed')], each).scorecard.low).toBe(99.5);
  });

  test('without a full mark is looked at but not scored', () => {
    const { findings, scorecard } = score(
      [finding('a', 'failed'), finding('b', 'passed')],
      standard([item('a', null), item('b', 10)]),
    );
    expect(findings[0]).toMatchObject({ effect: 'advisory', item: 'a', deduction: { low: 0, high: 0 } });
    expect(scorecard.low).toBe(100);
  });

  test('is not touched by an advisory finding', () => {
    const { findings, scorecard } = score(
      [finding('a', 'failed', { isAdvisory: true }), finding('b', 'passed')],
      twoThirds,
    );
    expect(findings[0]?.effect).toBe('advisory');
    expect([scorecard.low, scorecard.vetoed]).toEqual([100, false]);
  });
});

describe('a veto', () => {
  const vetoing = standard([item('a', 20), item('b', 80)], { vetoes: ['a', 'v'] });

  test.each([
    [['failed', 'passed'], false],
    [['failed', 'failed'], true],
    [['failed', 'inapplicable'], true],
    [['failed', 'cantTell'], 'undecided'],
  ] as const)('that takes every paper is one where none of them passes: %j', (outcomes, vetoed) => {
    const every = standard([item('a', 20), item('b', 80)], { vetoes: [{ rules: ['a'], when: 'every' }] });
    const papers = outcomes.map((outcome, i) => finding('a', outcome, { target: `record-${i + 1}` }));
    expect(score([...papers, finding('b', 'passed')], every).scorecard.vetoed).toBe(vetoed);
  });

  test.each([
    ['told', true],
    ['period', false],
  ])('by one expectation leaves what fails in others to the points: %s', (failing, vetoed) => {
    const veto = { rules: ['a'], expectations: ['told'] };
    const byOne = standard([item('a', 20), item('b', 80)], { vetoes: [veto] });
    const outcomeOf = (id: string): ExpectationResult => ({
      id,
      outcome: id === failing ? 'failed' : 'passed',
      message: '',
    });
    const expectations = [outcomeOf('told'), outcomeOf('period')];
    const { scorecard } = score([finding('a', 'failed', { expectations }), finding('b', 'passed')], byOne);
    expect([scorecard.vetoed, scorecard.low]).toEqual([vetoed, 80]);
  });

  test('makes the grade the worst one and leaves the sum', () => {
    const { scorecard } = score([finding('v', 'failed'), finding('b', 'passed')], vetoing);
    expect(scorecard).toMatchObject({
      low: 100,
      high: 100,
      vetoed: true,
      grade: { low: '不合格', high: '不合格' },
    });
  });

  test('that is undecided stands beside the range and lowers only the low grade', () => {
    const { scorecard } = score([finding('v', 'cantTell'), finding('b', 'passed')], vetoing);
    expect(scorecard).toMatchObject({
      low: 100,
      vetoed: 'undecided',
      grade: { low: '不合格', high: '优秀' },
    });
  });

  test('may have a price as well', () => {
    const { findings, scorecard } = score([finding('a', 'failed'), finding('b', 'passed')], vetoing);
    expect(findings[0]).toMatchObject({ effect: 'veto', deduction: { low: 20, high: 20 } });
    expect([scorecard.low, scorecard.vetoed]).toEqual([80, true]);
  });
});

describe('what the case would gain', () => {
  test('is told for each fault and for all of them together', () => {
    const { scorecard } = score(
      [finding('a', 'failed'), finding('b', 'failed'), finding('c', 'cantTell')],
      twoThirds,
    );
    expect(scorecard.ifFixed).toEqual([
      { findingIds: ['a-id'], low: 20, high: 60 },
      { findingIds: ['b-id'], low: 40, high: 80 },
      { findingIds: ['a-id', 'b-id'], low: 60, high: 100 },
    ]);
  });
});

describe('for any case', () => {
  const whole = { id: 'whole', title: '全部', max: 100, mode: 'rescaled' as const };
  const layers = [
    [],
    [whole],
    [
      { ...whole, max: 50 },
      { id: 'law', title: '合法性', max: 50, mode: 'allOrNothing' as const },
    ],
    [whole, { id: 'law', title: '合法性', max: 100, mode: 'deduct' as const }],
    [whole, { id: 'law', title: '基本要素', max: 20, mode: 'deduct' as const, within: 'whole' }],
  ];
  const anyStandard = fc
    .record({
      maxima: fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 12 }),
      modes: fc.array(fc.constantFrom('all', 'each', 'share'), { minLength: 12, maxLength: 12 }),
      pers: fc.array(fc.constantFrom('case', 'document'), { minLength: 12, maxLength: 12 }),
      isRescaled: fc.boolean(),
      blocks: fc.constantFrom(...layers),
      vetoScore: fc.constantFrom('keep', 'zero'),
      vetoes: fc.subarray(['r0', 'r1', 'r2']),
      hasPaper: fc.boolean(),
    })
    .map(({ maxima, modes, pers, blocks, hasPaper, ...rest }) => {
      const items = maxima.map((max, i) =>
        item(`r${i}`, max / 100, {
          mode: modes[i],
          per: pers[i],
          perFailure: max / 300,
          section: i % 3 === 1 && blocks.length > 1 ? 'law' : 's',
        }),
      );
      const sections = [
        { id: 's', title: '一' },
        ...(blocks.length > 1 ? [{ id: 'law', title: '二', block: 'law' }] : []),
      ];
      const papers = hasPaper
        ? [{ title: '文书', presence: 'r12', items: items.slice(0, 3).map((each) => each.item) }]
        : [];
      return standard(items, { ...rest, blocks: [...blocks], sections, papers });
    });
  const anyFinding = fc
    .record({
      rule: fc.integer({ min: 0, max: 13 }),
      outcome: fc.constantFrom(...OUTCOMES),
      parts: fc.array(fc.constantFrom(...OUTCOMES), { maxLength: 4 }),
      isAdvisory: fc.boolean(),
      serial: fc.uuid(),
      target: fc.constantFrom('case', 'd1', 'd2'),
    })
    .map(({ rule, outcome, parts, isAdvisory, serial, target }) =>
      finding(`r${rule}`, outcome, {
        id: serial,
        target,
        isAdvisory,
        expectations: parts.map((part, index) => ({ id: `${index}`, outcome: part, message: '' })),
      }),
    );

  test('score and deductions add up to the maximum, to the cent', () => {
    fc.assert(
      fc.property(anyStandard, fc.array(anyFinding, { maxLength: 30 }), (table, given) => {
        const { findings, scorecard } = score(given, table);
        const sum = (end: 'low' | 'high'): number =>
          findings.reduce((total, each) => total + cents(each.deduction[end]), 0);
        expect(cents(scorecard.low) + sum('high')).toBe(cents(scorecard.max));
        expect(cents(scorecard.high) + sum('low')).toBe(cents(scorecard.max));
      }),
    );
  });

  test('nothing is negative, low never exceeds high and putting right never costs', () => {
    fc.assert(
      fc.property(anyStandard, fc.array(anyFinding, { maxLength: 30 }), (table, given) => {
        const { findings, scorecard } = score(given, table);
        expect(scorecard.low).toBeGreaterThanOrEqual(0);
        expect(scorecard.low).toBeLessThanOrEqual(scorecard.high);
        for (const each of findings) {
          expect(each.deduction.low).toBeGreaterThanOrEqual(0);
          expect(each.deduction.low).toBeLessThanOrEqual(each.deduction.high);
        }
        for (const line of scorecard.lines) expect(line.score.low).toBeGreaterThanOrEqual(0);
        for (const gain of scorecard.ifFixed) expect(gain.low).toBeGreaterThanOrEqual(scorecard.low);
      }),
    );
  });
});
