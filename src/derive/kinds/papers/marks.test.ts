import { describe, expect, it } from 'vitest';
import { type Paper, valueOf } from '../../../../test/fixtures/case-builder.ts';

const DECISION: Paper = { type: 'penalty-decision', fields: { party: '古海燕' } };

function receipt(fields: Paper['fields']): Paper {
  return { type: 'proof-of-service', fields: { 'served-types': ['penalty-decision'], ...fields } };
}

describe('the day on which a decision was signed for', () => {
  it('may be the day of service in another cell of the receipt', () => {
    const papers = [DECISION, receipt({ date: '2025-05-08' })];
    expect(valueOf('decision-receipt-dated', { papers })).toBe(true);
  });

  it('is a question where that cell could not be read', () => {
    const undated = { 'recipient-signature-day': '' };
    const unread = { papers: [DECISION, receipt({ ...undated, date: null })] };
    expect(valueOf('decision-receipt-dated', unread)).toBe('unknown');
    expect(valueOf('decision-receipt-dated', { papers: [DECISION, receipt(undated)] })).toBe(false);
  });
});

describe('the kind of a party', () => {
  const licence: Paper = { type: 'party-identity', fields: { 'credit-code': '92130900MA0R2W6U3N' } };

  it('is a person where only a shop’s licence in the file has a code', () => {
    expect(valueOf('party-kind', { papers: [DECISION, licence] })).toBe('person');
  });

  it('is a sole trader where the decision has the code', () => {
    const decision = { ...DECISION, fields: { ...DECISION.fields, 'credit-code': '92130900MA0R2W6U3N' } };
    expect(valueOf('party-kind', { papers: [decision] })).toBe('sole-trader');
  });
});
