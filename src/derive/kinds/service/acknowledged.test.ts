import { describe, expect, it } from 'vitest';
import { documentFactOf, type Paper } from '../../../../test/fixtures/case-builder.ts';

const ORDER: Paper = { type: 'rectification-order', fields: { date: '2024-03-01' } };

describe('a paper that its recipient signs for on itself', () => {
  it('is served', () => {
    const signed = { ...ORDER, fields: { ...ORDER.fields, acknowledged: true } };
    expect(documentFactOf('paper-served', { papers: [signed] }).value).toBe(true);
  });

  it('is not served where it was not signed for and no receipt tells of it', () => {
    expect(documentFactOf('paper-served', { papers: [ORDER] }).value).toBe(false);
  });
});
