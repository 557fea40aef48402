import type { SeenCharacter } from './ctc.ts';

/** Pairs of Chinese characters from which a line tells how wide one is. */
const FEWEST_PAIRS = 4;
/** Of a Chinese character's width: what a digit takes. */
const NARROW = 0.5;
/** Of a Chinese character's width: what two neighbours may stand apart beyond their own halves. */
const SLACK = 0.38;
/** Share of the columns between two neighbours that hold ink, from which something stands there. */
const INKY = 0.45;
const HAN = /^\p{Script=Han}$/u;
const NARROW_SIGN = /^[0-9A-Za-z.,:;()]$/u;

/**
 * Characters that stand so far from the one before, with ink between them, that another may have been lost there: the
 * network is sure of what it sees, not of what it passes over (22号 read as 2号). `columns` tells where the line holds ink.
 */
export function afterSkippedInk(characters: readonly SeenCharacter[], columns: Uint8Array): Set<number> {
  const width = hanWidth(characters) * columns.length;
  const isAfterSkippedInk = (right: SeenCharacter, left: SeenCharacter | undefined): boolean => {
    if (!left) return false;
    const [from, to] = [
      left.at * columns.length + (shareOf(left) * width) / 2,
      right.at * columns.length - (shareOf(right) * width) / 2,
    ];
    return to - from > SLACK * width && inkShare(columns, from, to) >= INKY;
  };
  if (width === 0) return new Set();
  return new Set(characters.flatMap((right, i) => (isAfterSkippedInk(right, characters[i - 1]) ? [i] : [])));
}

/** Median distance of neighbouring Chinese characters as a share of the line; 0 where there are too few of them. */
function hanWidth(characters: readonly SeenCharacter[]): number {
  const distances = characters.flatMap((right, i) => {
    const left = characters[i - 1];
    return left && HAN.test(left.text) && HAN.test(right.text) ? [right.at - left.at] : [];
  });
  distances.sort((a, b) => a - b);
  return distances.length < FEWEST_PAIRS ? 0 : (distances[distances.length >> 1] ?? 0);
}

function shareOf({ text }: SeenCharacter): number {
  return NARROW_SIGN.test(text) ? NARROW : 1;
}

function inkShare(columns: Uint8Array, from: number, to: number): number {
  const part = columns.subarray(Math.max(0, Math.round(from)), Math.round(to));
  return part.reduce((sum, ink) => sum + ink, 0) / Math.max(1, part.length);
}
