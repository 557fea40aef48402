/** The grid of a page's look; see `PageQuality.look`. */
export const LOOK_GRID = { columns: 16, rows: 24 } as const;

/** How alike two pages look, −1 to 1: the correlation of their grids; 0 where a look is not of this grid. */
export function lookLikeness(a: string, b: string): number {
  const size = LOOK_GRID.columns * LOOK_GRID.rows;
  if (a.length !== size || b.length !== size) return 0;
  const [first, second] = [levelsOf(a), levelsOf(b)];
  let [dot, own, other] = [0, 0, 0];
  for (let i = 0; i < size; i++) {
    const [x, y] = [first[i] ?? 0, second[i] ?? 0];
    dot += x * y;
    own += x * x;
    other += y * y;
  }
  return own === 0 || other === 0 ? 0 : dot / Math.sqrt(own * other);
}

/** Levels less their mean, by look: each page is compared with many others. */
const LEVELS = new Map<string, Float64Array>();
const MOST_KEPT = 4000;

function levelsOf(look: string): Float64Array {
  const known = LEVELS.get(look);
  if (known) return known;
  const levels = Float64Array.from(look, (digit) => Number.parseInt(digit, 16) || 0);
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  const centred = levels.map((level) => level - mean);
  if (LEVELS.size >= MOST_KEPT) LEVELS.clear();
  LEVELS.set(look, centred);
  return centred;
}
