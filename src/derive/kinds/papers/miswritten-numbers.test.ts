import { describe, expect, it } from 'vitest';
import { plain } from '../../../../test/fixtures/case-builder.ts';
import { pageOf } from '../../../../test/fixtures/page-builder.ts';
import { derivationOn } from '../../../../test/fixtures/derivation.ts';
import type { CaseFile } from '../../../model/case-file.ts';
import type { Document } from '../../../model/document.ts';
import type { FactItem } from '../../../model/fact.ts';
import type { Page } from '../../../model/page.ts';
import { miswrittenNumbers } from './miswritten-numbers.ts';

const TYPE = 'inquiry-record';

/** A paper a text, each on a page of its own. */
function caseOfTexts(texts: readonly string[], textOrigin: Page['textOrigin']): Partial<CaseFile> {
  const pages = texts.map((text, index): Page => ({ ...pageOf([text]), file: `${index}.pdf`, textOrigin }));
  const documents = texts.map((_, index): Document => ({
    id: `${TYPE}-${index}`,
    type: TYPE,
    title: `笔录${index}`,
    alsoServesAs: [],
    confidence: 1,
    pages: [{ file: `${index}.pdf`, pageNumber: 1, lines: { from: 0, to: 1 } }],
  }));
  return { pages, documents };
}

function agreements(texts: readonly string[], textOrigin: Page['textOrigin'] = 'embedded'): unknown {
  const declaration = {
    name: 'x',
    title: '',
    type: 'items',
    kind: 'miswritten-numbers',
    options: { documents: [TYPE] },
  } as const;
  const base = derivationOn({ written: { papers: [] } });
  const caseFile = { ...base.caseFile, ...caseOfTexts(texts, textOrigin) };
  const fact = miswrittenNumbers.derive(declaration, { ...base, caseFile });
  if (fact.value === undefined) return 'absent';
  return (fact.value as readonly FactItem[]).map(({ values }) => plain(values.agrees));
}

const OWED = '所欠售粮款168420元';

describe('a number of the act', () => {
  it.each<[string, string, unknown]>([
    ['is a slip where two neighbouring digits are changed round', '所欠售粮款186420元', false],
    ['is the same with separators', '所欠售粮款168,420.00元', true],
    ['is another one where a digit differs', '所欠售粮款168429元', true],
    ['is another one where both stand on the paper', '168420元中的186420元', true],
    ['is no sum where it is a year', '186420年', true],
    ['is no sum without a unit', '186420', true],
  ])('%s', (_, text, agrees) => {
    expect(agreements([OWED, OWED, OWED, text])).toEqual([true, true, true, agrees]);
  });

  it('is a question on a scan', () => {
    expect(agreements([OWED, OWED, OWED, '186420元'], 'ocr')).toEqual([true, true, true, undefined]);
  });

  it('is no slip where another paper has it too', () => {
    expect(agreements([OWED, OWED, OWED, '186420元', '186420元'])).toEqual([true, true, true, true, true]);
  });

  it('may be the right one where few papers agree', () => {
    expect(agreements([OWED, OWED, '186420元', '别的'])).toEqual([true, true, true, true]);
  });

  it('is of no concern in a case of few papers', () => {
    expect(agreements([OWED, OWED, '186420元'])).toBe('absent');
  });
});
