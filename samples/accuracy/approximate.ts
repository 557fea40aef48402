/** Where a pattern stands in a text, as nearly as it can be found. */
export interface Match {
  /** Insertions, deletions and replacements. */
  readonly errors: number;
  /** Which characters of the pattern stand in the text as they are. */
  readonly exact: readonly boolean[];
}

/** The stretch of the text that is nearest to the pattern, wherever it begins and ends (Sellers, 1980). */
export function bestMatch(pattern: readonly string[], text: readonly string[]): Match {
  const width = text.length + 1;
  const costs = costTable(pattern, text);
  const last = pattern.length * width;
  let end = 0;
  for (let j = 1; j < width; j++) if (costAt(costs, last + j) < costAt(costs, last + end)) end = j;
  return { errors: costAt(costs, last + end), exact: trace(pattern, text, costs, end) };
}

/** Row by row of the pattern; the first row is free, so a match may begin anywhere. */
function costTable(pattern: readonly string[], text: readonly string[]): Uint16Array {
  const width = text.length + 1;
  const costs = new Uint16Array((pattern.length + 1) * width);
  for (let i = 1; i <= pattern.length; i++) {
    const row = i * width;
    costs[row] = i;
    for (let j = 1; j < width; j++) {
      const replaced = costAt(costs, row - width + j - 1) + (pattern[i - 1] === text[j - 1] ? 0 : 1);
      const skipped = Math.min(costAt(costs, row - width + j), costAt(costs, row + j - 1)) + 1;
      costs[row + j] = Math.min(replaced, skipped);
    }
  }
  return costs;
}

function trace(
  pattern: readonly string[],
  text: readonly string[],
  costs: Uint16Array,
  end: number,
): boolean[] {
  const width = text.length + 1;
  const exact = pattern.map(() => false);
  let j = end;
  for (let i = pattern.length; i > 0;) {
    const cost = costAt(costs, i * width + j);
    const isSame = j > 0 && pattern[i - 1] === text[j - 1];
    if (j > 0 && cost === costAt(costs, (i - 1) * width + j - 1) + (isSame ? 0 : 1)) {
      exact[i - 1] = isSame;
      i--;
      j--;
    } else if (cost === costAt(costs, (i - 1) * width + j) + 1) i--;
    else j--;
  }
  return exact;
}

function costAt(costs: Uint16Array, index: number): number {
  return costs[index] ?? 0;
}
