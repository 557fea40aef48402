import { describe, expect, it } from 'vitest';
import type { Field, FieldValue } from '../model/field.ts';
import { isBlankForm } from './blank-form.ts';

const EMPTY: Field = { state: 'lacking', proof: { by: 'empty-place', evidence: [] } };
const found = (value: FieldValue): Field => ({ state: 'found', value, evidence: [], confidence: 1 });
const UNREADABLE: Field = { state: 'unreadable', reason: '', evidence: [] };
const NOT_FOUND: Field = { state: 'notFound', why: 'unread', evidence: [] };
const WHOLE: Field = { state: 'lacking', proof: { by: 'whole-case', explained: 1, pages: 1 } };

function isBlank(
  empty: number,
  others: Readonly<Record<string, Field>> = {},
  kinds: Readonly<Record<string, string>> = {},
): boolean {
  const places = Object.fromEntries(Array.from({ length: empty }, (_, i) => [`place-${i}`, EMPTY]));
  const declarations = Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, { kind }]));
  return isBlankForm({ ...places, ...others }, declarations);
}

describe('a form that nobody filled in', () => {
  it.each([
    [3, false],
    [4, true],
    [5, true],
  ])('has four empty places at least: %i', (empty, expected) => {
    expect(isBlank(empty)).toBe(expected);
  });

  it.each<[string, Field, string | undefined, boolean]>([
    ['has a place where a name stands', found('张伟'), 'labelled', false],
    ['has a sum', found(5), 'penalty-sum', false],
    ['has a place that could not be read', UNREADABLE, 'labelled', false],
    ['has a place that was not found', NOT_FOUND, 'labelled', true],
    ['says what it prints by itself', found(true), 'phrase', true],
    ['prints the agency', found('某某局'), 'agency', true],
    ['prints the agency that issues it', found('某某局'), 'issuing-agency', true],
    ['bears something of an unknown kind', found('某某局'), undefined, false],
    ['bears something of an unknown kind, be it true', found(true), undefined, false],
  ])('or not, where it %s', (_, field, kind, expected) => {
    expect(isBlank(4, { more: field }, kind === undefined ? {} : { more: kind })).toBe(expected);
  });

  it('may bear a seal that no form declares', () => {
    expect(isBlank(4, { seal: found('某某局') })).toBe(true);
    expect(isBlank(4, { seal: found('某某局') }, { seal: 'seal' })).toBe(false);
  });

  it('is proven by its places, and not by what else is lacking', () => {
    expect(isBlank(3, { more: WHOLE })).toBe(false);
    expect(isBlank(4, { more: WHOLE })).toBe(true);
  });
});
