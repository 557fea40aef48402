/** Points are added as integer hundredths: 0.1 + 0.2 must be 0.3 in a score. */
export function toCents(points: number): number {
  return Math.round(points * 100);
}

/** Back to points with at most two decimals. */
export function fromCents(cents: number): number {
  return cents / 100;
}
