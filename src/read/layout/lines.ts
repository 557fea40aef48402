import type { Box, TableCell, TextLine } from '../../model/page.ts';
import { normaliseText } from '../../shared/text/normalise.ts';
import { doubtfulStretches } from './doubtful.ts';
import { withBlankBeforeTimes } from './glued-times.ts';
import type { Word } from './word.ts';

/** Gaps between words in character heights: what is wider is a blank, or parts two segments of one row. */
export interface Gaps {
  readonly blank: number;
  readonly segment: number;
}

const PRINTED: Gaps = { blank: 0.28, segment: 2.2 };

/**
 * Words put back into lines in reading order: what stands in one cell of a table stays together, cells follow each
 * other row by row, and running text stands where the page has it.
 */
export function linesInReadingOrder(
  words: readonly Word[],
  cells: readonly TableCell[],
  gaps = PRINTED,
): TextLine[] {
  const distinct = withoutDoubleStrikes(words);
  const byCell = new Map<number | undefined, Word[]>();
  for (const word of distinct) {
    const cell = cellOf(word.box, cells);
    byCell.set(cell, [...(byCell.get(cell) ?? []), word]);
  }
  const running = rows(byCell.get(undefined) ?? []).flatMap((row) => segments(row, undefined, gaps));
  const tables = tableBlocks(cells, byCell, gaps);
  return mergeByPosition(running, tables);
}

/** Bold by printing twice: the same text at the same place counts once. */
function withoutDoubleStrikes(words: readonly Word[]): Word[] {
  const seen = new Map<string, Word[]>();
  return words.filter((word) => {
    const same = seen.get(word.text) ?? [];
    const isCopy = same.some(
      (o) =>
        Math.abs(o.box.x - word.box.x) < 0.3 * word.fontSize &&
        Math.abs(o.box.y - word.box.y) < 0.3 * word.fontSize,
    );
    if (!isCopy) seen.set(word.text, [...same, word]);
    return !isCopy;
  });
}

function cellOf(box: Box, cells: readonly TableCell[]): number | undefined {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const index = cells.findIndex(
    ({ box: c }) => x >= c.x && x <= c.x + c.width && y >= c.y && y <= c.y + c.height,
  );
  return index === -1 ? undefined : index;
}

interface TableBlock {
  readonly y: number;
  readonly lines: readonly TextLine[];
}

function tableBlocks(
  cells: readonly TableCell[],
  byCell: ReadonlyMap<number | undefined, readonly Word[]>,
  gaps: Gaps,
): TableBlock[] {
  const tables = new Map<number, { y: number; lines: TextLine[] }>();
  cells.forEach((cell, index) => {
    const block = tables.get(cell.table) ?? { y: cell.box.y, lines: [] };
    block.lines.push(...rows(byCell.get(index) ?? []).flatMap((row) => segments(row, index, gaps)));
    tables.set(cell.table, { y: Math.min(block.y, cell.box.y), lines: block.lines });
  });
  return [...tables.values()].sort((a, b) => a.y - b.y);
}

function mergeByPosition(running: readonly TextLine[], tables: readonly TableBlock[]): TextLine[] {
  const result: TextLine[] = [];
  let next = 0;
  for (const table of tables) {
    while (next < running.length && (running[next]?.box.y ?? 0) < table.y) {
      const line = running[next++];
      if (line) result.push(line);
    }
    result.push(...table.lines);
  }
  return [...result, ...running.slice(next)];
}

interface Span {
  top: number;
  bottom: number;
}

interface Row {
  /** Of its first word: growing rows would swallow their neighbours. */
  readonly core: Readonly<Span>;
  /** Of all its full-sized words: where punctuation and fragments may stand. */
  readonly reach: Span;
  readonly words: Word[];
}

/**
 * Words whose heights overlap by half stand in one row; rows run from the top. Full-sized words make the rows, then
 * punctuation and fragments join the row that they overlap most: a comma must not open a row of its own.
 */
