import { describe, expect, it } from 'vitest';
import { documentFactOf, type Paper } from '../../../../test/fixtures/case-builder.ts';

const ZHANG = { name: '张伟' };
const LI = { name: '李娜' };

function signedBy(fields: NonNullable<Paper['fields']>, rest: Partial<Paper> = {}): unknown {
  const paper: Paper = { type: 'inquiry-record', fields, ...rest };
  const fact = documentFactOf('record-two-officers-signed', { papers: [paper] });
  return fact.isAbsent === true ? 'says nothing' : fact.value;
}

describe('the officers who signed a record', () => {
  it('are two where both, or one of them as recorder, stand in places to sign', () => {
    expect(signedBy({ officers: [ZHANG, LI], signers: [LI, ZHANG] })).toBe(true);
  });

  it('are too few where only one of those named does', () => {
    expect(signedBy({ officers: [ZHANG, LI], signers: [ZHANG] })).toBe(false);
    expect(signedBy({ officers: [ZHANG, LI], signers: [ZHANG, { name: '王芳' }] })).toBe(false);
  });

  it('are enough where two of three do', () => {
    expect(signedBy({ officers: [ZHANG, LI, { name: '王芳' }], signers: [ZHANG, LI] })).toBe(true);
  });

  it.each([
    ['one officer is named', { officers: [ZHANG], signers: [ZHANG] }, {}],
    ['no name stands in a place to sign', { officers: [ZHANG, LI] }, {}],
    [
      'the record is a scan',
      { officers: [ZHANG, LI], signers: [ZHANG] },
      { page: { textOrigin: 'ocr' as const } },
    ],
    [
      'something is written by hand on it',
      { officers: [ZHANG, LI], signers: [ZHANG] },
      {
        page: {
          marks: [{ kind: 'handwriting' as const, box: { x: 1, y: 1, width: 9, height: 9 }, confidence: 1 }],
        },
      },
    ],
  ])('are not counted where %s', (_, fields, rest) => {
    expect(signedBy(fields, rest)).toBe('says nothing');
  });
});
