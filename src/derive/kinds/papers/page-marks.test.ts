import { describe, expect, it } from 'vitest';
import { caseOf, factOf, type Paper, valueOf } from '../../../../test/fixtures/case-builder.ts';
import { pageOf, type WrittenLine } from '../../../../test/fixtures/page-builder.ts';
import { shippedRuleset } from '../../../../test/shipped-ruleset.ts';
import type { Fact } from '../../../model/fact.ts';
import type { Page } from '../../../model/page.ts';
import { derive } from '../../derive.ts';

const ruleset = await shippedRuleset();

/** What is said of the first of papers that have these pages. */
function formFact(...papers: { type: string; pages: readonly Page[] }[]): Fact | undefined {
  const written = caseOf({ papers: papers.map(({ type }) => ({ type })) });
  const numbered = papers.map(({ pages }, paper) =>
    pages.map((page, index) => ({ ...page, file: `${paper + 1}.pdf`, pageNumber: index + 1 })),
  );
  const documents = written.documents.map((document, index) => ({
    ...document,
    pages: (numbered[index] ?? []).map(({ file, pageNumber, lines }) => ({
      file,
      pageNumber,
      lines: { from: 0, to: lines.length },
    })),
  }));
  const table = derive({ ...written, documents, pages: numbered.flat() }, ruleset, '2026-01-31');
  return table.documentFacts[documents[0]?.id ?? '']?.['form-pages-complete'];
}

const marked = (...lines: readonly WrittenLine[]): Page => pageOf(['询问笔录', ...lines]);
const told = (fact: Fact | undefined): unknown => fact?.value ?? (fact?.isAbsent ? 'absent' : 'unknown');
const complete = (...pages: readonly Page[]): unknown => told(formFact({ type: 'inquiry-record', pages }));

describe('the pages of a form that counts them', () => {
  it.each<[string, Page[], unknown]>([
    ['are all there', [marked('第1页 共2页'), marked('第2页 共2页')], true],
    ['lack the last', [marked('第1页 共2页')], false],
    ['lack the first', [marked('第2页 共2页')], false],
    ['lack one in the middle', [marked('第1页 共3页'), marked('第3页 共3页')], false],
    ['may be one that bears no mark', [marked('第1页 共3页'), marked('第3页 共3页'), marked('正文')], true],
    ['are not all there where more lack than bear no mark', [marked('第1页 共4页'), marked('正文')], false],
    ['are more than it counts', [marked('第1页 共2页'), marked('正文'), marked('正文')], true],
    ['are a question where it counts in two ways', [marked('第1页 共4页'), marked('第2页 共5页')], 'unknown'],
    [
      'are enough for either count',
      [marked('第1页 共2页'), marked('第2页 共1页'), marked('第1页 共1页')],
      true,
    ],
    ['are not counted', [marked('正文')], 'absent'],
    ['may lie side by side', [marked('第1页 共2页', '第2页 共2页')], true],
  ])('%s', (_, pages, expected) => {
    expect(complete(...pages)).toBe(expected);
  });

  it('are none of those that a further paper of its kind counts from its first page on', () => {
    const first = { type: 'inquiry-record', pages: [marked('第1页 共3页'), marked('第3页 共3页')] };
    const whole = ['第1页 共3页', '第2页 共3页', '第3页 共3页'].map((mark) => marked(mark));
    expect(told(formFact(first, { type: 'inquiry-record', pages: whole }))).toBe(false);
    expect(told(formFact(first, { type: 'inquiry-record', pages: [marked('第2页 共3页')] }))).toBe(true);
  });

  it('are named where they lack', () => {
    const fact = formFact({ type: 'inquiry-record', pages: [marked('第2页 共4页')] });
    expect(fact?.workings).toBe('印明共 4 页，缺第 1、3、4 页');
    expect(fact?.evidence).toMatchObject([{ file: '1.pdf', pageNumber: 1, quote: '第2页 共4页' }]);
  });

  it('are a question where the mark was not read surely', () => {
    expect(complete(marked({ text: '第1页 共2页', confidence: 0.4 }))).toBe('unknown');
  });

  it.each([
    ['other', '第2页 共2页', true],
    ['inquiry-record', '第2页 共2页', true],
    ['inspection-record', '第2页 共2页', false],
    ['other', '第2页 共3页', false],
    ['other', '第1页 共2页', false],
  ])('may lie apart, in a paper of type %s with %s: %s', (type, mark, expected) => {
    const paper = { type: 'inquiry-record', pages: [marked('第1页 共2页')] };
    expect(told(formFact(paper, { type, pages: [marked(mark)] }))).toBe(expected);
  });
});

