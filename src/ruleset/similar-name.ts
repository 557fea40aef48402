/** The known name that was probably meant; undefined where none is near. Small lists: speed does not matter. */
export function similarName(wanted: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  let best: { readonly name: string; readonly steps: number } | undefined;
  for (const name of known) {
    const steps = editDistance(wanted, name);
    if (steps <= limit && (best === undefined || steps < best.steps)) best = { name, steps };
  }
  return best?.name;
}

/** `；您是不是想写 X？`, or '' where no name is near. */
export function didYouMean(wanted: string, known: Iterable<string>): string {
  const name = similarName(wanted, known);
  return name === undefined ? '' : `；您是不是想写 ${name}？`;
}

/** Levenshtein, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
