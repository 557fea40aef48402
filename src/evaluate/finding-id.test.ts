import { describe, expect, it } from 'vitest';
import { caseOf, type Paper } from '../../test/fixtures/case-builder.ts';
import type { CaseFile } from '../model/case-file.ts';
import type { Rule } from '../model/rule.ts';
import { findingId } from './finding-id.ts';

const RULE: Rule = {
  id: 'record-form',
  title: '笔录',
  target: { documents: ['inspection-record'] },
  mode: 'automatic',
  stage: 'investigation',
  basis: [],
  expectations: [],
  fix: '…',
  background: '…',
};
const RECORD: Paper = { type: 'inspection-record' };
const DATED: Paper = { ...RECORD, fields: { date: '2025-03-01' } };

function idsOf(caseFile: CaseFile): string[] {
  return caseFile.documents.map((document) => findingId(RULE, caseFile, document));
}

function ids(...papers: readonly Paper[]): string[] {
  return idsOf(caseOf({ papers }));
}

describe('the ids of findings on several papers of one type', () => {
  it.each([
    ['have one day', [DATED, DATED]],
    ['have neither number nor day', [RECORD, RECORD]],
    ['have one number', [1, 2].map(() => ({ ...RECORD, fields: { number: '津应急〔2025〕1号' } }))],
    ['could not be read', [1, 2].map(() => ({ ...RECORD, fields: { number: null, date: null } }))],
    ['stand on one page', [1, 2].map(() => ({ ...RECORD, page: { file: 'a.pdf', pageNumber: 3 } }))],
    ['lie in copies of one file', [1, 2].map(() => ({ ...RECORD, sha256: 'a' }))],
    ['lie in files that could not be opened', [1, 2].map(() => ({ ...RECORD, sha256: '' }))],
    ['write a number as another one’s day', [DATED, { ...RECORD, fields: { number: '2025-03-01' } }]],
  ])('differ where the papers %s', (_, papers) => {
    expect(new Set(ids(...papers)).size).toBe(2);
  });
});

describe('the id of a finding on a paper', () => {
  it('stays when its file is scanned again, where number or day are its own', () => {
    expect(ids({ ...DATED, sha256: 'before' })).toEqual(ids({ ...DATED, sha256: 'after' }));
  });

  it('stays without number and day while its file stays, whatever joins the case', () => {
    const [alone] = ids({ ...RECORD, sha256: 'scan', page: { file: 'scan.pdf' } });
    const [, joined] = ids(
      { ...RECORD, sha256: 'new' },
      { ...RECORD, sha256: 'scan', page: { file: 'b.pdf' } },
    );
    expect(joined).toBe(alone);
  });

  it('stays when the case’s number is read at last', () => {
    const caseFile = caseOf({ papers: [DATED] });
    expect(idsOf({ ...caseFile, caseNumber: '津应急罚〔2025〕1号' })).toEqual(idsOf(caseFile));
  });
});
