import { describe, expect, it } from 'vitest';
import type { FileRecord } from '../model/source-file.ts';
import type { RepeatedPage } from '../shared/page/repeated-pages.ts';
import { repeatedWords } from './repeated-words.ts';

function record(path: string, sha256: string): FileRecord {
  const file = {
    path,
    sha256,
    size: 10,
    mediaType: 'pdf',
    extension: 'pdf',
    hasFittingExtension: true,
  } as const;
  return { file, pages: 9, status: 'read', problems: [] };
}

const FILES = [record('案/a.pdf', '1'), record('案/b.pdf', '2'), record('案/c.pdf', '1')];

function repeat(pageNumber: number, of: RepeatedPage['of'], isSure = true): RepeatedPage {
  return { file: '案/b.pdf', pageNumber, of, isSure };
}

function wordsOf(...repeats: readonly RepeatedPage[]): string {
  return repeatedWords(record('案/b.pdf', '2'), FILES, repeats);
}

describe('repeatedWords', () => {
  it('say nothing of pages that stand once', () => {
    expect(wordsOf()).toBe('');
  });

  it('name the page and the one that it repeats', () => {
    expect(wordsOf(repeat(3, { file: '案/a.pdf', pageNumber: 1 }))).toBe('第3页与 a.pdf 第1页相同');
    expect(wordsOf(repeat(3, { file: '案/b.pdf', pageNumber: 2 }))).toBe('第3页与第2页相同');
  });

  it('ask where it is not sure', () => {
    expect(wordsOf(repeat(3, { file: '案/a.pdf', pageNumber: 1 }, false))).toBe(
      '第3页与 a.pdf 第1页疑似相同，请人工核对',
    );
  });

  it('draw pages in a row together', () => {
    const pages = [2, 3, 4].map((n) => repeat(n, { file: '案/a.pdf', pageNumber: n + 3 }));
    expect(wordsOf(...pages)).toBe('第2–4页与 a.pdf 第5–7页相同');
  });

  it('tell of a file with the same bytes as a whole', () => {
    expect(repeatedWords(record('案/c.pdf', '1'), FILES, [])).toBe('整个文件与 a.pdf 相同');
  });
});
