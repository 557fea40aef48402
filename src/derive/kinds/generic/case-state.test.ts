import { describe, expect, it } from 'vitest';
import { factMade, valueMade } from '../../../../test/fixtures/derivation.ts';
import { shippedRuleset } from '../../../../test/shipped-ruleset.ts';
import type { Fact } from '../../../model/fact.ts';
import { ABSENT_FACT, known, unknown } from '../../facts.ts';
import { caseProperty, departmentName, stageDue } from './case-state.ts';

const rules = await shippedRuleset();

describe('a property of the case', () => {
  it('is what the case says of itself', () => {
    const written = { papers: [], department: '水务', stageReached: 'filing' };
    expect(valueMade(caseProperty, { property: 'department' }, { written })).toBe('水务');
    expect(valueMade(caseProperty, { property: 'stageReached' }, { written })).toBe('filing');
    expect(valueMade(caseProperty, { property: 'procedure' }, { written })).toBe('ordinary');
  });
});

describe('a stage of the case', () => {
  const stages = rules.caseTypes.find(({ id }) => id === 'penalty')?.stages ?? [];
  /** A stage that a fact makes due, with one before it. */
  const index = stages.findIndex(({ dueFact }, at) => at > 0 && dueFact !== undefined);
  const stage = stages[index]?.id ?? '';
  const dueFact = stages[index]?.dueFact ?? '';
  const before = stages[index - 1]?.id ?? '';
  const due = (stageReached: string, fact?: Fact): unknown =>
    valueMade(
      stageDue,
      { stage },
      { written: { papers: [], stageReached }, asOf: '2024-05-10', facts: fact ? { [dueFact]: fact } : {} },
    );

  it('is due where the case has reached it', () => {
    expect(due(stage)).toBe(true);
    expect(due(stages.at(-1)?.id ?? '')).toBe(true);
  });

  it.each<[string, Fact, unknown]>([
    ['is due the day after its day', known('2024-05-09'), true],
    ['is not yet due on its day', known('2024-05-10'), false],
    ['is not yet due before its day', known('2024-05-11'), false],
    ['is due by an event that has come', known(true), true],
    [
      'is not due by an event that has not come',
      { value: false, denial: { by: 'comparison' }, evidence: [] },
      false,
    ],
    ['is not due without its event', ABSENT_FACT, false],
    ['cannot be told where its day was not read', unknown('识别不清'), 'unknown'],
  ])('that was not reached %s', (_, fact, expected) => {
    expect(due(before, fact)).toBe(expected);
  });

  it('is due where the kind of case does not know it', () => {
    expect(
      valueMade(stageDue, { stage: 'no-such-stage' }, { written: { papers: [], stageReached: before } }),
    ).toBe(true);
  });

  it('is not due where nothing makes it due and it was not reached', () => {
    const plain = stages.findIndex(({ dueFact: fact }, at) => at > 0 && fact === undefined);
    if (plain === -1) return;
    const written = { papers: [], stageReached: stages[plain - 1]?.id ?? '' };
    expect(valueMade(stageDue, { stage: stages[plain]?.id ?? '' }, { written })).toBe(false);
  });
});

describe('the name of the department', () => {
  it('is that of the agency, else that of the folder', () => {
    const written = { papers: [], department: '水务' };
    const options = {};
    expect(
      factMade(departmentName, options, { written, facts: { 'agency-name': known('静海县水务局') } }).value,
    ).toBe('静海县水务局');
    expect(factMade(departmentName, options, { written }).value).toBe('水务');
    expect(
      factMade(departmentName, options, { written, facts: { 'agency-name': unknown('识别不清') } }).value,
    ).toBe('水务');
  });
});
