export { distance as editDistance } from 'fastest-levenshtein';

/** How alike two texts are by their pairs of neighbouring characters, 0–1 (Dice’s coefficient). */
export function similarity(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  if (first.size === 0 || second.size === 0) return a === b ? 1 : 0;
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return (2 * shared) / (first.size + second.size);
}

function pairsOf(text: string): Set<string> {
  const characters = [...text.replace(/[\s，,。、（）()“”《》]/gu, '')];
  return new Set(characters.slice(1).map((c, i) => `${characters[i] ?? ''}${c}`));
}

/** Share of the shorter text that stands in the longer one in the same order, 0–1: 占道经营 in 占用道路摆摊经营. */
export function keptInOrder(a: string, b: string): number {
  const [short, long] = [[...a], [...b]].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (short.length === 0) return 0;
  let row = new Array<number>(short.length + 1).fill(0);
  for (const character of long) {
    const next = [0];
    for (const [i, own] of short.entries())
      next.push(own === character ? (row[i] ?? 0) + 1 : Math.max(row[i + 1] ?? 0, next[i] ?? 0));
    row = next;
  }
  return (row.at(-1) ?? 0) / short.length;
}
