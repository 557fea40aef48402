import { describe, expect, it } from 'vitest';
import { caseOf, type Paper } from '../../test/fixtures/case-builder.ts';
import type { Fact, FactTable, FactValue } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { Expectation, Rule } from '../model/rule.ts';
import { evaluate, evaluateRule } from './evaluate.ts';
import type { AskedPapers } from './judgement.ts';

const known = (value: FactValue): Fact =>
  value === false ? { value, denial: { by: 'comparison' }, evidence: [] } : { value, evidence: [] };
const UNKNOWN: Fact = { value: undefined, reason: '识别不清', reasonCode: 'unread', evidence: [] };
const NO = { denied: { by: 'comparison' } } as const;
const ABSENT: Fact = { value: undefined, isAbsent: true, evidence: [] };

const PAID: Expectation = {
  id: 'paid',
  condition: { fact: 'paid-amount', operator: 'equal', value: { fact: 'amount-due' } },
  messages: { failed: '应缴 {amount-due:fen}，实缴 {paid-amount:fen}' },
};

function rule(rest: Partial<Rule> = {}): Rule {
  return {
    id: 'payment',
    title: '缴款',
    target: 'case',
    mode: 'automatic',
    stage: 'execution',
    basis: [],
    expectations: [PAID],
    fix: '补传缴款凭证',
    background: '…',
    ...rest,
  };
}

const AGREEING = { 'paid-amount': known(100), 'amount-due': known(100) };

describe('a rule', () => {
  it('passes where its expectation holds', async () => {
    expect(await evaluateRule(rule(), AGREEING)).toMatchObject({ outcome: 'passed' });
  });

  it('fails where it does not, and says what was found', async () => {
    const judgement = await evaluateRule(rule(), { ...AGREEING, 'paid-amount': known(50_000) });
    expect(judgement).toMatchObject({ outcome: 'failed', message: '应缴 1.00元，实缴 500.00元' });
  });

  it('asks where it would fail on a value that may be misread', async () => {
    const doubtful = { ...known(50_000), doubt: { code: 'misread', reason: '请人工核对' } as const };
    expect(await evaluateRule(rule(), { ...AGREEING, 'paid-amount': doubtful })).toMatchObject({
      outcome: 'cantTell',
      message: '应缴 1.00元，实缴 500.00元；请人工核对',
    });
    const right = { ...known(100), doubt: { code: 'misread', reason: '请人工核对' } as const };
    expect(await evaluateRule(rule(), { ...AGREEING, 'paid-amount': right })).toMatchObject({
      outcome: 'passed',
    });
  });

  it('cannot tell where a fact could not be read, and says why', async () => {
    const judgement = await evaluateRule(rule(), { ...AGREEING, 'paid-amount': UNKNOWN });
    expect(judgement).toMatchObject({ outcome: 'cantTell', message: '识别不清' });
  });

  it('has nothing to judge where a fact is lacking', async () => {
    expect(await evaluateRule(rule(), { ...AGREEING, 'paid-amount': ABSENT })).toMatchObject({
      outcome: 'inapplicable',
    });
  });

  it.each(['notEqual', 'notIn'])('does not pass by %s of what is not known', async (operator) => {
    const expectation: Expectation = { ...PAID, condition: { fact: 'paid-amount', operator, value: [1] } };
    const judgement = await evaluateRule(rule({ expectations: [expectation] }), { 'paid-amount': UNKNOWN });
    expect(judgement.outcome).toBe('cantTell');
  });

  it('does not pass by the opposite of what is not known', async () => {
    const expectation: Expectation = { ...PAID, condition: { not: PAID.condition } };
    const judgement = await evaluateRule(rule({ expectations: [expectation] }), {
      ...AGREEING,
      'paid-amount': UNKNOWN,
    });
    expect(judgement.outcome).toBe('cantTell');
  });

  it('is decided by the part that is known', async () => {
    const either = {
      any: [
        { fact: 'a', operator: 'equal', value: 1 },
        { fact: 'b', operator: 'equal', value: 1 },
      ],
    };
    const judged = rule({ expectations: [{ ...PAID, condition: either }] });
    expect((await evaluateRule(judged, { a: UNKNOWN, b: known(1) })).outcome).toBe('passed');
    expect((await evaluateRule(judged, { a: UNKNOWN, b: known(2) })).outcome).toBe('cantTell');
  });
});

