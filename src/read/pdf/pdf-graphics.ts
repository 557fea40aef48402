import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../model/page.ts';
import type { Ruling } from '../layout/word.ts';
import { areaOf, intersection } from '../layout/boxes.ts';
import { type Colour, colourOf, type Rgb } from './colour.ts';
import { type GraphicsState, GraphicsStates } from './graphics-state.ts';
import { boxThrough, type Matrix } from './matrix.ts';
import { type OptionalContent, Layers } from './layers.ts';
import { extentOf, hasCurve, isRectangle, LINE_THICKNESS, strokedBoxes } from './pdf-paths.ts';
import { PAINTS_IMAGES, type PlacedImage, placedImages } from './placed-images.ts';
import { fontsOf, type PaintedGlyph, TextStates } from './text-states.ts';

/** Points: shorter lines are parts of drawings. */
const MIN_LINE = 8;

/** A drawn path that is not a straight line: part of a vector seal, of a vector signature, or of text as outlines. */
export interface Drawing {
  readonly box: Box;
  readonly colour: Colour;
  readonly isFilled: boolean;
  readonly annotation: string | undefined;
}

/** A surface that was filled. */
export interface Fill {
  readonly box: Box;
  /** Undefined for patterns. */
  readonly rgb: Rgb | undefined;
  readonly at: number;
  /** It is its whole box, and nothing shows through it. */
  readonly isCover: boolean;
}

/** A character as it is painted, and how. */
export interface Glyph extends PaintedGlyph {
  readonly at: number;
  readonly rgb: Rgb | undefined;
  /** Text that is not painted, as OCR programs lay it below a scan. */
  readonly isInvisible: boolean;
  /** By its transparency, its layer or a frame: never to be seen, whatever lies over it. */
  readonly isUnseen: boolean;
}

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
  readonly fills: readonly Fill[];
  readonly glyphs: readonly Glyph[];
  /** Places where red text begins: ring text of vector seals lies over the text of the page. */
  readonly redText: readonly RedText[];
  readonly hasInvisibleText: boolean;
  /** Annotations that paint anything. */
  readonly annotations: ReadonlySet<string>;
}

export interface GraphicsSource {
  readonly page: PDFPageProxy;
  readonly toPage: Matrix;
  /** Points, what is shown of the page. */
  readonly size: { readonly width: number; readonly height: number };
  readonly layers: OptionalContent;
}

/** Walks the page's drawing operations once. */
export async function pageGraphics({ page, toPage, size, layers }: GraphicsSource): Promise<PageGraphics> {
  const list = await page.getOperatorList();
  const texts = new TextStates(fontsOf(page, list));
  const walker = new GraphicsWalker(new GraphicsStates(toPage, { x: 0, y: 0, ...size }), texts, layers);
  list.fnArray.forEach((operation, index) => {
    walker.step(operation, list.argsArray[index] as unknown[] | null, index);
  });
  return walker.result();
}

class GraphicsWalker {
  readonly #rulings: Ruling[] = [];
  readonly #images: PlacedImage[] = [];
  readonly #drawings: Drawing[] = [];
  readonly #fills: Fill[] = [];
  readonly #glyphs: Glyph[] = [];
  readonly #redText: RedText[] = [];
  readonly #annotations = new Set<string>();
  readonly #states: GraphicsStates;
  readonly #texts: TextStates;
  readonly #layers: Layers;
  #hasInvisibleText = false;
  #annotation: string | undefined;
  #at = 0;

  constructor(states: GraphicsStates, texts: TextStates, layers: OptionalContent) {
    this.#states = states;
    this.#texts = texts;
    this.#layers = new Layers(layers);
  }

  result(): PageGraphics {
    return {
      rulings: this.#rulings,
      images: this.#images,
      drawings: this.#drawings,
      fills: this.#fills,
      glyphs: this.#glyphs,
      redText: this.#redText,
      hasInvisibleText: this.#hasInvisibleText,
      annotations: this.#annotations,
    };
  }

  step(operation: number, args: unknown[] | null, at: number): void {
    this.#at = at;
    this.#enterOrLeave(operation, args);
    this.#states.step(operation, args);
    this.#layers.step(operation, args);
    this.#texts.step(operation, args);
    if (operation === OPS.showText) this.#text(args?.[0]);
    else if (!this.#layers.isShown) return;
    else if (operation === OPS.constructPath) this.#path(args);
    else if (PAINTS_IMAGES.has(operation)) this.#image(operation, args);
    else if (operation === OPS.paintSolidColorImageMask) this.#fill(this.#through(0, 0, 1, 1), true);
    else if (operation === OPS.shadingFill) this.#fill(this.#state.clip, false, undefined);
  }

  get #state(): GraphicsState {
    return this.#states.now;
  }

