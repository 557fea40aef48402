import type { Box, Mark, Page } from '../../model/page.ts';
import { hanShare } from '../../shared/text.ts';
import { linesInReadingOrder } from '../layout/lines.ts';
import { tableCells } from '../layout/table-cells.ts';
import type { Ruling, Word } from '../layout/word.ts';
import type { OcrEngine, OcrWord } from '../ocr/engine.ts';
import { binarised, flattened, inkShare } from './binarise.ts';
import { handwriting } from './handwriting.ts';
import type { GreyImage, PageImage } from './grey-image.ts';
import { pageMarks, stampMarks, type TurnedPage } from './page-marks.ts';
import type { PixelMark } from './red-seals.ts';
import { type PixelLine, rulingLines, withoutRulings } from './ruling-lines.ts';
import { skewOf } from './skew.ts';
import { turned } from './turn.ts';

/** Share of ink below which a page holds nothing: dust and the shadow of a staple stay below. */
const BLANK_INK = 0.0006;
/** Confidence of a mark that makes a page without print more than blank. */
const SURE_STAMP = 0.5;
/** Printed lines of forms are one pixel wide and grey on a scan: they are sought with a lenient threshold. */
const FAINT = 198;
/** Share of Chinese characters below which the page is tried again on its side and upside down. */
const POOR_HAN_SHARE = 0.35;
/** Words below it are noise of the engine. */
const MIN_WORD_CONFIDENCE = 0.2;
/** OCR boxes hold only ink, and a lost comma leaves a hole: only wide gaps count. */
const OCR_GAPS = { blank: 1, segment: 3 };

const A4_POINTS = { width: 595.3, height: 841.9 };

interface Reading {
  readonly words: readonly OcrWord[];
  /** Turned upright, its ruling lines erased. */
  readonly image: GreyImage;
  readonly rulings: readonly PixelLine[];
  readonly width: number;
  readonly height: number;
  readonly skew: number;
  readonly orientation: 0 | 90 | 180 | 270;
}

