import { describe, expect, it } from 'vitest';
import { documentFactOf, type Paper } from '../../../../test/fixtures/case-builder.ts';
import type { Mark } from '../../../model/page.ts';

const SIGNATURE: Mark = { kind: 'handwriting', box: { x: 0, y: 0, width: 9, height: 9 }, confidence: 1 };

function told(name: string, fields: NonNullable<Paper['fields']>, rest: Partial<Paper> = {}): unknown {
  const signed: Paper = { type: 'filing-approval', page: { marks: [SIGNATURE] } };
  return documentFactOf(name, { papers: [{ type: 'party-identity', fields, ...rest }, signed] }).value;
}

describe('a copy', () => {
  it('is one by the statement on it', () => {
    expect(told('is-copy', { authentication: true })).toBe(true);
  });

  it('is none where it was printed from a register', () => {
    expect(told('is-copy', { 'is-printout': true })).toBe(false);
  });

  it('may be an original', () => {
    expect(told('is-copy', {})).toBe(undefined);
  });

  it('is one of a paper that its owner keeps, unless something stands on it by hand', () => {
    expect(told('is-copy', { 'kept-by-owner': true })).toBe(true);
    expect(told('is-copy', { 'kept-by-owner': true, signature: true })).toBe(undefined);
  });

  it('is signed by a name in print or by hand', () => {
    expect(told('copy-signed', { giver: '张伟' })).toBe(true);
    expect(told('copy-signed', { signature: true })).toBe(true);
  });

  it('is unsigned where signatures of the case are seen and it bears none', () => {
    expect(told('copy-signed', {})).toBe(false);
  });

  it('may bear the giver’s seal', () => {
    expect(told('copy-signed', { seal: true })).toBe(undefined);
  });

  it('may be dated by hand', () => {
    expect(told('copy-dated', { signature: true })).toBe(undefined);
    expect(told('copy-dated', {})).toBe(false);
  });
});
