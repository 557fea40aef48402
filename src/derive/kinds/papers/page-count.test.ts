import { describe, expect, it } from 'vitest';
import { factOf, type Paper, valueOf } from '../../../../test/fixtures/case-builder.ts';
import type { CatalogueRow } from '../../../model/field.ts';

const RECORD: Paper = { type: 'inquiry-record' };
const THREE: Paper[] = [{ type: 'penalty-decision' }, { type: 'prior-notice' }, RECORD];
const notes = (stated: number | null, rest: Partial<Paper> = {}): Paper => ({
  type: 'file-notes',
  fields: { 'pages-stated': stated },
  ...rest,
});
const catalogue = (rows: readonly Partial<CatalogueRow>[], rest: Partial<Paper> = {}): Paper => ({
  type: 'file-catalogue',
  fields: { rows: rows.map((row) => ({ title: '询问笔录', ...row })) },
  ...rest,
});
const agrees = (papers: readonly Paper[], rest: object = {}): unknown =>
  valueOf('page-count-agrees', { papers, ...rest });

describe('the pages that the notes of the volume state', () => {
  it.each([
    [2, false],
    [3, true],
    [4, true],
    [5, false],
  ])('are counted with or without the notes themselves: %i of 3', (stated, expected) => {
    expect(agrees([...THREE, notes(stated)])).toBe(expected);
  });

  it('are none where nobody states them', () => {
    expect(agrees(THREE)).toBe('absent');
    expect(agrees([...THREE, notes(null)])).toBe('absent');
  });

  it('may be one less where the cover is perhaps among the papers without a name', () => {
    const unnamed: Paper = { type: 'other' };
    const cover: Paper = { type: 'case-cover' };
    const withNotes = (stated: number): Paper[] => [...THREE, unnamed, notes(stated)];
    expect(agrees(withNotes(3))).toBe('unknown');
    expect(agrees([cover, ...withNotes(3)])).toBe(false);
    expect(agrees(withNotes(2))).toBe(false);
  });

  it('do not count blank backs', () => {
    const back: Paper = { type: 'other', page: { quality: { isBlank: true } } };
    expect(agrees([...THREE, back, notes(3)])).toBe(true);
    expect(agrees([...THREE, back, notes(5)])).toBe(false);
  });

  it('count a file that was uploaded twice once', () => {
    const twice = [...THREE, { ...RECORD, sha256: 'a' }, { ...RECORD, sha256: 'a' }];
    expect(agrees([...twice, notes(4)])).toBe(true);
    expect(agrees([...twice, notes(6)])).toBe(false);
  });

  it('are a question where they differ and a file was not read', () => {
    const unread = { unread: { '扫描件3.pdf': 'partly' } };
    expect(agrees([...THREE, notes(7)], unread)).toBe('unknown');
    expect(agrees([...THREE, notes(3)], unread)).toBe(true);
  });

  it('are a question where they differ and were read by OCR', () => {
    expect(agrees([...THREE, notes(7, { page: { textOrigin: 'ocr' } })])).toBe('unknown');
    expect(agrees([...THREE, notes(3, { page: { textOrigin: 'ocr' } })])).toBe(true);
    expect(agrees([...THREE, notes(7, { page: { textOrigin: 'ocr' }, isReadSurely: true })])).toBe(false);
  });

  it('are sure where the catalogue ends with the same page', () => {
    const scan = notes(7, { page: { textOrigin: 'ocr' } });
    expect(agrees([...THREE, scan, catalogue([{ pages: '6-7' }])])).toBe(false);
    expect(agrees([...THREE, scan, catalogue([{ pages: '6-8' }])])).toBe('unknown');
  });

  it('are told beside those that were uploaded', () => {
    expect(factOf('page-count-agrees', { papers: [...THREE, notes(7)] }).workings).toContain(
      '备考表写明 7 页，上传 3 页',
    );
  });
});

describe('the pages that the catalogue states', () => {
  const LAST = [{ pages: '1' }, { pages: '2-3' }];

  it('are the end of its last entry', () => {
    expect(agrees([...THREE, catalogue(LAST)])).toBe(true);
    expect(agrees([...THREE, catalogue([...LAST, { pages: '4-6' }])])).toBe(false);
  });

  it.each(['2—3', '2–3', '2~3', '2至3', '2 - 3'])('may be written %s', (pages) => {
    expect(agrees([...THREE, catalogue([{ pages }])])).toBe(true);
  });

  it.each<[string, Partial<CatalogueRow>[]]>([
    ['a single number, where the last paper begins', [{ pages: '3' }]],
    ['no number', [{ pages: '2-3' }, {}]],
    ['something else', [{ pages: '第2-3页' }]],
  ])('are none where its last entry has %s', (_, rows) => {
    expect(agrees([...THREE, catalogue(rows)])).toBe('absent');
  });

  it('are none where there are two catalogues', () => {
    expect(agrees([...THREE, catalogue(LAST), catalogue(LAST)])).toBe('absent');
  });

  it('are a question on a scan', () => {
    expect(agrees([...THREE, catalogue([{ pages: '4-6' }], { page: { textOrigin: 'ocr' } })])).toBe(
      'unknown',
    );
  });

  it('stand behind those that the notes state', () => {
    const sum: Paper = { type: 'file-catalogue', fields: { 'pages-stated': 9 } };
    expect(agrees([...THREE, sum])).toBe(false);
    expect(agrees([...THREE, sum, notes(3)])).toBe(true);
    expect(factOf('page-count-agrees', { papers: [...THREE, sum] }).workings).toContain('卷内目录写明 9 页');
  });
});