describe('applicability', () => {
  const applicability = {
    condition: { fact: 'is-fine', operator: 'equal', value: true },
    otherwise: '没有罚款',
  };
  const failing = { ...AGREEING, 'paid-amount': known(1) };

  it.each([
    ['does not hold', known(false)],
    ['has no object', ABSENT],
  ])('leaves the rule aside where it %s', async (_, fact) => {
    const judgement = await evaluateRule(rule({ applicability }), { ...failing, 'is-fine': fact });
    expect(judgement).toMatchObject({ outcome: 'inapplicable', message: '没有罚款' });
  });

  it('that is not known turns a failure into a question', async () => {
    expect((await evaluateRule(rule({ applicability }), { ...failing, 'is-fine': UNKNOWN })).outcome).toBe(
      'cantTell',
    );
  });

  it('that is not known leaves a pass a pass', async () => {
    expect((await evaluateRule(rule({ applicability }), { ...AGREEING, 'is-fine': UNKNOWN })).outcome).toBe(
      'passed',
    );
  });

  it('ends outside the days on which the law holds', async () => {
    const dated = rule({ inForce: { from: '2021-07-15' }, anchorFact: 'decision-date' });
    const early = await evaluateRule(dated, { ...failing, 'decision-date': known('2021-07-14') });
    const late = await evaluateRule(dated, { ...failing, 'decision-date': known('2021-07-15') });
    expect([early.outcome, late.outcome]).toEqual(['inapplicable', 'failed']);
  });

  it.each([
    ['is not due', known(false), 'inapplicable'],
    ['is due', known(true), 'failed'],
    ['may be due', UNKNOWN, 'cantTell'],
  ] as const)('of a stage that %s makes a failure %s', async (_, due, outcome) => {
    expect((await evaluateRule(rule(), { ...failing, 'stage-due-execution': due })).outcome).toBe(outcome);
  });
});

describe('an expectation of each item', () => {
  const each: Expectation = {
    id: 'valid',
    forEach: 'codes',
    condition: { fact: 'item.isValid', operator: 'equal', value: true },
    messages: { failed: '代码{item.label}校验位不对' },
  };
  const item = (key: string, isValid: boolean | undefined) => ({
    key,
    label: key,
    values: { isValid: isValid === false ? NO : isValid },
    reason: '脱敏',
    evidence: [],
  });
  const judged = rule({ expectations: [each] });

  it('is counted item by item', async () => {
    const judgement = await evaluateRule(judged, { codes: known([item('甲', true), item('乙', false)]) });
    expect(judgement.expectations.map((e) => [e.id, e.outcome])).toEqual([
      ['valid:甲', 'passed'],
      ['valid:乙', 'failed'],
    ]);
    expect(judgement).toMatchObject({ outcome: 'failed', message: '代码乙校验位不对' });
  });

  it('leaves an item open that cannot be told', async () => {
    const judgement = await evaluateRule(judged, { codes: known([item('甲', true), item('乙', undefined)]) });
    expect(judgement).toMatchObject({ outcome: 'cantTell', message: '脱敏' });
  });

  it('has nothing to judge where there are no items', async () => {
    expect((await evaluateRule(judged, { codes: known([]) })).outcome).toBe('inapplicable');
    expect((await evaluateRule(judged, { codes: ABSENT })).outcome).toBe('inapplicable');
  });

  it('cannot tell where the list itself could not be read', async () => {
    expect((await evaluateRule(judged, { codes: UNKNOWN })).outcome).toBe('cantTell');
  });
});

describe('an advisory expectation', () => {
  const advice: Expectation = {
    id: 'advice',
    isAdvisory: true,
    condition: { fact: 'a', operator: 'equal', value: 1 },
    messages: { failed: '建议' },
  };

  it.each([
    ['fails', known(2)],
    ['cannot be told', UNKNOWN],
  ])('that %s leaves the rule passed', async (_, a) => {
    const judgement = await evaluateRule(rule({ expectations: [PAID, advice] }), { ...AGREEING, a });
    expect(judgement.outcome).toBe('passed');
    expect(judgement.expectations).toHaveLength(2);
  });
});

const DECISION: Paper = { type: 'penalty-decision', fields: { number: '津应急罚〔2023〕5号' } };

async function findings(
  rules: readonly Rule[],
  facts: Readonly<Record<string, Fact>> = AGREEING,
  papers: readonly Paper[] = [DECISION],
  asked: AskedPapers = [],
): Promise<readonly Finding[]> {
  const caseFile = { ...caseOf({ papers }), caseNumber: '17' };
  const documentFacts = Object.fromEntries(caseFile.documents.map(({ id }) => [id, {}]));
  return (await evaluate(caseFile, { caseId: '案件1', facts, documentFacts }, rules, asked)).findings;
}

