/** The grid of a page's look; see `PageQuality.look`. */
export const LOOK_GRID = { columns: 16, rows: 24 } as const;

/** How alike two pages look, −1 to 1: the correlation of their grids; 0 where a look is not of this grid. */
export function lookLikeness(a: string, b: string): number {
  const size = LOOK_GRID.columns * LOOK_GRID.rows;
  if (a.length !== size || b.length !== size) return 0;
  const [first, second] = [levelsOf(a), levelsOf(b)];
  let dot = 0;
  for (let i = 0; i < size; i++) dot += (first[i] ?? 0) * (second[i] ?? 0);
  return dot;
}

/** Levels by which the cell differs that differs most: handwriting, a seal that only one of two pages has. */
export function greatestDifference(a: string, b: string): number {
  const level = (look: string, at: number): number => Number.parseInt(look[at] ?? '0', 16);
  let greatest = 0;
  for (let i = 0; i < a.length; i++) greatest = Math.max(greatest, Math.abs(level(a, i) - level(b, i)));
  return greatest;
}

/** Levels less their mean, of length one, by look: each page is compared with many others. */
const LEVELS = new Map<string, Float64Array>();
const MOST_KEPT = 4000;

function levelsOf(look: string): Float64Array {
  const known = LEVELS.get(look);
  if (known) return known;
  const levels = Float64Array.from(look, (digit) => Number.parseInt(digit, 16) || 0);
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  const length = Math.sqrt(levels.reduce((sum, level) => sum + (level - mean) ** 2, 0));
  const centred = levels.map((level) => (length === 0 ? 0 : (level - mean) / length));
  if (LEVELS.size >= MOST_KEPT) LEVELS.clear();
  LEVELS.set(look, centred);
  return centred;
}
