import type { SeenCharacter } from './ctc.ts';
import { isSure } from './second-look.ts';
import { SURE_CHARACTER_OF_WEIGHT } from '../../../shared/certainty/thresholds.ts';

/** Characters on each side of a doubtful one that are looked at with it: the network reads words, not signs. */
const CONTEXT = 3;

/** Neighbouring characters of a line, the last one excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Days and sums in digits: what a file is judged by more than by anything else. */
const WEIGHTY = /\d{4}年\d{1,2}月\d{1,2}日|\d[\d,，.]*万?元/gu;

/**
 * What is looked at again, from the line's start: what stands around doubtful characters and those before which ink was
 * passed over, and values of weight that were not read more surely than anything else need be.
 */
export function spansToLookAtAgain(
  characters: readonly SeenCharacter[],
  afterSkipped: ReadonlySet<number>,
): Span[] {
  const doubtful = characters.flatMap((character, i) => {
    if (isSure(character) && !afterSkipped.has(i)) return [];
    return [widened({ from: afterSkipped.has(i) ? i - 1 : i, to: i + 1 }, CONTEXT, characters)];
  });
  const spans: Span[] = [];
  for (const span of [...doubtful, ...weightySpans(characters)].sort((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last && span.from <= last.to)
      spans[spans.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else spans.push(span);
  }
  return spans;
}

function weightySpans(characters: readonly SeenCharacter[]): Span[] {
  // A character may be a space or several letters: each stands for one sign of the text that is searched.
  const text = characters.map((character) => (character.text.length === 1 ? character.text : ' ')).join('');
  return [...text.matchAll(WEIGHTY)]
    .map(({ index, 0: value }) => ({ from: index, to: index + value.length }))
    .filter(({ from, to }) =>
      characters.slice(from, to).some(({ confidence }) => confidence < SURE_CHARACTER_OF_WEIGHT),
    );
}

/** With so many more characters on each side, as far as there are any. */
export function widened({ from, to }: Span, by: number, characters: readonly SeenCharacter[]): Span {
  return { from: Math.max(0, from - by), to: Math.min(characters.length, to + by) };
}

/** Where a span begins and ends along its line, 0–1: half way to the neighbours, or at the line's ends. */
export function reach({ from, to }: Span, characters: readonly SeenCharacter[]): Span {
  return { from: partingBefore(from, characters), to: partingBefore(to, characters) };
}

function partingBefore(index: number, characters: readonly SeenCharacter[]): number {
  const [before, after] = [characters[index - 1], characters[index]];
  if (!before) return 0;
  return after ? (before.at + after.at) / 2 : 1;
}
