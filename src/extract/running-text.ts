import type { DocumentText } from '../shared/page/document-text.ts';

/** A text whose lines run on where its sentences may, with the way back: where a line was broken says nothing. */
export class RunningText {
  readonly text: string;
  /** Places of the whole text that were left out, in order. */
  readonly #removed: readonly number[];

  /** `text`: that of the paper, or one of the same length in which something is made unreadable. */
  constructor({ softEnds }: Pick<DocumentText, 'softEnds'>, text: string) {
    this.#removed = [...softEnds].sort((a, b) => a - b);
    const from = [0, ...this.#removed.map((place) => place + 1)];
    this.text = from.map((start, index) => text.slice(start, this.#removed[index])).join('');
  }

  /** Where a place of the running text stands in the whole text. */
  original(index: number): number {
    let place = index;
    for (const removed of this.#removed) {
      if (removed > place) break;
      place++;
    }
    return place;
  }
}
