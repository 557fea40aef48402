import type { TextLine } from '../../src/model/page.ts';
import { comparable, matchLine, pageText } from './page-text.ts';

export type PlainLine = Pick<TextLine, 'text' | 'cell'>;

/** A page as it was printed. */
export interface PrintedPage {
  readonly lines: readonly PlainLine[];
  /** Words on it that are pictures: reading them is not asked, and no mistake. */
  readonly drawn: readonly string[];
}

/** What was read of pages, counted in characters without blanks. */
export interface CharacterCounts {
  readonly pages: number;
  readonly printed: number;
  /** Edits that turn what was read into what is printed. */
  readonly errors: number;
  readonly read: number;
  /** Characters read that do not stand there. */
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
export function countCharacters(printed: PrintedPage, read: readonly PlainLine[]): CharacterCounts {
  const among = pageText(read);
  const found = printed.lines.map(({ text, cell }) => ({ cell, match: matchLine(text, among) }));
  const cells = found.filter(({ cell }) => cell !== undefined);
  const truth = pageText(printed.lines, printed.drawn);
  return {
    pages: 1,
    printed: total(found, ({ match }) => match.exact.length),
    errors: total(found, ({ match }) => match.errors),
    read: total(read, ({ text }) => comparable(text).length),
    invented: total(read, ({ text }) => matchLine(text, truth).errors),
    cellLines: cells.length,
    cellLinesRight: cells.filter(({ match }) => match.errors === 0).length,
  };
}

export function sumCounts(counts: readonly CharacterCounts[]): CharacterCounts {
  const names = Object.keys(NOTHING_READ) as (keyof CharacterCounts)[];
  const sums = names.map((name): [string, number] => [name, total(counts, (each) => each[name])]);
  return Object.fromEntries(sums) as Record<keyof CharacterCounts, number>;
}

function total<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