function rows(words: readonly Word[]): Word[][] {
  const typical = median(words.map((w) => heightOf(w)));
  const result: Row[] = [];
  for (const word of [...words].sort(bySizeThenPlace(typical))) {
    const isSmall = heightOf(word) < 0.6 * typical;
    const span = spanOf(word);
    const row = bestRow(result, span, isSmall);
    if (!row) result.push({ core: span, reach: { ...span }, words: [word] });
    else {
      row.words.push(word);
      if (isSmall) continue;
      row.reach.top = Math.min(row.reach.top, span.top);
      row.reach.bottom = Math.max(row.reach.bottom, span.bottom);
    }
  }
  return result
    .sort((a, b) => a.core.top - b.core.top)
    .map((row) => row.words.sort((a, b) => a.box.x - b.box.x || a.box.y - b.box.y));
}

function bySizeThenPlace(typical: number): (a: Word, b: Word) => number {
  const isSmall = (w: Word): number => (heightOf(w) < 0.6 * typical ? 1 : 0);
  return (a, b) => isSmall(a) - isSmall(b) || middle(a) - middle(b) || a.box.x - b.box.x;
}

function bestRow(rows: readonly Row[], own: Span, isSmall: boolean): Row | undefined {
  let best: Row | undefined;
  let most = 0;
  for (const row of rows) {
    const span = isSmall ? row.reach : row.core;
    const shared = overlap(span, own) / Math.min(own.bottom - own.top, span.bottom - span.top);
    if (shared >= 0.5 && shared > most) {
      best = row;
      most = shared;
    }
  }
  return best;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The heights between which a word stands. */
function spanOf({ band, box }: Word): Span {
  return band ?? { top: box.y, bottom: box.y + box.height };
}

function heightOf(word: Word): number {
  const { top, bottom } = spanOf(word);
  return bottom - top;
}

function middle(word: Word): number {
  const { top, bottom } = spanOf(word);
  return (top + bottom) / 2;
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
}

/** A row is cut at wide gaps; letter-spaced titles, all single characters, are not cut. */
function segments(row: readonly Word[], cell: number | undefined, gaps: Gaps): TextLine[] {
  const isLetterSpaced = row.length > 1 && row.every((w) => [...w.text.trim()].length === 1);
  const groups: Word[][] = [];
  for (const word of row) {
    const previous = groups.at(-1)?.at(-1);
    const limit = (isLetterSpaced ? 2.5 : 1) * gaps.segment * Math.max(word.fontSize, 1);
    if (previous && gap(previous, word) <= limit) groups.at(-1)?.push(word);
    else groups.push([word]);
  }
  return groups.map((group) => textLine(group, cell, gaps)).filter((line) => line.text !== '');
}

function gap(a: Word, b: Word): number {
  return b.box.x - (a.box.x + a.box.width);
}

function textLine(words: readonly Word[], cell: number | undefined, gaps: Gaps): TextLine {
  const size = median(words.map((w) => w.fontSize));
  const raw = words.reduce((text, word, index) => {
    const previous = words[index - 1];
    const least = previous && isBesideMark(previous, word) ? WHITE_OF_MARKS : gaps.blank;
    const blank = previous && gap(previous, word) > least * size ? ' ' : '';
    return text + blank + word.text;
  }, '');
  const characters = words.reduce((n, w) => n + w.text.length, 0);
  const confidence =
    words.reduce((sum, w) => sum + w.confidence * w.text.length, 0) / Math.max(1, characters);
  const fontSize = words.reduce((size, w) => Math.max(size, w.fontSize), 0);
  const text = withBlankBeforeTimes(normaliseText(raw));
  const doubtful = doubtfulStretches(text, words);
  const apart = words.filter(({ isApart }) => isApart).map(({ box }) => box);
  return {
    text,
    box: union(words.map((w) => w.box)),
    confidence,
    ...(doubtful === undefined ? {} : { doubtful }),
    fontSize,
    ...(apart.length === 0 ? {} : { apart }),
    ...(cell === undefined ? {} : { cell }),
  };
}

/** Of the character height: white that a full-width mark brings along itself parts no words. */
const WHITE_OF_MARKS = 0.9;

/** A bracket or a colon may end a label, behind which a blank does part words. */
function isBesideMark(a: Word, b: Word): boolean {
  return /[，。；、（《〈【“‘]$/u.test(a.text) || /^[，。：；、）》〉】”’]/u.test(b.text);
}

function union(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((b) => b.x));
  const y = Math.min(...boxes.map((b) => b.y));
  const right = Math.max(...boxes.map((b) => b.x + b.width));
  const bottom = Math.max(...boxes.map((b) => b.y + b.height));
  return { x, y, width: right - x, height: bottom - y };
}
