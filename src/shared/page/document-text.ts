import type { DocumentPage } from '../../model/document.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { DoubtfulStretch, Mark, Page, TextLine } from '../../model/page.ts';
import { mayGoOn, separator } from './line-joins.ts';
import { isPageFurniture } from './page-furniture.ts';
import {
  DOUBTFUL_CHARACTER,
  SUREST_BY_HAND,
  SURE_CHARACTER,
  WEAK_LINE,
  WEAK_SHARE,
  WELL_READ,
} from '../certainty/thresholds.ts';

/** Characters of a quote at most. */
const QUOTE_LENGTH = 90;

/** The stretch of a page that belongs to the document. */
export interface DocumentPart {
  readonly page: Page;
  readonly lines: DocumentPage['lines'];
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly page: Page;
  readonly line: TextLine;
}

/**
 * The text of a document in one string, for patterns: wrapped lines are joined, paragraphs end with `\n`, cells of a
 * table row and segments of a line are parted by `\t`. Each place leads back to the page and the box it stands in.
 */
export class DocumentText {
  readonly text: string;
  readonly pages: readonly Page[];
  readonly parts: readonly DocumentPart[];
  /** Line ends of the text at which a sentence may go on. */
  readonly softEnds: ReadonlySet<number>;
  readonly #spans: readonly Span[];
  /** Asked by every field that is not found. */
  #isWellRead: boolean | undefined;

  /** `opensField`: what tells, where forms are known, that a line begins with a label though no colon follows. */
  constructor(parts: readonly DocumentPart[], opensField: (line: string) => boolean = () => false) {
    const spans: Span[] = [];
    const softEnds = new Set<number>();
    let text = '';
    for (const { page, lines } of parts) {
      for (const line of page.lines.slice(lines.from, lines.to)) {
        if (isPageFurniture(line, page)) continue;
        const previous = spans.at(-1);
        if (previous) {
          const joined = separator(previous, { page, line });
          const between = joined === '' && opensField(line.text) ? '\n' : joined;
          if (between === '\n' && mayGoOn(previous, { page, line })) softEnds.add(text.length);
          text += between;
        }
        spans.push({ start: text.length, end: text.length + line.text.length, page, line });
        text += line.text;
      }
    }
    this.text = text;
    this.softEnds = softEnds;
    this.parts = parts;
    this.pages = parts.map((p) => p.page);
    this.#spans = spans;
  }

