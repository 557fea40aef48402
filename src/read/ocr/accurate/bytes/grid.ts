/** The numbers that bytes stand for: `scale` · (byte − `zero`). */
export interface Grid {
  readonly scale: number;
  /** A whole number: margins of noughts must be noughts. */
  readonly zero: number;
}

/** The least and the greatest value of a tensor. */
export type Range = readonly [low: number, high: number];

const HIGHEST = 255;

/** Bytes from the least to the greatest value, of which one is exactly nought. */
export function gridOver([low, high]: Range): Grid {
  const [from, to] = [Math.min(0, low), Math.max(0, high, 1e-6)];
  const zero = Math.round((Math.abs(from) * HIGHEST) / (to - from));
  // Both ends must fit once nought has moved to a whole place.
  const scale = Math.max(
    zero === 0 ? 0 : Math.abs(from) / zero,
    zero === HIGHEST ? 0 : to / (HIGHEST - zero),
  );
  return { scale, zero };
}

/** Below it hard-swish is nought, above its opposite it is the value itself. */
const BEND = 3;

/** Bytes before a hard-swish: the lowest is −3, exactly, since all below gives nought. */
export function gridFromBend(high: number): Grid {
  const zero = Math.round((BEND * HIGHEST) / (BEND + Math.max(BEND, high)));
  return { scale: BEND / zero, zero };
}

/** The byte from which on hard-swish is the value itself, on a grid that begins at −3. */
export function upperBend({ zero }: Grid): number {
  return Math.min(HIGHEST, 2 * zero);
}

/** The value of the highest byte. */
export function highestOn({ scale, zero }: Grid): number {
  return scale * (HIGHEST - zero);
}

/** The least that hard-swish gives. */
export const LEAST_OF_SWISH = -0.375;
