import type { Page, TextLine } from '../../model/page.ts';
import { withoutLookAlikes } from '../certainty/look-alikes.ts';
import { isPageFurniture } from './page-furniture.ts';
import { type ReadCharacter, type TextDifference, textDifferences } from './text-differences.ts';
import { SURE_LINE } from '../certainty/thresholds.ts';

/** Share of the longer text that may stand in lines that differ: more is another paper. */
const MOST_LEFT = 0.5;
/** Characters: longer remains are compared by their first ones only. */
const MOST_COMPARED = 1500;

/** How two readings of pages compare. */
export interface WordComparison {
  /** Characters of the shorter reading, without page numbers. */
  readonly length: number;
  /** Digits of the shorter reading: without any, nothing tells one filled-in form from another. */
  readonly digits: number;
  /** Characters in which one of the readings is surely wrong or unsure, and that mean nothing by themselves. */
  readonly slips: number;
  /** Places that one of them may have misread and that may hold a number or a name. */
  readonly open: number;
  /** A place that both surely read, and read otherwise. */
  readonly contradiction: TextDifference | undefined;
}

/** Compares what was read on two pages, whatever the order of the lines; undefined where they have little in common. */
export function comparedWords(a: Page, b: Page): WordComparison | undefined {
  const [first, second] = [linesOf(a), linesOf(b)];
  const [own, other] = [lengthOf(first), lengthOf(second)];
  const left = [without(first, second), without(second, first)] as const;
  if (lengthOf(left[0]) > MOST_LEFT * own || lengthOf(left[1]) > MOST_LEFT * other) return undefined;
  const [x, y] = left.map((lines) => lines.flat().slice(0, MOST_COMPARED)) as [
    ReadCharacter[],
    ReadCharacter[],
  ];
  const differences = textDifferences(x, y);
  const rated = differences.map((difference) => ({ difference, weight: weightOf(difference) }));
  const of = (weight: Weight): TextDifference[] =>
    rated.filter((each) => each.weight === weight).map((each) => each.difference);
  return {
    length: Math.min(own, other),
    digits: Math.min(digitsOf(first), digitsOf(second)),
    slips: of('slip').reduce((sum, { edits }) => sum + edits, 0),
    open: of('open').length,
    contradiction: of('contradiction')[0],
  };
}

/** What was read on a page, letters and digits only, the same in whatever order the lines were found. */
export function wordsOf(page: Page): string {
  return page.lines
    .filter((line) => !isPageFurniture(line, page))
    .map(({ text }) => wordsIn(text))
    .filter((words) => words !== '')
    .sort()
    .join('\n');
}

/** The same lines stand on page after page. */
const WORDS = new Map<string, string>();
const REMEMBERED_LINES = 20_000;

function wordsIn(text: string): string {
  let words = WORDS.get(text);
  if (words === undefined) {
    if (WORDS.size >= REMEMBERED_LINES) WORDS.clear();
    words = oneSpelling(text.replace(/[^\p{L}\p{N}]/gu, ''));
    WORDS.set(text, words);
  }
  return words;
}

/** Letters and digits of each line: signs are misread often and mean little. */
const READ = new WeakMap<Page, readonly (readonly ReadCharacter[])[]>();

function linesOf(page: Page): readonly (readonly ReadCharacter[])[] {
  const lines = READ.get(page) ?? readLines(page);
  READ.set(page, lines);
  return lines;
}

function readLines(page: Page): (readonly ReadCharacter[])[] {
  const own = page.lines.filter((line) => !isPageFurniture(line, page));
  return own.map(charactersOf).filter((line) => line.length > 0);
}

function charactersOf({ text, confidence, doubtful = [] }: TextLine): ReadCharacter[] {
  let at = 0;
  return [...text].flatMap((character) => {
    const from = at;
    at += character.length;
    if (!/[\p{L}\p{N}]/u.test(character)) return [];
    const isSure = confidence >= SURE_LINE && !doubtful.some((d) => d.from <= from && from < d.to);
    return [{ character: oneSpelling(character), isSure }];
  });
}

/** Noughts in words and digits, and the X of an identity number, are the same in either case and spelling. */
function oneSpelling(characters: string): string {
  return characters.replace(/[〇○零OoＯ]/gu, '0').toUpperCase();
}

function lengthOf(lines: readonly (readonly ReadCharacter[])[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

/** Lines that the other page does not have; one that stands twice must be there twice. */
function without(
  lines: readonly (readonly ReadCharacter[])[],
  others: readonly (readonly ReadCharacter[])[],
): (readonly ReadCharacter[])[] {
  const textOf = (line: readonly ReadCharacter[]): string => line.map((c) => c.character).join('');
  const there = new Map<string, number>();
  for (const line of others) there.set(textOf(line), (there.get(textOf(line)) ?? 0) + 1);
  return lines.filter((line) => {
    const count = there.get(textOf(line)) ?? 0;
    there.set(textOf(line), count - 1);
    return count <= 0;
  });
}

function digitsOf(lines: readonly (readonly ReadCharacter[])[]): number {
  return lines.flat().filter(({ character }) => /\d/u.test(character)).length;
}

type Weight = 'slip' | 'open' | 'contradiction';

/** What numbers, dates and codes are made of. */
const NUMERIC = /[\dA-Z一二三四五六七八九十百千万元]/u;
/** Characters that only one reading has: more than a slip, and a whole line that the other one cannot have missed. */
const FRAGMENT = 3;
const WHOLE_LINE = 12;

function weightOf(difference: TextDifference): Weight {
  const { first, second, isFirstSure, isSecondSure, edits } = difference;
  const isSure = isFirstSure && isSecondSure;
  if (first === '' || second === '') return weightOfMissing(first + second, isSure);
  const isNumeric = NUMERIC.test(first) || NUMERIC.test(second);
  if (isSure && (isNumeric || edits > 1)) return 'contradiction';
  if (withoutLookAlikes(first) === withoutLookAlikes(second)) return 'slip';
  return isNumeric || isSure || edits > 1 ? 'open' : 'slip';
}

function weightOfMissing(text: string, isSure: boolean): Weight {
  if (isSure && text.length > WHOLE_LINE) return 'contradiction';
  return !isSure && text.length <= FRAGMENT && !/\d/u.test(text) ? 'slip' : 'open';
}