  /** Where a stretch of the text stands. */
  evidence(start: number, end: number): Evidence {
    const first = this.#spans.find((s) => s.end > start) ?? this.#spans.at(-1);
    const quote = this.text
      .slice(start, Math.min(end, start + QUOTE_LENGTH))
      .replace(/[\t\n]+/gu, ' ')
      .trim();
    if (!first) return { file: this.pages[0]?.file ?? '', pageNumber: this.pages[0]?.pageNumber ?? 1, quote };
    const { file, pageNumber } = first.page;
    const place = { file, pageNumber, box: first.line.box, quote };
    const isPrinted = [first, ...this.#touched(start, end)].every((span) => isOwnText(span, start, end));
    return isPrinted ? place : { ...place, confidence: this.#leastConfidence(start, end) };
  }

  /** Lines of which a stretch of the text holds something. */
  #touched(start: number, end: number): Span[] {
    return this.#spans.filter((s) => s.end > start && s.start < end);
  }

  /** Of the characters where the engine tells it, else of the lines. */
  #leastConfidence(start: number, end: number): number {
    const confidences = this.#touched(start, end).flatMap((span) =>
      span.line.doubtful === undefined
        ? [span.line.confidence]
        : doubtsWithin(span, start, end).map((d) => d.confidence),
    );
    return Math.min(1, ...confidences);
  }

  /**
   * Confidence of a stretch of the text, 0–1: that of its weakest line, and for a value of that of its weakest
   * character; of a passage no single character decides what it says. What a pen added to print takes nothing from the
   * print beside it.
   */
  confidence(start: number, end: number): number {
    const touched = this.#touched(start, end);
    const lines = touched.filter(({ page }) => page.textOrigin === 'ocr').map(({ line }) => line.confidence);
    if (end - start > PASSAGE) return Math.min(1, ...lines);
    const characters = touched.flatMap((span) => doubtsWithin(span, start, end).map((d) => d.confidence));
    return Math.min(1, ...lines, ...characters);
  }

  /**
   * Whether a stretch is the file's own text, or was read without a doubtful character: by an engine that tells which
   * are.
   */
  isSure(start: number, end: number): boolean {
    return this.#touched(start, end).every(
      (span) =>
        isOwnText(span, start, end) ||
        (span.line.doubtful !== undefined &&
          doubtsWithin(span, start, end).every((d) => d.confidence >= SURE_CHARACTER)),
    );
  }

  /** How many characters of a stretch the engine read with less confidence; Infinity where it does not tell. */
  charactersBelow(confidence: number, start: number, end: number): number {
    return this.#touched(start, end).reduce((sum, span) => {
      if (span.line.doubtful === undefined) return span.line.confidence < confidence ? Infinity : sum;
      return doubtsWithin(span, start, end)
        .filter((d) => d.confidence < confidence)
        .reduce((n, d) => n + d.to - d.from, sum);
    }, 0);
  }

  /** Whether a stretch may hold other characters than were read, or more: what was written by hand mostly does. */
  isDoubtful(start: number, end: number): boolean {
    return this.charactersBelow(DOUBTFUL_CHARACTER, start, end) > 0;
  }

  /** The line that holds a place, and where it begins in the text; undefined for the empty text. */
  lineAt(
    index: number,
  ): { readonly page: Page; readonly line: TextLine; readonly start: number } | undefined {
    const span = this.#spans.find((s) => s.end > index);
    return span && { page: span.page, line: span.line, start: span.start };
  }

  /** Where a line begins in the text; 0 for one that is none of its own. */
  startOf(line: TextLine): number {
    return this.#spans.find((s) => s.line === line)?.start ?? 0;
  }

  /** On a page that the file prints: what OCR read there a pen wrote. */
  isPenned(start: number, end: number): boolean {
    return this.#spans.some(
      (span) =>
        span.page.textOrigin === 'embedded' &&
        doubtsWithin(span, start, end).some(({ confidence }) => confidence <= SUREST_BY_HAND),
    );
  }

  /** Some page of it was read by OCR: what is not found there may have been misread. */
  get isOcr(): boolean {
    return this.pages.some((p) => p.textOrigin === 'ocr');
  }

  /**
   * OCR was sure of nearly everything: words that are not found on these pages are not there. An engine that tells
   * nothing of single characters is never as sure.
   */
  get isWellRead(): boolean {
    this.#isWellRead ??= this.#wellRead();
    return this.#isWellRead;
  }

  #wellRead(): boolean {
    const lines = this.pages.flatMap((page) => page.lines);
    const isVague = this.pages.some(
      ({ textOrigin, lines: own }) =>
        textOrigin === 'ocr' && own.length > 0 && own.every(({ doubtful }) => doubtful === undefined),
    );
    if (isVague) return false;
    const length = (some: readonly TextLine[]): number => some.reduce((sum, l) => sum + l.text.length, 0);
    const sure = lines.reduce((sum, l) => sum + l.confidence * l.text.length, 0) / Math.max(1, length(lines));
    const weak = length(lines.filter((l) => l.confidence < WEAK_LINE)) / Math.max(1, length(lines));
    const isRead = this.pages.every(
      ({ textOrigin, quality }) => textOrigin !== 'none' || quality.isBlank === true,
    );
    return isRead && sure >= WELL_READ && weak <= WEAK_SHARE;
  }

  /**
   * Print throughout, each line of which was read surely: nothing was written on these pages by hand, or OCR read that
   * as surely. Two doubtful characters of a line hide no phrase, nor do strokes that are no wider than two characters.
   */
  get isReadThroughout(): boolean {
    return this.isReadThroughoutBut(() => false);
  }

  /** The same where some marks are known to be names and no words. */
  isReadThroughoutBut(isName: (mark: Mark) => boolean): boolean {
    const isDoubtful = ({ doubtful = [] }: TextLine): boolean =>
      doubtful.reduce((sum, d) => sum + (d.confidence < DOUBTFUL_CHARACTER ? d.to - d.from : 0), 0) >
      FEW_CHARACTERS;
    const mayBeWords = (mark: Mark): boolean =>
      (mark.kind === 'handwriting' || mark.kind === 'picture') &&
      mark.box.width > TWO_WRITTEN &&
      !isName(mark);
    return (
      this.isWellRead &&
      this.pages.every((page) => !page.lines.some(isDoubtful) && !page.marks.some(mayBeWords))
    );
  }
}

/** The file's own text, in which OCR read nothing that a pen added. */
function isOwnText(span: Span, start: number, end: number): boolean {
  return span.page.textOrigin !== 'ocr' && doubtsWithin(span, start, end).length === 0;
}

/** The doubtful characters of a line that belong to a stretch of the text, by their places in the text. */
function doubtsWithin({ start: offset, line }: Span, start: number, end: number): DoubtfulStretch[] {
  return (line.doubtful ?? [])
    .map(({ from, to, confidence }) => ({
      from: Math.max(start, offset + from),
      to: Math.min(end, offset + to),
      confidence,
    }))
    .filter(({ from, to }) => from < to);
}

/** Characters: what is longer is no single value. */
const PASSAGE = 40;

/** Doubtful characters that a line may hold. */
const FEW_CHARACTERS = 2;
/** Points: two characters written by hand. */
const TWO_WRITTEN = 40;
