import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../model/page.ts';
import { BLACK, type Rgb, rgbOf } from './colour.ts';
import { boxThrough, type Matrix, multiply } from './matrix.ts';
import { intersection } from '../layout/boxes.ts';
import { extentOf } from './pdf-paths.ts';

/** How the next thing will be drawn. */
export interface GraphicsState {
  readonly matrix: Matrix;
  /** Undefined for patterns. */
  readonly fill: Rgb | undefined;
  readonly stroke: Rgb | undefined;
  /** 0–1. */
  readonly alpha: number;
  /** Mixed with what lies below it: it covers nothing. */
  readonly isBlended: boolean;
  /** Seen through a mask: it covers nothing. */
  readonly isMasked: boolean;
  /** The next picture may have holes of its own. */
  readonly mayHaveHoles: boolean;
  /** Of the page what may be painted on, in points. */
  readonly clip: Box;
}

const SAVES = new Set<number>([OPS.save, OPS.paintFormXObjectBegin, OPS.beginAnnotation]);
const RESTORES = new Set<number>([OPS.restore, OPS.paintFormXObjectEnd, OPS.endAnnotation]);
const CLIPS = new Set<number>([OPS.clip, OPS.eoClip]);
const PLAIN_BLENDS = new Set(['source-over', 'Normal']);

/** Follows the state through the operations of a page. */
export class GraphicsStates {
  readonly #first: GraphicsState;
  #now: GraphicsState;
  #stack: GraphicsState[] = [];
  #isClipping = false;

  constructor(matrix: Matrix, clip: Box) {
    const plain = { alpha: 1, isBlended: false, isMasked: false, mayHaveHoles: false };
    this.#first = { matrix, fill: BLACK, stroke: BLACK, ...plain, clip };
    this.#now = this.#first;
  }

  get now(): GraphicsState {
    return this.#now;
  }

  step(operation: number, args: unknown[] | null): void {
    if (SAVES.has(operation)) this.#stack.push(this.#now);
    if (RESTORES.has(operation)) this.#now = this.#stack.pop() ?? this.#now;
    if (CLIPS.has(operation)) this.#isClipping = true;
    if (operation === OPS.transform) this.#transform(args);
    else if (operation === OPS.paintFormXObjectBegin) this.#enter(args?.[0], args?.[1]);
    else if (operation === OPS.beginAnnotation) this.#annotation(args);
    else this.#setting(operation, args);
  }

  #setting(operation: number, args: unknown[] | null): void {
    if (operation === OPS.setFillRGBColor) this.#set({ fill: rgbOf(args?.[0]) });
    else if (operation === OPS.setFillColorN || operation === OPS.setFillTransparent)
      this.#set({ fill: undefined });
    else if (operation === OPS.setStrokeRGBColor) this.#set({ stroke: rgbOf(args?.[0]) });
    else if (operation === OPS.setGState) this.#entries(args?.[0]);
  }

  /** A clip holds from the path on that it was asked for with: after that path was painted. */
  afterPath(args: unknown[] | null): void {
    if (!this.#isClipping) return;
    this.#isClipping = false;
    const data = (args?.[1] as (ArrayLike<number> | null)[] | null)?.[0];
    const extent = (args?.[2] ?? (data ? extentOf(data) : undefined)) as ArrayLike<number> | undefined;
    if (extent) this.#clipTo(extent);
  }

  #set(change: Partial<GraphicsState>): void {
    this.#now = { ...this.#now, ...change };
  }

  #transform(matrix: unknown): void {
    this.#set({ matrix: multiply(this.#now.matrix, matrix as Matrix) });
  }

  /** A form brings its own matrix and its own frame, where it has them. */
  #enter(matrix: unknown, frame: unknown): void {
    if (Array.isArray(matrix)) this.#transform(matrix);
    if (frame) this.#clipTo(frame as ArrayLike<number>);
  }

  /** An annotation is painted over the page, whatever state that was left in. */
  #annotation(args: unknown[] | null): void {
    const [, frame, transform, matrix] = args ?? [];
    this.#now = this.#first;
    if (frame) this.#clipTo(frame as ArrayLike<number>);
    if (Array.isArray(transform)) this.#transform(transform);
    if (Array.isArray(matrix)) this.#transform(matrix);
  }

  #clipTo(extent: ArrayLike<number>): void {
    const box = boxThrough(this.#now.matrix, extent[0] ?? 0, extent[1] ?? 0, extent[2] ?? 0, extent[3] ?? 0);
    this.#set({ clip: intersection(this.#now.clip, box) });
  }

  #entries(given: unknown): void {
    const states = (given ?? []) as [string, unknown][];
    for (const [key, value] of states) {
      if (key === 'ca') this.#set({ alpha: Number(value) });
      // Alone and false it stands before a picture with a mask of its own.
      if (key === 'SMask') this.#set({ isMasked: value === true, mayHaveHoles: states.length === 1 });
      if (key === 'BM') this.#set({ isBlended: !PLAIN_BLENDS.has(String(value)) });
    }
  }
}
