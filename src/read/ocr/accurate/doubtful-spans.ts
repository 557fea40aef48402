import type { SeenCharacter } from './ctc.ts';
import { isSure } from './second-look.ts';

/** Characters on each side of a doubtful one that are looked at with it: the network reads words, not signs. */
const CONTEXT = 3;

/** Neighbouring characters of a line, the last one excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What stands around the doubtful characters of a line, from its start. */
export function doubtfulSpans(characters: readonly SeenCharacter[]): Span[] {
  const spans: Span[] = [];
  characters.forEach((character, i) => {
    if (isSure(character)) return;
    const { from, to } = widened({ from: i, to: i + 1 }, CONTEXT, characters);
    const last = spans.at(-1);
    if (last && from <= last.to) spans[spans.length - 1] = { from: last.from, to };
    else spans.push({ from, to });
  });
  return spans;
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
