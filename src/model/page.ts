/** Page points (1/72 inch), origin top-left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type TextOrigin = 'embedded' | 'ocr' | 'none';

/** Characters `from` to `to` (excluded) of a line, less sure than the line as a whole. */
export interface DoubtfulStretch {
  readonly from: number;
  readonly to: number;
  /** 0–1. */
  readonly confidence: number;
}

/** A run of text that stands together: a line of running text, or one line inside one table cell. */
export interface TextLine {
  readonly text: string;
  readonly box: Box;
  /** 0–1; 1 for text that the file itself carries. */
  readonly confidence: number;
  /**
   * One misread digit does not show in the confidence of a long line. Empty where each character is sure; absent where
   * the engine does not tell.
   */
  readonly doubtful?: readonly DoubtfulStretch[];
  /** Index into `Page.cells` where the line stands in a ruled table. */
  readonly cell?: number;
  /** Height of the characters in points; the title is found by it. */
  readonly fontSize: number;
  /** Places of words that were set apart from the print of their page, as stamped and pasted names are: leaning, or in another font. */
  readonly apart?: readonly Box[];
}

/** A field of a ruled table. Row and column count from 0 within its table. */
export interface TableCell {
  readonly box: Box;
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export type MarkKind = 'seal' | 'handwriting' | 'fingerprint' | 'tick' | 'picture';

/** Something on the page that is not text. */
export interface Mark {
  readonly kind: MarkKind;
  readonly box: Box;
  readonly confidence: number;
  /** Ring text of a seal or signer of an electronic signature, where it can be read. */
  readonly text?: string;
}

/**
 * Tilted: at more than ten degrees to its line. Hidden: in the file, but not to be seen (white, clipped, covered, outside
 * the page, on a layer that is switched off). Ink: pixels that no word, ruling or mark explains.
 */
export type UnreadKind =
  'tilted-text' | 'vertical-text' | 'hidden-text' | 'annotation' | 'form-field' | 'picture' | 'ink';

/** What a page carries that became neither text nor a mark: no place is empty while some of it lies there. */
export interface UnreadInk {
  readonly kind: UnreadKind;
  readonly box: Box;
  /** What the file says it reads: a hint for a person, never a value. */
  readonly text?: string;
}

export interface PageQuality {
  /** Of the scanned image, measured against the page's size; undefined for born-digital pages. */
  readonly dpi?: number;
  /** Degrees, clockwise positive. */
  readonly skew?: number;
  /** Degrees by which the page had to be turned to be read. */
  readonly orientation?: 0 | 90 | 180 | 270;
  readonly isBlank?: boolean;
  /** Mean OCR confidence, 0–1. */
  readonly legibility?: number;
  /** Pixels that a stroke takes from paper to ink: 1 to 3 on a good scan, more where the page is blurred. */
  readonly edgeWidth?: number;
  /** Lines run over the edge of the image: a part of the sheet is not on it. */
  readonly isCutOff?: boolean;
  /** Fonts in which a born-digital page is set: where it is told, so is what was set apart (`TextLine.apart`). */
  readonly typefaces?: number;
  /** Why the page could not be read. */
  readonly unreadable?: string;
  readonly isColour?: boolean;
  /**
   * What a scanned page looks like: one hexadecimal digit a cell of a grid over its ink (shared/page/look.ts), upright, level
   * and without rulings. Compared within a case, with the text, to find a page that was scanned twice.
   */
  readonly look?: string;
  /** Two pages of a book or an A3 sheet side by side: all lines and cells of the left one stand before those of the right one. */
  readonly isSpread?: boolean;
}

export interface Page {
  /** Path of the source file, relative to the uploads folder. */
  readonly file: string;
  /** 1-based. */
  readonly pageNumber: number;
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly textOrigin: TextOrigin;
  /** In reading order: cell by cell inside a table. */
  readonly lines: readonly TextLine[];
  readonly cells: readonly TableCell[];
  readonly marks: readonly Mark[];
  /** Absent where everything seen was read. */
  readonly unread?: readonly UnreadInk[];
  readonly quality: PageQuality;
  /** What the file itself says of a page that was read again: garbled text, or somebody's OCR below a scan. */
  readonly replacedText?: string;
}