/** What a page image is known to be before it is read. */
export interface PageImageSource {
  readonly file: string;
  readonly pageNumber: number;
  /** Points; undefined for bare photos, which are taken for A4 sheets. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** Reads a scanned or photographed page: seals by their colour, table cells by their lines, words by OCR. */
export async function readPageImage(
  image: PageImage,
  source: PageImageSource,
  engine: OcrEngine | undefined,
): Promise<Page> {
  const size = source.size ?? sheetFor(image.ink);
  const dpi = Math.round(image.stored.width / (size.width / 72));
  const base = { file: source.file, pageNumber: source.pageNumber, ...size };
  const clean = flattened(image.ink);
  const stamps = stampMarks(image, clean);
  const marks = pageMarks(stamps, undefined, size.width / clean.width);
  const bits = binarised(clean);
  if (inkShare(bits) < BLANK_INK && !marks.some(({ confidence }) => confidence >= SURE_STAMP)) {
    const quality = { dpi, isBlank: true, isColour: image.isColour };
    return { ...base, textOrigin: 'none', lines: [], cells: [], marks, quality };
  }
  if (!engine) {
    const quality = { dpi, isColour: image.isColour, unreadable: '文字识别已关闭' };
    return { ...base, textOrigin: 'none', lines: [], cells: [], marks, quality };
  }
  const reading = await bestReading(clean, skewOf(bits), engine);
  return {
    ...base,
    ...laidOut(reading, size, dpi, image.isColour),
    marks: marksOf(reading, stamps, clean, size),
  };
}

function sheetFor({ width, height }: GreyImage): { width: number; height: number } {
  const isLandscape = width > height;
  const long = A4_POINTS.height;
  const short = (long * Math.min(width, height)) / Math.max(width, height);
  return isLandscape ? { width: long, height: short } : { width: short, height: long };
}

/** Seals, fingerprints and what was written by hand, where they stand on the page as it was turned to be read. */
function marksOf(
  reading: Reading,
  stamps: readonly PixelMark[],
  image: GreyImage,
  size: { width: number; height: number },
): Mark[] {
  const isOnSide = reading.orientation === 90 || reading.orientation === 270;
  const scale = (isOnSide ? size.height : size.width) / reading.width;
  const turnedPage: TurnedPage = { from: image, to: reading.image, orientation: reading.orientation };
  const written = handwriting(reading.image, reading.words);
  return pageMarks(stamps, { page: turnedPage, written }, scale);
}

function scaled(box: Box, scale: number): Box {
  return { x: box.x * scale, y: box.y * scale, width: box.width * scale, height: box.height * scale };
}

async function bestReading(image: GreyImage, skew: number, engine: OcrEngine): Promise<Reading> {
  const upright = await readingAt(image, skew, 0, engine);
  if (!isPoor(upright, engine)) return upright;
  let best = upright;
  for (const orientation of [180, 90, 270] as const) {
    const stood = await turned(image, orientation);
    const reading = await readingAt(stood, skewOf(binarised(stood)), orientation, engine);
    if (merit(reading) > merit(best) * 1.2) best = reading;
    if (!isPoor(best, engine)) return best;
  }
  return best;
}

/** Reads an image that stands as it should but for some skew; `orientation` is how it was turned to stand so. */
async function readingAt(
  image: GreyImage,
  skew: number,
  orientation: 0 | 90 | 180 | 270,
  engine: OcrEngine,
): Promise<Reading> {
  const straight = await turned(image, skew);
  const rulings = rulingLines(binarised(straight, FAINT));
  const erased = withoutRulings(straight, rulings);
  const words = await engine.recognise({ image: erased, rulings });
  const kept = words.filter((w) => w.confidence >= MIN_WORD_CONFIDENCE);
  return {
    words: kept,
    image: erased,
    rulings,
    width: straight.width,
    height: straight.height,
    skew,
    orientation,
  };
}

function isPoor(reading: Reading, engine: OcrEngine): boolean {
  const text = reading.words.map((w) => w.text).join('');
  if (text.length < 8 || hanShare(text) < POOR_HAN_SHARE) return true;
  return meanConfidence(reading.words) < engine.poorConfidence;
}

function merit(reading: Reading): number {
  return reading.words.reduce(
    (sum, w) => sum + w.text.length * w.confidence ** 2 * (0.3 + hanShare(w.text)),
    0,
  );
}

function meanConfidence(words: readonly OcrWord[]): number {
  const length = words.reduce((n, w) => n + w.text.length, 0);
  return length === 0 ? 0 : words.reduce((sum, w) => sum + w.confidence * w.text.length, 0) / length;
}

function laidOut(
  reading: Reading,
  size: { width: number; height: number },
  dpi: number,
  isColour: boolean,
): Pick<Page, 'textOrigin' | 'lines' | 'cells' | 'quality'> {
  const isOnSide = reading.orientation === 90 || reading.orientation === 270;
  const scale = (isOnSide ? size.height : size.width) / reading.width;
  const cells = tableCells(reading.rulings.map((line) => toRuling(line, scale)));
  const words: Word[] = reading.words.map((w) => ({
    ...w,
    box: scaled(w.box, scale),
    fontSize: characterSize(w) * scale,
  }));
  const lines = linesInReadingOrder(words, cells, OCR_GAPS);
  const quality = {
    dpi,
    skew: reading.skew,
    orientation: reading.orientation,
    isBlank: false,
    legibility: Math.round(meanConfidence(reading.words) * 1000) / 1000,
    isColour,
  };
  return { textOrigin: 'ocr', lines, cells, quality };
}

/** Height of a Chinese character: the box of a word is as high as one, or as wide as its share. */
function characterSize(word: OcrWord): number {
  const perCharacter = word.box.width / Math.max(1, [...word.text].length);
  return hanShare(word.text) > 0.5
    ? Math.max(word.box.height, Math.min(perCharacter, word.box.height * 1.3))
    : word.box.height;
}

function toRuling(line: PixelLine, scale: number): Ruling {
  const at = line.at * scale;
  const [from, to] = [line.from * scale, line.to * scale];
  return line.isHorizontal ? { x1: from, x2: to, y1: at, y2: at } : { x1: at, x2: at, y1: from, y2: to };
}
