/** A text without any blank, tab or line end, with the way back: patterns need not care where lines were broken. */
export class FlatText {
  readonly text: string;
  readonly #positions: readonly number[];

  constructor(text: string) {
    const positions: number[] = [];
    let flat = '';
    for (let i = 0; i < text.length; i++) {
      const c = text[i] ?? '';
      if (/\s/u.test(c)) continue;
      flat += c;
      positions.push(i);
    }
    this.text = flat;
    this.#positions = positions;
  }

  /** Where a place of the flat text stands in the whole text. */
  original(index: number): number {
    return this.#positions[Math.min(index, this.#positions.length - 1)] ?? 0;
  }
}
