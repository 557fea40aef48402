import { describe, expect, it } from 'vitest';
import type { AuditedCase } from '../model/audit-report.ts';
import type { Ruleset } from '../model/ruleset.ts';
import { expectedDocuments, missingDocuments } from './completeness.ts';

const PROOF = 'proof-of-service';
const ruleset = {
  documentTypes: [{ id: PROOF, title: '送达回证' }],
  caseTypes: [
    {
      id: 'penalty',
      documents: [
        { type: PROOF, rule: 'notice-service-presence', title: '告知书送达回证' },
        { type: PROOF, rule: 'decision-service-presence', title: '决定书送达回证' },
      ],
    },
  ],
} as unknown as Ruleset;

function auditedCase(outcomes: Readonly<Record<string, string>>): AuditedCase {
  return {
    caseFile: { caseType: 'penalty', documents: [{ type: PROOF, alsoServesAs: [] }] },
    findings: Object.entries(outcomes).map(([ruleId, outcome]) => ({ ruleId, outcome, message: '' })),
  } as unknown as AuditedCase;
}

describe('the documents that a case must hold', () => {
  it('names a type twice where two rules ask for it', () => {
    const titles = expectedDocuments(ruleset, new Set(['penalty'])).map(({ title }) => title);
    expect(titles).toEqual(['告知书送达回证', '决定书送达回证']);
  });

  it('lists the proof of service of the decision as missing although that of the notice is there', () => {
    const audited = auditedCase({
      'notice-service-presence': 'passed',
      'decision-service-presence': 'failed',
    });
    expect(missingDocuments(audited, ruleset).map(({ title }) => title)).toEqual(['决定书送达回证']);
  });
});
