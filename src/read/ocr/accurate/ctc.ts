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
 * `probabilities` holds `classes` values a step; class n is `alphabet[n - 1]`.
 */
export function decoded(
  probabilities: Float32Array,
  classes: number,
  alphabet: readonly string[],
): SeenCharacter[] {
  const steps = probabilities.length / classes;
  const runs: { best: number; probability: number; from: number; to: number }[] = [];
  for (let step = 0; step < steps; step++) {
    const best = mostProbable(probabilities, step * classes, classes);
    if (best === BLANK) continue;
    const probability = probabilities[step * classes + best] ?? 0;
    const run = runs.at(-1);
    if (run?.best === best && run.to === step) {
      run.to = step + 1;
      run.probability = Math.max(run.probability, probability);
    } else runs.push({ best, probability, from: step, to: step + 1 });
  }
  return runs.map(({ best, probability, from, to }) => ({
    text: alphabet[best - 1] ?? '',
    confidence: probability,
    at: (from + to) / 2 / steps,
  }));
}

function mostProbable(probabilities: Float32Array, offset: number, classes: number): number {
  let best = 0;
  let most = 0;
  for (let i = 0; i < classes; i++) {
    const p = probabilities[offset + i] ?? 0;
    if (p <= most) continue;
    best = i;
    most = p;
    // Probabilities of a step sum to one: no other can be larger.
    if (most > 0.5) return best;
  }
  return best;
}