/** A record of one page with a number stamped at its foot; without one where it is undefined. */
function stamped(number: number | undefined, line: Partial<Exclude<WrittenLine, string>> = {}): Paper {
  const stamp = { text: String(number), y: 800, ...line };
  return { type: 'inquiry-record', page: { lines: pageOf(number === undefined ? [] : [stamp]).lines } };
}
const volume = (...numbers: readonly (number | undefined)[]): Paper[] => numbers.map((n) => stamped(n));

describe('the numbers of a volume', () => {
  const runOn = (papers: readonly Paper[], rest: object = {}): unknown =>
    valueOf('volume-numbers-complete', { papers, ...rest });

  it.each<[string, (number | undefined)[], unknown]>([
    ['run on', [1, 2, 3, 4, 5, 6], true],
    ['run on from a later one', [11, 12, 13, 14, 15, 16], true],
    ['run on in another order', [6, 5, 4, 3, 2, 1], true],
    ['lack one', [1, 2, 3, 5, 6, 7], false],
    ['may lack one that was not read', [1, 2, 3, undefined, 5, 6, 7], true],
    ['may lack more than were not read', [1, 2, 3, undefined, 6, 7, 8], 'unknown'],
    ['are too few to be of a volume', [1, 2, 3, 5, 6], 'absent'],
    ['stand on six of ten pages', [1, 2, 3, 4, 5, 6, ...Array.from({ length: 4 }, () => undefined)], true],
    ['stand on too few pages', [1, 2, 3, 4, 5, 6, ...Array.from({ length: 5 }, () => undefined)], 'absent'],
    ['begin again with each paper', [1, 2, 3, 1, 2, 3], 'absent'],
    ['are of a volume where one in ten stands twice', [1, 2, 3, 4, 5, 6, 7, 8, 9, 9], true],
    ['are not taken from one that was misread', [1, 2, 3, 4, 5, 6, 113], true],
    ['lack only the backs', [1, 3, 5, 7, 9, 11], true],
    ['lack more than the backs', [1, 3, 5, 6, 8, 9], false],
    ['lack odd ones', [2, 4, 6, 8, 10, 12], false],
  ])('%s', (_, numbers, expected) => {
    expect(runOn(volume(...numbers))).toBe(expected);
  });

  it('that lack are told beside the page before', () => {
    const fact = factOf('volume-numbers-complete', { papers: volume(1, 2, 3, 5, 6, 8) });
    expect(fact.workings).toBe('卷内页号缺第 4、7 页');
    expect(fact.evidence.map(({ quote }) => quote)).toEqual(['3', '6']);
  });

  it('are a question where a file was not read', () => {
    expect(runOn(volume(1, 2, 3, 5, 6, 7), { unread: { '扫描件3.pdf': 'unread' } })).toBe('unknown');
    expect(runOn(volume(1, 2, 3, 4, 5, 6), { unread: { '扫描件3.pdf': 'unread' } })).toBe(true);
  });

  it('are a question where the one before was not read surely', () => {
    const doubtful = (at: number): Paper[] =>
      [1, 2, 3, 5, 6, 7].map((n) => stamped(n, n === at ? { confidence: 0.4 } : {}));
    expect(runOn(doubtful(3))).toBe('unknown');
    expect(runOn(doubtful(2))).toBe(false);
  });

  it('do not count the cover', () => {
    expect(runOn([{ ...stamped(9), type: 'case-cover' }, ...volume(1, 2, 3, 4, 5, 6)])).toBe(true);
  });

  it.each([
    ['at the top', { y: 20 }],
    ['in the middle of the foot', { isCentred: true }],
    ['in the middle of the head', { isCentred: true, y: 20 }],
  ])('stand %s', (_, place) => {
    expect(runOn([1, 2, 3, 5, 6, 7].map((n) => stamped(n, place)))).toBe(false);
  });

  it('stand in one place: those of papers stand in another', () => {
    const papers = [1, 2, 3, 4, 5, 6].map((n) => stamped(n, n % 2 === 0 ? {} : { isCentred: true }));
    expect(runOn(papers)).toBe('absent');
  });
});

describe('the backs of the sheets', () => {
  it.each<[string, number[], unknown]>([
    ['lack where only odd numbers are there', [1, 3, 5, 7, 9, 11], true],
    ['do not lack where the numbers run on', [1, 2, 3, 4, 5, 6], false],
    ['do not lack where one even number is there', [1, 3, 5, 7, 9, 10], false],
    ['do not lack where only even numbers are there', [2, 4, 6, 8, 10, 12], false],
    ['cannot be told where the volume bears no numbers', [1, 2, 3], 'absent'],
  ])('%s', (_, numbers, expected) => {
    expect(valueOf('volume-backs-missing', { papers: volume(...numbers) })).toBe(expected);
  });
});
