import { describe, expect, it } from 'vitest';
import type { WrittenCase } from '../../test/fixtures/case-builder.ts';
import { derivationOn } from '../../test/fixtures/derivation.ts';
import type { CaseFile } from '../model/case-file.ts';
import type { Document } from '../model/document.ts';
import type { Page } from '../model/page.ts';
import { hiddenReason, missingPaper, suspicion, wholeCase } from './hidden-papers.ts';

const SOUGHT = ['inquiry-record'];
const PAPER = { type: 'penalty-decision' } as const;

function why(
  written: WrittenCase,
  change: (of: CaseFile) => Partial<CaseFile> = () => ({}),
): string | undefined {
  const derivation = derivationOn({ written });
  const caseFile = { ...derivation.caseFile, ...change(derivation.caseFile) };
  return hiddenReason({ ...derivation, caseFile }, SOUGHT)?.reason;
}
const firstDocument =
  (rest: Partial<Document>) =>
  (of: CaseFile): Partial<CaseFile> => ({
    documents: of.documents.map((d, index) => (index === 0 ? { ...d, ...rest } : d)),
  });

describe('a paper that was not found', () => {
  it('lies nowhere where every page is explained', () => {
    expect(why({ papers: [PAPER] })).toBe(undefined);
  });

  it.each([
    ['a paper that may be of its type', 'inquiry-record', true],
    ['a paper that may be of another type', 'prior-notice', false],
  ])('may be %s', (_, candidate, isHidden) => {
    expect(why({ papers: [{ type: 'other', candidate }] })?.includes('疑似该文书') ?? false).toBe(isHidden);
  });

  it('may lie in a paper with a page that looks like it', () => {
    expect(why({ papers: [PAPER] }, firstDocument({ mayHold: ['inquiry-record'] }))).toContain(
      '内容与该文书相近',
    );
    expect(why({ papers: [PAPER] }, firstDocument({ mayHold: ['prior-notice'] }))).toBe(undefined);
  });

  it('may lie in a folder that was not opened', () => {
    const folder = (of: CaseFile): Partial<CaseFile> => ({
      files: of.files.map((f) => ({ ...f, file: { ...f.file, mediaType: 'folder' } })),
    });
    expect(why({ papers: [PAPER] }, folder)).toContain('没有打开');
  });

  it.each<[string, string, 'unread' | 'partly', boolean]>([
    ['is named like it', '询问笔录.pdf', 'unread', true],
    ['is named like it, and was read in part', '询问笔录.pdf', 'partly', true],
    ['is named like another type', '行政处罚决定书.pdf', 'unread', false],
    ['is named like nothing', '扫描件3.pdf', 'unread', true],
    ['is named like nothing, and was read in part', '扫描件3.pdf', 'partly', true],
    ['is a receipt for it', '送达回证（询问笔录）.pdf', 'unread', false],
  ])('may lie in a file that was not read where that %s', (_, name, status, isHidden) => {
    expect(why({ papers: [PAPER], unread: { [name]: status } }) !== undefined).toBe(isHidden);
  });

  const scanned = (rest: Partial<Document>): string | undefined =>
    why({ papers: [{ ...PAPER, page: { textOrigin: 'ocr', file: '询问笔录.pdf' } }] }, firstDocument(rest));

  it.each<[string, Partial<Document>, boolean]>([
    ['not surely of its type', { confidence: 0.1 }, true],
    ['surely of another type', { confidence: 1 }, false],
    ['of no type', { type: 'other', confidence: 1 }, true],
  ])('may be a scan that is named like it and was read as a paper %s', (_, rest, isHidden) => {
    expect(scanned(rest)?.includes('名称与该文书相符') ?? false).toBe(isHidden);
  });

  const illegible = (lines: readonly string[], page: Partial<Page>): string | undefined =>
    why({
      papers: [{ type: 'other', lines, page: { textOrigin: 'ocr', quality: { legibility: 0.3 }, ...page } }],
    });
  const TWENTY = '囗'.repeat(20);

  it.each<[string, readonly string[], Partial<Page>, boolean]>([
    ['full of writing', [TWENTY], {}, true],
    ['with twenty characters on two lines', [TWENTY.slice(10), TWENTY.slice(10)], {}, true],
    ['with next to nothing on it', [TWENTY.slice(1)], {}, false],
    ['that was read well', [TWENTY], { quality: { legibility: 0.99 } }, false],
    ['of which nobody knows how well it was read', [TWENTY], { quality: {} }, false],
    ['of the file’s own text', [TWENTY], { textOrigin: 'embedded' }, false],
  ])('may be a page %s', (_, lines, page, isHidden) => {
    expect(illegible(lines, page)?.includes('字迹识别不清') ?? false).toBe(isHidden);
  });

  it('is not suspected behind any illegible page where few cases have it', () => {
    const written = {
      papers: [{ type: 'other', lines: [TWENTY], page: { textOrigin: 'ocr', quality: { legibility: 0.3 } } }],
    } as const;
    expect(suspicion(derivationOn({ written }), SOUGHT)).toBe(undefined);
  });

  it('tells where one has to look', () => {
    const derivation = derivationOn({
      written: { papers: [PAPER, { type: 'other', candidate: 'inquiry-record' }] },
    });
    expect(hiddenReason(derivation, SOUGHT)).toMatchObject({
      reason: expect.stringContaining('2.pdf 第 1 页') as string,
      reasonCode: 'unsure-paper',
      cause: '2.pdf#1',
      evidence: [{ file: '2.pdf', pageNumber: 1 }],
    });
  });
});

describe('the proof that a paper is lacking', () => {
  it('counts the pages that papers explain', () => {
    const derivation = derivationOn({ written: { papers: [PAPER, PAPER, { type: 'other' }] } });
    expect(wholeCase(derivation)).toEqual({ by: 'whole-case', explained: 2, pages: 3 });
  });

  it('counts a page that two papers share once', () => {
    const derivation = derivationOn({ written: { papers: [PAPER] } });
    const { caseFile } = derivation;
    const documents = [...caseFile.documents, ...caseFile.documents];
    expect(wholeCase({ caseFile: { ...caseFile, documents } })).toMatchObject({ explained: 1 });
  });

  it('is given where nothing hides it, with what else is known', () => {
    const place = { file: 'a.pdf', pageNumber: 1, quote: '' };
    const derivation = derivationOn({ written: { papers: [PAPER] } });
    expect(missingPaper(derivation, SOUGHT, [place], '因为')).toMatchObject({
      value: false,
      denial: { by: 'whole-case' },
      evidence: [place],
      workings: '因为',
    });
    const hidden = derivationOn({ written: { papers: [{ type: 'other', candidate: 'inquiry-record' }] } });
    expect(missingPaper(hidden, SOUGHT).value).toBe(undefined);
  });
});
