export interface Interval {
  readonly low: number;
  readonly high: number;
}

const Z = 1.959963984540054;

/** Wilson score interval, 95 %: honest for small counts and for shares near 0 and 1. */
export function wilsonInterval(hits: number, total: number): Interval {
  if (total === 0) return { low: 0, high: 1 };
  const share = hits / total;
  const z2 = Z * Z;
  const centre = (share + z2 / (2 * total)) / (1 + z2 / total);
  const half = (Z / (1 + z2 / total)) * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total * total));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** 91.7 % [78–97] */
export function shareText(hits: number, total: number): string {
  if (total === 0) return '–';
  const { low, high } = wilsonInterval(hits, total);
  const percent = (value: number): string =>
    (value * 100).toFixed(value * 100 >= 99.95 || value === 0 ? 0 : 1);
  return `${percent(hits / total)}% [${percent(low)}–${percent(high)}]`;
}
