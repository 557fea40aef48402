import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Which layers of a file are switched on, as pdf.js tells it. */
export interface OptionalContent {
  isVisible(group: unknown): boolean;
}

/** Follows whether what is painted belongs to a layer that is switched off. */
export class Layers {
  readonly #content: OptionalContent;
  readonly #shown: boolean[] = [];
  isShown = true;

  constructor(content: OptionalContent) {
    this.#content = content;
  }

  step(operation: number, args: unknown[] | null): void {
    if (operation === OPS.beginMarkedContentProps)
      this.#shown.push(args?.[0] !== 'OC' || this.#content.isVisible(args[1]));
    else if (operation === OPS.beginMarkedContent) this.#shown.push(true);
    else if (operation === OPS.endMarkedContent) this.#shown.pop();
    else return;
    this.isShown = this.#shown.every(Boolean);
  }
}
