import { describe, expect, it } from 'vitest';
import { factOf, type Paper } from '../../../../test/fixtures/case-builder.ts';
import type { FactItem } from '../../../model/fact.ts';
import { isDenied } from '../../facts.ts';

function paper(type: string, certificate: string | undefined, rest: Partial<Paper> = {}): Paper {
  const officer = { name: '张伟', ...(certificate === undefined ? {} : { certificate }) };
  return { type, title: type, fields: { officers: [officer] }, ...rest };
}

function verdict(...papers: Paper[]): unknown {
  const fact = factOf('officer-certificate-items', { papers });
  const [item] = (fact.value ?? []) as readonly FactItem[];
  if (!item) return 'says nothing';
  return isDenied(item.values.agrees) ? item.label : (item.values.agrees ?? 'unclear');
}

const FIRST = paper('inspection-record', '02001101');

describe('the number of an officer’s certificate', () => {
  it('agrees where every paper shows the same', () => {
    expect(verdict(FIRST, paper('inquiry-record', '02001101'))).toBe(true);
  });

  it.each(['02001110', '02001102'])('does not where another paper shows %s', (other) => {
    expect(verdict(FIRST, paper('inquiry-record', other))).toBe(
      `张伟的执法证号：《inspection-record》02001101，《inquiry-record》${other}`,
    );
  });

  it.each([
    ['another kind of certificate', '14082210317'],
    ['quite another number', '09887755'],
    ['the same number behind letters', '津02001101'],
  ])('is no slip where it is %s', (_, other) => {
    expect(verdict(FIRST, paper('inquiry-record', other))).toBe(true);
  });

  it('is a question where OCR may have misread it', () => {
    expect(verdict(FIRST, paper('inquiry-record', '02001110', { page: { textOrigin: 'ocr' } }))).toBe(
      'unclear',
    );
  });

  it('says nothing of one paper, or of papers without numbers', () => {
    expect(verdict(FIRST)).toBe('says nothing');
    expect(verdict(FIRST, paper('inquiry-record', undefined))).toBe('says nothing');
  });
});
