import { describe, expect, it } from 'vitest';
import { caseOf, type Paper } from '../../test/fixtures/case-builder.ts';
import { caseType } from '../../test/fixtures/case-type.ts';
import { caseNumberOf, caseTypeOf, outcomeOf, procedureOf, stageReached } from './case-kind.ts';

const LICENCE = caseType({
  id: 'licence',
  procedure: 'ordinary',
  recognisedBy: [
    { document: 'licence', weight: 3 },
    { document: 'application', weight: 1 },
  ],
  leastWeight: 2,
  procedures: [
    { id: 'notified', when: { has: ['pledge'], lacks: ['survey'] }, inapplicable: '告知承诺，不适用' },
  ],
  outcomes: [
    { id: 'withdrawn', documents: ['withdrawal'] },
    { id: 'ended', documents: [] },
  ],
  numberFrom: [
    ['application', 'number'],
    ['licence', 'number'],
  ],
  closedBy: ['cover', 'closing-date'],
  stages: [
    { id: 'filing', title: '受理', documents: ['application'] },
    { id: 'review', title: '审查', documents: ['survey'] },
    { id: 'decision', title: '决定', documents: ['licence'] },
    { id: 'closing', title: '归档', documents: ['cover'] },
  ],
});
const PENALTY = caseType({ id: 'penalty', recognisedBy: [{ document: 'decision', weight: 2 }] });
const UNKNOWN = caseType({ id: 'unknown', isFallback: true });
const TYPES = [PENALTY, LICENCE, UNKNOWN];

function papers(...written: readonly (string | Paper)[]) {
  return caseOf({ papers: written.map((paper) => (typeof paper === 'string' ? { type: paper } : paper)) });
}

function kindOf(declared: string | undefined, ...types: readonly string[]): string {
  return caseTypeOf(papers(...types).documents, TYPES, declared).id;
}

describe('the kind of a case', () => {
  it('is the one that most papers speak for', () => {
    expect(kindOf(undefined, 'decision', 'licence')).toBe('licence');
    expect(kindOf(undefined, 'decision', 'application')).toBe('penalty');
  });

  it('is unknown where too little speaks for any', () => {
    expect(kindOf(undefined, 'application', 'photo')).toBe('unknown');
    expect(kindOf(undefined)).toBe('unknown');
  });

  it('is told by a paper that serves as another one beside itself', () => {
    const { documents } = papers({ type: 'photo', alsoServesAs: ['licence'] });
    expect(caseTypeOf(documents, TYPES, undefined).id).toBe('licence');
  });

  it('is what case.json says, and unknown where there are no rules for that', () => {
    expect(kindOf('licence', 'decision')).toBe('licence');
    expect(kindOf('inspection', 'decision')).toBe('unknown');
  });
});

describe('the procedure', () => {
  it.each([
    ['the usual one', undefined, ['licence'], 'ordinary'],
    ['another one by its papers', undefined, ['pledge'], 'notified'],
    ['the usual one where a paper speaks against the other', undefined, ['pledge', 'survey'], 'ordinary'],
    ['what case.json says', 'ordinary', ['pledge'], 'ordinary'],
    ['what case.json says against the papers', 'notified', ['licence'], 'notified'],
    ['told by the papers where case.json says what nobody knows', '简易', ['pledge'], 'notified'],
  ])('is %s', (_, declared, types, expected) => {
    expect(procedureOf(papers(...types).documents, LICENCE, declared)).toBe(expected);
  });
});

describe('the outcome', () => {
  it.each([
    ['undefined while no paper ends the case', undefined, ['licence'], undefined],
    ['told by the paper that ends it', undefined, ['withdrawal'], 'withdrawn'],
    ['what case.json says', 'ended', ['withdrawal'], 'ended'],
    ['told by the papers where case.json says what nobody knows', '撤回', ['withdrawal'], 'withdrawn'],
  ])('is %s', (_, declared, types, expected) => {
    expect(outcomeOf(papers(...types), LICENCE, declared)).toBe(expected);
  });
});

describe('the number of a case', () => {
  it('is taken from the best place that has one', () => {
    const licence: Paper = { type: 'licence', fields: { number: '证1' } };
    expect(caseNumberOf(papers(licence, { type: 'application', fields: { number: '受2' } }), LICENCE)).toBe(
      '受2',
    );
    expect(caseNumberOf(papers(licence, { type: 'application', fields: { number: null } }), LICENCE)).toBe(
      '证1',
    );
    expect(caseNumberOf(papers('licence'), LICENCE)).toBeUndefined();
  });
});

describe('the stage reached', () => {
  it.each([
    ['the first one where no paper tells', ['photo'], 'filing'],
    ['the furthest of which there is a paper', ['application', 'licence', 'survey'], 'decision'],
  ])('is %s', (_, types, expected) => {
    expect(stageReached(papers(...types), LICENCE)).toBe(expected);
  });

  it('is the last one where a field says that the case is closed', () => {
    const cover: Paper = { type: 'cover', fields: { 'closing-date': '2025-05-20' } };
    const { stages, ...rest } = LICENCE;
    const type = { ...rest, stages: stages.map((s) => ({ ...s, documents: [] })) };
    expect(stageReached(papers(cover), type)).toBe('closing');
    expect(stageReached(papers('cover'), type)).toBe('filing');
  });
});