  #through(x1: number, y1: number, x2: number, y2: number): Box {
    return boxThrough(this.#state.matrix, x1, y1, x2, y2);
  }

  #enterOrLeave(operation: number, args: unknown[] | null): void {
    if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) this.#texts.save();
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) this.#texts.restore();
    else if (operation === OPS.beginAnnotation) {
      this.#texts.reset();
      this.#annotation = String(args?.[0]);
    } else if (operation === OPS.endAnnotation) this.#annotation = undefined;
  }

  #text(glyphs: unknown): void {
    const { matrix, fill, alpha, clip } = this.#state;
    const [x, y] = this.#texts.origin(matrix);
    const painted = this.#texts.paint(Array.isArray(glyphs) ? glyphs : [], matrix);
    const isInvisible = UNSEEN_MODES.has(this.#texts.mode);
    if (isInvisible) this.#hasInvisibleText = true;
    const isUnseen = isInvisible || !this.#layers.isShown || alpha < FAINTEST;
    if (!isUnseen && colourOf(fill) === 'red') this.#redText.push({ x, y });
    this.#paints(!isUnseen);
    // What an annotation says is asked of the annotation.
    if (this.#annotation !== undefined) return;
    for (const glyph of painted) {
      const isInside = contains(clip, glyph.middle);
      this.#glyphs.push({ ...glyph, at: this.#at, rgb: fill, isInvisible, isUnseen: isUnseen || !isInside });
    }
  }

  #image(operation: number, args: unknown[] | null): void {
    const order = { at: this.#at, annotation: this.#annotation };
    const seen = placedImages(operation, args, this.#state, order).filter(({ box }) => areaOf(box) > 0);
    this.#paints(seen.length > 0);
    this.#images.push(...seen);
  }

  #paints(isSeen: boolean): void {
    if (isSeen && this.#annotation !== undefined) this.#annotations.add(this.#annotation);
  }

  #path(args: unknown[] | null): void {
    const painted = Number(args?.[0]);
    const isFilled = FILLING.has(painted);
    const data = (args?.[1] as (ArrayLike<number> | null)[] | null)?.[0];
    if (data && (isFilled || STROKING.has(painted))) {
      this.#paints(true);
      if (isFilled) this.#filledShape(data, args?.[2] as ArrayLike<number> | null);
      else this.#strokedLines(data);
    }
    this.#states.afterPath(args);
  }

  #filledShape(data: ArrayLike<number>, extent: ArrayLike<number> | null): void {
    const e = extent ?? extentOf(data);
    const box = this.#through(e[0] ?? 0, e[1] ?? 0, e[2] ?? 0, e[3] ?? 0);
    const colour = colourOf(this.#state.fill);
    const isLine = Math.min(box.width, box.height) <= LINE_THICKNESS && !hasCurve(data);
    if (!isLine) this.#fill(box, isRectangle(data, e));
    if (colour === 'light') return;
    if (isLine) this.#ruling(box);
    else if (hasCurve(data) || colour === 'red') this.#drawing(box, colour, true);
  }

  #fill(box: Box, isWhole: boolean, rgb = this.#state.fill): void {
    const { clip, alpha, isBlended, isMasked } = this.#state;
    const isCover = isWhole && rgb !== undefined && alpha > 0.95 && !isBlended && !isMasked;
    this.#fills.push({ box: intersection(box, clip), rgb, at: this.#at, isCover });
  }

  #drawing(box: Box, colour: Colour, isFilled: boolean): void {
    const seen = intersection(box, this.#state.clip);
    const isOutside = seen.width === 0 && seen.height === 0;
    if (!isOutside) this.#drawings.push({ box, colour, isFilled, annotation: this.#annotation });
  }

  #strokedLines(data: ArrayLike<number>): void {
    const colour = colourOf(this.#state.stroke);
    if (colour === 'light') return;
    const { boxes, isStraight } = strokedBoxes(data, this.#state.matrix);
    if (isStraight && colour !== 'red') for (const box of boxes) this.#ruling(box);
    else for (const box of boxes) this.#drawing(box, colour, false);
  }

  #ruling(box: Box): void {
    // The frames of fields and notes are no table.
    if (Math.max(box.width, box.height) < MIN_LINE || this.#annotation !== undefined) return;
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    this.#rulings.push(
      box.width >= box.height
        ? { x1: box.x, x2: box.x + box.width, y1: y, y2: y }
        : { x1: x, x2: x, y1: box.y, y2: box.y + box.height },
    );
  }
}

/** Text that is not painted, or only cuts out what is painted next. */
const UNSEEN_MODES = new Set([3, 7]);
/** Ink so transparent shows nothing. */
const FAINTEST = 0.06;

function contains({ x, y, width, height }: Box, [px, py]: readonly [number, number]): boolean {
  return px >= x && px <= x + width && py >= y && py <= y + height;
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
