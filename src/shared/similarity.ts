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
