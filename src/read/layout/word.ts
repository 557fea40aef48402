import type { Box } from '../../model/page.ts';

/** A piece of text as a PDF or an OCR engine gives it, before it is put into lines. */
export interface Word {
  readonly text: string;
  readonly box: Box;
  /** The heights between which it stands, where it leans and its box does not tell. */
  readonly band?: { readonly top: number; readonly bottom: number };
  /** It leans by itself, or is set in another font than most of its page. */
  readonly isApart?: true;
  /** 0–1. */
  readonly confidence: number;
  /** Of each UTF-16 unit of `text`, where known. */
  readonly characterConfidences?: readonly number[];
  /** Points. */
  readonly fontSize: number;
}

/** A printed line of a form: horizontal when `y1 === y2`, else vertical. Points. */
export interface Ruling {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}