describe('findings', () => {
  it('one defect makes one of them: a rule yields to what failed before it', async () => {
    const presence = rule({ id: 'presence', title: '缴款凭证', expectations: [{ ...PAID, id: 'p' }] });
    const content = rule({ id: 'content', yieldsTo: ['presence'] });
    const made = await findings([content, presence], { ...AGREEING, 'paid-amount': known(1) });
    expect(made.map((f) => [f.ruleId, f.outcome])).toEqual([
      ['content', 'inapplicable'],
      ['presence', 'failed'],
    ]);
    expect(made[0]?.message).toContain('缴款凭证');
  });

  it('are made although the rule that it yields to cannot tell', async () => {
    const presence = rule({
      id: 'presence',
      expectations: [{ ...PAID, condition: { fact: 'x', operator: 'equal', value: 1 } }],
    });
    const content = rule({ id: 'content', yieldsTo: ['presence'] });
    const made = await findings([content, presence], { ...AGREEING, x: UNKNOWN, 'paid-amount': known(1) });
    expect(made.find((f) => f.ruleId === 'content')?.outcome).toBe('failed');
  });

  it('leave an item of a list to the rule that has decided on it', async () => {
    const presence = rule({ id: 'presence', expectations: [{ ...PAID, id: 'p' }] });
    const item = {
      key: '1',
      label: '罚款票据',
      values: { isUploaded: NO },
      paperType: 'payment-receipt',
      evidence: [],
    };
    const catalogue = rule({
      id: 'catalogue',
      expectations: [
        {
          id: 'each',
          forEach: 'entries',
          condition: { fact: 'item.isUploaded', operator: 'equal', value: true },
          messages: { failed: '{item.label}' },
        },
      ],
    });
    const asked = [{ type: 'payment-receipt', rule: 'presence' }];
    const outcomeBeside = async (
      facts: Readonly<Record<string, Fact>>,
      papers: AskedPapers = asked,
    ): Promise<unknown> => {
      const all = { ...AGREEING, ...facts, entries: known([item]) };
      const made = await findings([catalogue, presence], all, [DECISION], papers);
      return made.find((f) => f.ruleId === 'catalogue')?.outcome;
    };
    expect(await outcomeBeside({ 'paid-amount': known(1) })).toBe('inapplicable');
    expect(await outcomeBeside({})).toBe('inapplicable');
    expect(await outcomeBeside({ 'paid-amount': UNKNOWN })).toBe('failed');
    // No rule asks for papers of the item's type.
    expect(await outcomeBeside({}, [{ type: 'payment-receipt' }])).toBe('failed');
  });

  it('are one for each document of the rule’s types', async () => {
    const papers: Paper[] = [
      DECISION,
      { ...DECISION, fields: { number: '津应急罚〔2023〕6号' } },
      { type: 'prior-notice' },
    ];
    const made = await findings([rule({ target: { documents: ['penalty-decision'] } })], AGREEING, papers);
    expect(made.map((f) => f.target)).toEqual(['penalty-decision-1', 'penalty-decision-2']);
    expect(new Set(made.map((f) => f.id)).size).toBe(2);
  });

  it('are one for the case where it has no such document', async () => {
    const made = await findings([rule({ target: { documents: ['spot-decision'] } })]);
    expect(made).toMatchObject([{ target: 'case', outcome: 'inapplicable' }]);
  });

  it('name the fix only where something is to be put right', async () => {
    const [passed] = await findings([rule()]);
    const [failed] = await findings([rule()], { ...AGREEING, 'paid-amount': known(1) });
    expect([passed?.fix, failed?.fix]).toEqual(['', '补传缴款凭证']);
  });

  it('of a rule for people are left untested', async () => {
    expect(await findings([rule({ mode: 'manual' })])).toMatchObject([{ outcome: 'untested' }]);
  });

  it('come in the order of their rules whatever order these were given in', async () => {
    const made = await findings([rule({ id: 'b' }), rule({ id: 'a' })]);
    expect(made.map((f) => f.ruleId)).toEqual(['a', 'b']);
  });
});

