import type { BestClasses } from './network.ts';

/** A character as the network saw it, at a place along the line. */
export interface SeenCharacter {
  readonly text: string;
  /** 0–1. */
  readonly confidence: number;
  /** Middle along the line, 0–1. */
  readonly at: number;
}

/** Class 0 says that a step shows no (new) character. */
const BLANK = 0;

/**
 * The best reading of a line: at each step along it the most probable class; repeated classes are one character.
 * Class n is `alphabet[n - 1]`.
 */
export function decoded(
  { classes, probabilities }: BestClasses,
  alphabet: readonly string[],
): SeenCharacter[] {
  const runs: { best: number; probability: number; from: number; to: number }[] = [];
  classes.forEach((best, step) => {
    if (best === BLANK) return;
    const probability = probabilities[step] ?? 0;
    const run = runs.at(-1);
    if (run?.best === best && run.to === step) {
      run.to = step + 1;
      run.probability = Math.max(run.probability, probability);
    } else runs.push({ best, probability, from: step, to: step + 1 });
  });
  return runs.map(({ best, probability, from, to }) => ({
    text: alphabet[best - 1] ?? '',
    confidence: probability,
    at: (from + to) / 2 / classes.length,
  }));
}
