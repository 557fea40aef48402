import { describe, expect, it } from 'vitest';
import type { DocumentFields, Field } from '../model/field.ts';
import type { Form, KnownForm } from '../model/form.ts';
import { familiarity } from './familiarity.ts';
import { FormCount, formsSeen } from './form-count.ts';
import { provenFields } from './prove.ts';

const LABELS = ['检查时间', '检查地点', '当事人', '检查人员', '记录人'];
const NOT_FOUND: Field = { state: 'notFound', why: 'unknown-form', evidence: [] };
const FOUND: Field = { state: 'found', value: true, evidence: [], confidence: 1 };

function paper(witness: Field, labels: readonly string[] = LABELS): DocumentFields {
  const form: Form = { type: 'inspection-record', labels: [...labels].sort() };
  return { documentId: 'inspection-record-1', form, fields: { witness } };
}

/** The forms of a department that has uploaded these papers. */
function learnt(...papers: DocumentFields[]): readonly KnownForm[] {
  const count = new FormCount();
  for (const one of papers) count.add(formsSeen('应急管理局', [one]));
  return familiarity(count.forms()).get('应急管理局') ?? [];
}

function proven(
  own: readonly KnownForm[],
  one: DocumentFields,
  shipped: readonly KnownForm[] = [],
): Field | undefined {
  return provenFields([one], { shipped, own })[0]?.fields.witness;
}

describe('what was not found on a paper', () => {
  it('is lacking where it was found on another paper of the form', () => {
    const own = learnt(paper(FOUND), paper(NOT_FOUND));
    expect(proven(own, paper(NOT_FOUND))).toMatchObject({
      state: 'lacking',
      proof: { by: 'known-form', foundOn: 1 },
    });
  });

  it('stays not found where it was found on no paper of the form', () => {
    const own = learnt(paper(NOT_FOUND), paper(NOT_FOUND), paper(NOT_FOUND));
    expect(proven(own, paper(NOT_FOUND))).toEqual(NOT_FOUND);
  });

  it('stays not found where it is found on few papers of the form', () => {
    const own = learnt(paper(FOUND), paper(NOT_FOUND), paper(NOT_FOUND));
    expect(proven(own, paper(NOT_FOUND))).toEqual(NOT_FOUND);
  });

  it('is not judged by a paper of another form', () => {
    const other = ['勘验时间', '勘验地点', '被勘验人', '勘验人', '见证人'];
    const own = learnt(paper(FOUND, other), paper(FOUND, other));
    expect(proven(own, paper(NOT_FOUND))).toEqual(NOT_FOUND);
  });

  it('is lacking on a form that is shipped as known', () => {
    const fields = { witness: { found: 9, papers: 10 } };
    const shipped = [
      { type: 'inspection-record', labels: [...LABELS, '天气'], source: 'shipped', papers: 10, fields },
    ];
    expect(proven([], paper(NOT_FOUND), shipped)).toMatchObject({ state: 'lacking' });
    expect(proven([], paper(NOT_FOUND, ['甲项', '乙项', ...LABELS]), shipped)).toEqual(NOT_FOUND);
  });

  it.each(['by-pen', 'unread-ink', 'typed-name'] as const)(
    'is never lacking while something was seen there: %s',
    (why) => {
      const seen: Field = { state: 'notFound', why, evidence: [] };
      expect(proven(learnt(paper(FOUND), paper(FOUND)), paper(seen))).toEqual(seen);
    },
  );
});

describe('the forms of a department', () => {
  it('are the same in whatever order the papers come', () => {
    const papers = [paper(FOUND), paper(NOT_FOUND, [...LABELS, '天气']), paper(FOUND, LABELS.slice(1))];
    expect(learnt(...[...papers].reverse())).toEqual(learnt(...papers));
  });

  it('are learnt from two papers at least', () => {
    expect(learnt(paper(FOUND))).toEqual([]);
  });

  it('learn nothing from what could not be read', () => {
    const unread: Field = { state: 'unreadable', reason: '', evidence: [] };
    expect(learnt(paper(unread), paper(unread))[0]?.fields).toEqual({});
  });
});
