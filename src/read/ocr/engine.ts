import type { Box } from '../../model/page.ts';
import type { OcrInfo } from '../../model/audit-report.ts';
import type { GreyImage } from '../image/grey-image.ts';
import type { PixelLine } from '../image/ruling-lines.ts';

/** A word as the engine saw it; the box is in pixels of the image given. */
export interface OcrWord {
  readonly text: string;
  readonly box: Box;
  /** 0–1. */
  readonly confidence: number;
  /** Of each character of `text` (UTF-16 unit), 0–1, where the engine tells it. */
  readonly characterConfidences?: readonly number[];
}

/** A page made ready for reading. */
export interface OcrPage {
  /** Level, without its ruling lines. */
  readonly image: GreyImage;
  /** Where the lines were: they part what stands on both sides. */
  readonly rulings: readonly PixelLine[];
  /** Rows of print below seals, in which an engine may see no text by itself. */
  readonly rows: readonly Box[];
  /** With the rings of the seals, from which `image` is free: erasing them may have taken strokes of print along. */
  readonly stamped: GreyImage;
}

/** Reads one page; says nothing of one that lies on its side. The same image gives the same words whatever was read before. */
export interface OcrEngine {
  readonly info: OcrInfo;
  /** Mean confidence below which the engine has probably seen a page upside down: each rates itself otherwise. */
  readonly poorConfidence: number;
  recognise(page: OcrPage): Promise<readonly OcrWord[]>;
  /** Reads what stands in some boxes of the page, each one line, where the engine can. */
  readRows?(page: OcrPage, rows: readonly Box[]): Promise<readonly OcrWord[]>;
  close(): Promise<void>;
}
