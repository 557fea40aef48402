import { describe, expect, it } from 'vitest';
import type { Fact, FactValue } from '../model/fact.ts';
import type { Condition } from '../model/rule.ts';
import { decide } from './engine.ts';

const known = (value: FactValue): Fact =>
  value === false ? { value, denial: { by: 'comparison' }, evidence: [] } : { value, evidence: [] };
const UNKNOWN: Fact = { value: undefined, reason: '识别不清', reasonCode: 'unread', evidence: [] };
const ABSENT: Fact = { value: undefined, isAbsent: true, evidence: [] };
const PROVEN: Fact = { value: false, denial: { by: 'empty-place', evidence: [] }, evidence: [] };
const ONLY_NOT_FOUND: Fact = { value: false, denial: { why: 'doubtful' }, evidence: [] };

const is = (fact: string, value: FactValue = true): Condition => ({ fact, operator: 'equal', value });
const truthOf = async (condition: Condition, facts: Record<string, Fact>): Promise<unknown> =>
  (await decide(condition, facts)).truth;

describe('a condition', () => {
  const [A, B] = [is('a'), is('b')];
  it.each<[string, Condition, Record<string, Fact>, unknown]>([
    ['holds', A, { a: known(true) }, true],
    ['does not hold', A, { a: known(false) }, false],
    ['is unknown', A, { a: UNKNOWN }, 'unknown'],
    ['is absent', A, { a: ABSENT }, 'absent'],
    ['of all holds where each does', { all: [A, B] }, { a: known(true), b: known(true) }, true],
    ['of all fails with one', { all: [A, B] }, { a: known(true), b: known(false) }, false],
    [
      'of all fails with one beside one that is unknown',
      { all: [A, B] },
      { a: UNKNOWN, b: known(false) },
      false,
    ],
    ['of all is unknown with one that is', { all: [A, B] }, { a: UNKNOWN, b: known(true) }, 'unknown'],
    ['of any holds with one', { any: [A, B] }, { a: known(false), b: known(true) }, true],
    [
      'of any holds with one beside one that is unknown',
      { any: [A, B] },
      { a: known(true), b: UNKNOWN },
      true,
    ],
    ['of any fails where each does', { any: [A, B] }, { a: known(false), b: known(false) }, false],
    ['of any is unknown with one that is', { any: [A, B] }, { a: UNKNOWN, b: known(false) }, 'unknown'],
    ['turned holds where it does not', { not: A }, { a: known(false) }, true],
    ['turned does not hold where it does', { not: A }, { a: known(true) }, false],
    ['turned is unknown where it is', { not: A }, { a: UNKNOWN }, 'unknown'],
    [
      'within another is told in its place',
      { all: [{ any: [A, B] }, is('c')] },
      { a: known(false), b: known(true), c: known(false) },
      false,
    ],
    [
      'within a turned one is told in its place',
      { all: [{ not: { any: [A, B] } }, is('c')] },
      { a: known(false), b: known(false), c: known(true) },
      true,
    ],
    [
      'on one fact in two parts is told for each',
      { all: [is('n', 1), { not: is('n', 2) }] },
      { n: known(1) },
      true,
    ],
  ])('%s', async (_, condition, facts, expected) => {
    expect(await truthOf(condition, facts)).toBe(expected);
  });

  it('holds two facts against each other', async () => {
    const condition: Condition = { fact: 'a', operator: 'equal', value: { fact: 'b' } };
    expect(await truthOf(condition, { a: known(1), b: known(1) })).toBe(true);
    expect(await truthOf(condition, { a: known(1), b: known(2) })).toBe(false);
    expect(await truthOf(condition, { a: known(1), b: UNKNOWN })).toBe('unknown');
  });

  it('asks whether a fact is there', async () => {
    const condition = { fact: 'a', operator: 'isPresent' } as Condition;
    expect(await truthOf(condition, { a: known('x') })).toBe(true);
    expect(await truthOf(condition, { a: ABSENT })).toBe(false);
    expect(await truthOf(condition, { a: UNKNOWN })).toBe('unknown');
  });
});

describe('what a condition rests on', () => {
  const [A, B] = [is('a'), is('b')];

  it('is the firmest of several that each decide it', async () => {
    const { footing } = await decide({ all: [A, B] }, { a: ONLY_NOT_FOUND, b: PROVEN });
    expect(footing).toEqual({ denials: [{ by: 'empty-place', evidence: [] }] });
  });

  it('is all of them where each has to stand firm', async () => {
    const { footing } = await decide({ any: [A, B] }, { a: ONLY_NOT_FOUND, b: PROVEN });
    expect(footing.doubt).toMatchObject({ code: 'doubtful' });
  });

  it('is only what decided it', async () => {
    const { footing } = await decide({ any: [A, B] }, { a: known(true), b: ONLY_NOT_FOUND });
    expect(footing.doubt).toBe(undefined);
  });

  it('is nothing where it is not decided', async () => {
    expect((await decide(A, { a: UNKNOWN })).footing).toEqual({ denials: [] });
  });
});
