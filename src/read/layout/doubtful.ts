import type { DoubtfulStretch } from '../../model/page.ts';
import { withoutBlanks } from '../../shared/text/normalise.ts';
import type { Word } from './word.ts';
import { SURE_CHARACTER } from '../../shared/certainty/thresholds.ts';

/** Years in words: whatever sign was read between their digits, it is the nought. */
const NOUGHT = /(?<=[一二三四五六七八九])[〇○◯0OoОΟQ](?=[一二三四五六七八九十〇○0Oo])/gu;
/** What can change a meaning: brackets and commas are misread often, and compared without regard to their shape. */
const MEANS_SOMETHING = /[\p{L}\p{N}]/u;

/**
 * The doubtful characters of a line that was made of words; empty where all are sure. Undefined where no word tells (of
 * those beside one that does, each character is as sure as the word), or where spelling the line in one way has added or
 * taken characters other than blanks.
 */
export function doubtfulStretches(text: string, words: readonly Word[]): DoubtfulStretch[] | undefined {
  if (!words.some(({ characterConfidences }) => characterConfidences)) return undefined;
  const confidences = words.flatMap((word) =>
    [...word.text].flatMap((character, i) =>
      character.trim() === '' ? [] : [word.characterConfidences?.[i] ?? word.confidence],
    ),
  );
  if (withoutBlanks(text).length !== confidences.length) return undefined;
  const noughts = new Set([...text.matchAll(NOUGHT)].map(({ index }) => index));
  const stretches: DoubtfulStretch[] = [];
  let next = 0;
  [...text].forEach((character, at) => {
    if (character.trim() === '') return;
    const confidence = confidences[next++] ?? 1;
    if (confidence < SURE_CHARACTER && MEANS_SOMETHING.test(character) && !noughts.has(at))
      stretches.push({ from: at, to: at + 1, confidence });
  });
  return stretches;
}