describe('a rule that throws', () => {
  const broken = rule({
    id: 'broken',
    expectations: [{ ...PAID, condition: { fact: 'number', operator: 'matches', value: '(' } }],
  });

  it('leaves its question open, tells of it and stops nothing', async () => {
    const table: FactTable = {
      caseId: '案件1',
      facts: { ...AGREEING, number: known('5') },
      documentFacts: {},
    };
    const { findings: made, problems } = await evaluate(caseOf({ papers: [] }), table, [broken, rule()]);
    expect(made.map((f) => f.outcome)).toEqual(['cantTell', 'passed']);
    expect(problems).toMatchObject([{ stage: 'evaluate', code: 'rule-error' }]);
  });
});

describe('the id of a finding', () => {
  const ofDecision = rule({ target: { documents: ['penalty-decision'] } });

  it('stays when pages are added and files are named anew', async () => {
    const [before] = await findings([ofDecision]);
    const moved: Paper[] = [
      { type: 'inquiry-record' },
      { ...DECISION, page: { file: '扫描/决定书.pdf', pageNumber: 7 } },
    ];
    const [after] = await findings([ofDecision], AGREEING, moved);
    expect(after?.id).toBe(before?.id);
  });

  it('stays when the paper comes after another one of its type', async () => {
    const [before] = await findings([ofDecision]);
    const papers: Paper[] = [{ ...DECISION, fields: { number: '津应急罚〔2022〕1号' } }, DECISION];
    expect((await findings([ofDecision], AGREEING, papers)).map((f) => f.id)).toContain(before?.id);
  });

  it('is not made of papers that have no facts: they are another case’s', async () => {
    const table: FactTable = { caseId: '案件1', facts: AGREEING, documentFacts: {} };
    const { findings: made } = await evaluate(caseOf({ papers: [DECISION] }), table, [ofDecision]);
    expect(made.map((f) => f.target)).toEqual(['case']);
  });

  it('differs between rules and between papers', async () => {
    const other: Paper = { ...DECISION, fields: { number: '津应急罚〔2023〕9号' } };
    const ids = [
      ...(await findings([ofDecision, { ...ofDecision, id: 'other' }])),
      ...(await findings([ofDecision], AGREEING, [other])),
    ].map((f) => f.id);
    expect(new Set(ids).size).toBe(3);
  });

  it('differs between cases', async () => {
    const table: FactTable = { caseId: '案件1', facts: AGREEING, documentFacts: {} };
    const caseFile = caseOf({ papers: [] });
    const [a] = (await evaluate({ ...caseFile, id: '应急管理/案件17' }, table, [rule()])).findings;
    const [b] = (await evaluate({ ...caseFile, id: '应急管理/案件18' }, table, [rule()])).findings;
    expect(a?.id).not.toBe(b?.id);
  });
});

it('judges many rules at once without losing one', async () => {
  const rules = Array.from({ length: 60 }, (_, i) => rule({ id: `rule-${i}` }));
  const [first, second] = await Promise.all([findings(rules), findings(rules)]);
  expect(first.every((f) => f.outcome === 'passed')).toBe(true);
  expect(second).toEqual(first);
});

describe('findings on several papers', () => {
  it('stand in the order of their papers’ names, whatever order the papers lie in', async () => {
    const onDecision = rule({ target: { documents: ['penalty-decision'] } });
    const caseFile = caseOf({ papers: [DECISION, DECISION, DECISION] });
    const documents = [2, 0, 1].flatMap((index) => caseFile.documents[index] ?? []);
    const documentFacts = Object.fromEntries(documents.map(({ id }) => [id, {}]));
    const table: FactTable = { caseId: '案件1', facts: AGREEING, documentFacts };
    const { findings: made } = await evaluate({ ...caseFile, documents }, table, [onDecision]);
    expect(made.map(({ target }) => target)).toEqual([
      'penalty-decision-1',
      'penalty-decision-2',
      'penalty-decision-3',
    ]);
  });

  it('are made for papers that serve as one of the type, and for none without facts', async () => {
    const onDecision = rule({ target: { documents: ['penalty-decision'] } });
    const caseFile = caseOf({
      papers: [DECISION, { type: 'closing-approval', alsoServesAs: ['penalty-decision'] }, DECISION],
    });
    const documentFacts = { 'penalty-decision-1': {}, 'closing-approval-1': {} };
    const table: FactTable = { caseId: '案件1', facts: AGREEING, documentFacts };
    const { findings: made } = await evaluate(caseFile, table, [onDecision]);
    expect(made.map(({ target }) => target)).toEqual(['closing-approval-1', 'penalty-decision-1']);
  });
});
