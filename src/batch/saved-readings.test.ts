import { describe, expect, it } from 'vitest';
import type { SavedBatch } from '../store/artifacts.ts';
import type { Passed } from './batch.ts';
import { enginesOf, notesOn } from './saved-readings.ts';

const TESSERACT = { engine: 'tesseract.js', version: '7', data: 'chi_sim' };
const PADDLE = { engine: 'paddle', version: '5', data: 'mobile' };
const BATCH: SavedBatch = {
  uploads: '/u',
  ocr: [TESSERACT],
  units: ['a'],
  unread: [],
  strayFiles: [],
  ignoredFiles: 0,
  problems: [],
};

function passed(ocr?: (typeof PADDLE)[]): Passed {
  const origin = ocr && { uploads: '/u', ocr, readerVersion: '1' };
  const counts = { id: 'a', department: undefined, kind: 'folder', files: 1, pages: 1, ocrPages: 1 } as const;
  return { counts: { ...counts, origin }, cachedPages: 0 };
}

describe('saved readings', () => {
  it('name every engine that made them, once', () => {
    expect(enginesOf(BATCH, [passed([PADDLE]), passed(), passed([PADDLE])])).toEqual([PADDLE, TESSERACT]);
  });

  it('of a run that was killed name what was not read, with the next step', () => {
    const [note] = notesOn({ ...BATCH, unread: ['甲局/案件2', '甲局/案件3'] }, []);
    expect(note).toContain('还有 2 件案卷（如“甲局/案件2”）没有读取');
    expect(note).toContain('casefile read "/u"');
  });
});
