import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../model/page.ts';
import type { Ruling } from '../layout/word.ts';
import { extentOf, hasCurve, LINE_THICKNESS, strokedBoxes } from './pdf-paths.ts';
import { type Matrix, multiply, boxThrough, IDENTITY, apply } from './matrix.ts';

/** Points: shorter lines are parts of drawings. */
const MIN_LINE = 8;

export interface PlacedImage {
  /** Key of the decoded image in the page's objects; undefined for inline images. */
  readonly name: string | undefined;
  readonly box: Box;
  /** Pixels as stored, 0 where unknown. */
  readonly pixels: { readonly width: number; readonly height: number };
}

/** A drawn path that is not a straight line: part of a vector seal or of a vector signature. */
export interface Drawing {
  readonly box: Box;
  readonly colour: Colour;
}

export type Colour = 'red' | 'dark' | 'light' | 'other';

export interface RedText {
  /** Origin of the text in page points. */
  readonly x: number;
  readonly y: number;
}

/** What a page draws besides plain text, in points with the origin top-left. */
export interface PageGraphics {
  readonly rulings: readonly Ruling[];
  readonly images: readonly PlacedImage[];
  readonly drawings: readonly Drawing[];
  /** Places where red text begins: ring text of vector seals lies over the text of the page. */
  readonly redText: readonly RedText[];
  readonly hasInvisibleText: boolean;
}

interface State {
  matrix: Matrix;
  fill: Colour;
  stroke: Colour;
}

/** Walks the page's drawing operations once. */
export async function pageGraphics(page: PDFPageProxy, toPage: Matrix): Promise<PageGraphics> {
  const list = await page.getOperatorList();
  const walker = new GraphicsWalker(toPage);
  list.fnArray.forEach((operation, index) => {
    walker.step(operation, list.argsArray[index] as unknown[] | null);
  });
  return walker.result();
}

