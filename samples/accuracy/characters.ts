import type { TextLine } from '../../src/model/page.ts';
import { normaliseText } from '../../src/shared/text.ts';
import { type Match, bestMatch } from './approximate.ts';

export type PlainLine = Pick<TextLine, 'text' | 'cell'>;

/** What was read of pages, counted in characters without blanks. */
export interface CharacterCounts {
  readonly pages: number;
  readonly printed: number;
  /** Edits that turn what was read into what is printed. */
  readonly errors: number;
  readonly read: number;
  /** Characters read that are not printed there; names and seals that are pictures count among them. */
  readonly invented: number;
  /** Lines in cells of ruled tables. */
  readonly cellLines: number;
  readonly cellLinesRight: number;
}

export const NOTHING_READ: CharacterCounts = {
  pages: 0,
  printed: 0,
  errors: 0,
  read: 0,
  invented: 0,
  cellLines: 0,
  cellLinesRight: 0,
};

/**
 * One page, whatever the reading order: each printed line is sought among all that was read, and the other way round.
 * Very short lines are found too easily; this favours every engine alike.
 */
export function countCharacters(printed: readonly PlainLine[], read: readonly PlainLine[]): CharacterCounts {
  const found = sought(printed, read);
  const cells = found.filter(({ line }) => line.cell !== undefined);
  return {
    pages: 1,
    printed: total(found, ({ match }) => match.exact.length),
    errors: total(found, ({ match }) => match.errors),
    read: total(read, ({ text }) => comparable(text).length),
    invented: total(sought(read, printed), ({ match }) => match.errors),
    cellLines: cells.length,
    cellLinesRight: cells.filter(({ match }) => match.errors === 0).length,
  };
}

export function sumCounts(counts: readonly CharacterCounts[]): CharacterCounts {
  const names = Object.keys(NOTHING_READ) as (keyof CharacterCounts)[];
  const sums = names.map((name) => [name, total(counts, (each) => each[name])]);
  return Object.fromEntries(sums);
}

/** A line among the characters of a page: as a whole, or in its parts where blanks stand and that fits better. */
export function matchLine(text: string, page: readonly string[]): Match {
  const whole = bestMatch(comparable(text), page);
  const parts = partsOf(text).map((part) => bestMatch(part, page));
  const errors = total(parts, (part) => part.errors);
  if (parts.length < 2 || errors >= whole.errors) return whole;
  return { errors, exact: parts.flatMap(({ exact }) => exact) };
}

export function pageCharacters(lines: readonly PlainLine[]): string[] {
  return lines.flatMap(({ text }) => comparable(text));
}

/** One shape for full and half width, brackets and quotes, character by character; blanks left out. */
export function comparable(text: string): string[] {
  return [...text].filter((character) => character.trim() !== '').map(oneShape);
}

/** What other programs write, as our own reader would have written it. */
export function foreignLines(text: string): PlainLine[] {
  const lines = text.split('\n').map((line) => ({ text: normaliseText(line) }));
  return lines.filter((line) => line.text !== '');
}

function sought(lines: readonly PlainLine[], among: readonly PlainLine[]) {
  const page = pageCharacters(among);
  return lines.map((line) => ({ line, match: matchLine(line.text, page) }));
}

/** A single character would be found anywhere: it stays with what stands before it. */
function partsOf(text: string): string[][] {
  const parts: string[][] = [];
  for (const word of text.split(/\s+/u).map(comparable)) {
    const last = parts.at(-1);
    if (last !== undefined && (word.length < 2 || last.length < 2)) last.push(...word);
    else parts.push(word);
  }
  return parts;
}

function oneShape(character: string): string {
  const code = character.charCodeAt(0);
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
  if (/[[【〔﹝{<《〈]/u.test(half)) return '(';
  if (/[\]】〕﹞}>》〉]/u.test(half)) return ')';
  if (/[“”„]/u.test(half)) return '"';
  if (/[‘’]/u.test(half)) return "'";
  return half === '￥' ? '¥' : half;
}

function total<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
