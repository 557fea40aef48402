import type { SeenCharacter } from './ctc.ts';
import { SURE_AT_FIRST_LOOK } from '../../../shared/certainty/thresholds.ts';

/** What two looks at the same print can tell at most: they are not quite independent. */
const MOST = 0.99;
/** What is left of the confidence of a character on which the second look does not agree. */
const DISPUTED = 0.6;
const MEANS_SOMETHING = /[\p{L}\p{N}]/u;

/** Signs are misread often and compared without regard to their shape. */
export function isSure({ text, confidence }: SeenCharacter): boolean {
  return confidence >= SURE_AT_FIRST_LOOK || !MEANS_SOMETHING.test(text);
}

/** Two readings of a line as one: what both saw is surer, and of what they disagree on the surer one is kept, in doubt. */
export function bothReadings(
  first: readonly SeenCharacter[],
  second: readonly SeenCharacter[],
): SeenCharacter[] {
  const [base, other] = surety(second) > surety(first) ? [second, first] : [first, second];
  return compared(base, other, (character, partner) => {
    const doubt = (1 - character.confidence) * (1 - partner.confidence);
    const both = Math.min(MOST, 1 - doubt);
    return { ...character, confidence: Math.max(both, character.confidence, partner.confidence) };
  });
}

/** A reading with what another one has otherwise in doubt. */
export function disputed(base: readonly SeenCharacter[], other: readonly SeenCharacter[]): SeenCharacter[] {
  return compared(base, other, (character) => character);
}

/** What both readings have as `agreed` says, the rest of the first one in doubt. */
function compared(
  base: readonly SeenCharacter[],
  other: readonly SeenCharacter[],
  agreed: (character: SeenCharacter, partner: SeenCharacter) => SeenCharacter,
): SeenCharacter[] {
  const partners = aligned(base, other);
  return base.map((character, i) => {
    const partner = partners[i];
    return partner?.text === character.text
      ? agreed(character, partner)
      : { ...character, confidence: character.confidence * DISPUTED };
  });
}

function surety(characters: readonly SeenCharacter[]): number {
  const telling = characters.filter(({ text }) => MEANS_SOMETHING.test(text));
  return telling.reduce((sum, { confidence }) => sum + confidence - 0.5, 0);
}

/** For each character the one of the other reading that stands at its place in the best alignment, if any. */
function aligned(
  base: readonly SeenCharacter[],
  other: readonly SeenCharacter[],
): (SeenCharacter | undefined)[] {
  const costs = alignmentCosts(base, other);
  const partners: (SeenCharacter | undefined)[] = base.map(() => undefined);
  let [i, j] = [base.length, other.length];
  while (i > 0 && j > 0) {
    const cost = costs[i]?.[j] ?? 0;
    const isSame = base[i - 1]?.text === other[j - 1]?.text;
    if (cost === (costs[i - 1]?.[j - 1] ?? 0) + (isSame ? 0 : 1)) {
      partners[i - 1] = other[j - 1];
      i--;
      j--;
    } else if (cost === (costs[i - 1]?.[j] ?? 0) + 1) i--;
    else j--;
  }
  return partners;
}

/** Edit distances of all beginnings of both. */
function alignmentCosts(base: readonly SeenCharacter[], other: readonly SeenCharacter[]): number[][] {
  const costs = [Array.from({ length: other.length + 1 }, (_, j) => j)];
  base.forEach((character, row) => {
    const above = costs[row] ?? [];
    const current = [row + 1];
    other.forEach((partner, column) => {
      const change = character.text === partner.text ? 0 : 1;
      current.push(
        Math.min((above[column] ?? 0) + change, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1),
      );
    });
    costs.push(current);
  });
  return costs;
}