const SAVES = new Set<number>([OPS.save, OPS.paintFormXObjectBegin]);
const RESTORES = new Set<number>([OPS.restore, OPS.paintFormXObjectEnd]);
const NAMED_IMAGES = new Set<number>([OPS.paintImageXObject, OPS.paintImageXObjectRepeat]);
const INLINE_IMAGES = new Set<number>([OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);

class GraphicsWalker {
  readonly #rulings: Ruling[] = [];
  readonly #images: PlacedImage[] = [];
  readonly #drawings: Drawing[] = [];
  readonly #redText: RedText[] = [];
  #hasInvisibleText = false;
  #state: State;
  #stack: State[] = [];
  #textMatrix: Matrix = IDENTITY;

  constructor(toPage: Matrix) {
    this.#state = { matrix: toPage, fill: 'dark', stroke: 'dark' };
  }

  result(): PageGraphics {
    return {
      rulings: this.#rulings,
      images: this.#images,
      drawings: this.#drawings,
      redText: this.#redText,
      hasInvisibleText: this.#hasInvisibleText,
    };
  }

  step(operation: number, args: unknown[] | null): void {
    this.#changeState(operation, args);
    if (operation === OPS.constructPath) this.#path(args);
    else if (NAMED_IMAGES.has(operation))
      this.#image(args?.[0] as string, Number(args?.[1] ?? 0), Number(args?.[2] ?? 0));
    else if (INLINE_IMAGES.has(operation)) this.#inlineImage(args?.[0]);
    else this.#text(operation, args);
  }

  #changeState(operation: number, args: unknown[] | null): void {
    if (SAVES.has(operation)) this.#stack.push({ ...this.#state });
    if (RESTORES.has(operation)) this.#state = this.#stack.pop() ?? this.#state;
    if (operation === OPS.transform) this.#transform(args);
    // A form brings its own matrix, where it has one.
    if (operation === OPS.paintFormXObjectBegin && Array.isArray(args?.[0])) this.#transform(args[0]);
    if (operation === OPS.setFillRGBColor) this.#state.fill = colourOf(args?.[0]);
    if (operation === OPS.setStrokeRGBColor) this.#state.stroke = colourOf(args?.[0]);
  }

  #transform(matrix: unknown): void {
    this.#state.matrix = multiply(this.#state.matrix, matrix as Matrix);
  }

  #text(operation: number, args: unknown[] | null): void {
    if (operation === OPS.beginText) this.#textMatrix = IDENTITY;
    // Text matrices come as plain arguments or as one array, by producer of the operator list.
    if (operation === OPS.setTextMatrix) {
      const first = args?.[0];
      this.#textMatrix = (typeof first === 'number' ? args : (first ?? IDENTITY)) as unknown as Matrix;
    }
    if (operation === OPS.moveText) {
      this.#textMatrix = multiply(this.#textMatrix, [1, 0, 0, 1, Number(args?.[0]), Number(args?.[1])]);
    }
    if (operation === OPS.setTextRenderingMode && args?.[0] === 3) this.#hasInvisibleText = true;
    if (operation === OPS.showText && this.#state.fill === 'red') {
      const [x, y] = apply(multiply(this.#state.matrix, this.#textMatrix), 0, 0);
      this.#redText.push({ x, y });
    }
  }

  #image(name: string, width: number, height: number): void {
    this.#images.push({ name, box: boxThrough(this.#state.matrix, 0, 0, 1, 1), pixels: { width, height } });
  }

  #inlineImage(image: unknown): void {
    const { width = 0, height = 0 } = (image ?? {}) as { width?: number; height?: number };
    this.#images.push({
      name: undefined,
      box: boxThrough(this.#state.matrix, 0, 0, 1, 1),
      pixels: { width, height },
    });
  }

  #path(args: unknown[] | null): void {
    const painted = Number(args?.[0]);
    const isFilled = FILLING.has(painted);
    if (!isFilled && !STROKING.has(painted)) return;
    const colour = isFilled ? this.#state.fill : this.#state.stroke;
    const data = (args?.[1] as (ArrayLike<number> | null)[] | null)?.[0];
    if (!data || colour === 'light') return;
    if (!isFilled) this.#strokedLines(data, colour);
    else this.#filledShape(data, args?.[2] as ArrayLike<number> | null, colour);
  }

  #filledShape(data: ArrayLike<number>, extent: ArrayLike<number> | null, colour: Colour): void {
    const e = extent ?? extentOf(data);
    const box = boxThrough(this.#state.matrix, e[0] ?? 0, e[1] ?? 0, e[2] ?? 0, e[3] ?? 0);
    if (Math.min(box.width, box.height) <= LINE_THICKNESS && !hasCurve(data)) this.#ruling(box);
    else if (hasCurve(data) || colour === 'red') this.#drawings.push({ box, colour });
  }

  #strokedLines(data: ArrayLike<number>, colour: Colour): void {
    const { boxes, isStraight } = strokedBoxes(data, this.#state.matrix);
    if (isStraight && colour !== 'red') for (const box of boxes) this.#ruling(box);
    else for (const box of boxes) this.#drawings.push({ box, colour });
  }

  #ruling(box: Box): void {
    if (Math.max(box.width, box.height) < MIN_LINE) return;
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    this.#rulings.push(
      box.width >= box.height
        ? { x1: box.x, x2: box.x + box.width, y1: y, y2: y }
        : { x1: x, x2: x, y1: box.y, y2: box.y + box.height },
    );
  }
}

const FILLING = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const STROKING = new Set<number>([OPS.stroke, OPS.closeStroke]);

/** pdf.js gives colours as `#rrggbb`. */
function colourOf(value: unknown): Colour {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/iu.exec(String(value));
  if (!match) return 'other';
  const [r = 0, g = 0, b = 0] = match.slice(1).map((hex) => parseInt(hex, 16));
  if (r > 120 && r - Math.max(g, b) > 60) return 'red';
  if (Math.min(r, g, b) > 200) return 'light';
  return Math.max(r, g, b) < 140 ? 'dark' : 'other';
}
