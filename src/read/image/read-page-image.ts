import type { Box, Mark, Page, PageQuality } from '../../model/page.ts';
import { hanShare } from '../../shared/text.ts';
import { withChineseSigns } from '../layout/chinese-signs.ts';
import { linesInReadingOrder } from '../layout/lines.ts';
import { tableCells } from '../layout/table-cells.ts';
import type { Ruling, Word } from '../layout/word.ts';
import type { OcrEngine, OcrWord } from '../ocr/engine.ts';
import { binarised, flattened, inkShare } from './binarise.ts';
import { handwriting } from './handwriting.ts';
import type { GreyImage, PageImage } from './grey-image.ts';
import { pageMarks, stampMarks } from './page-marks.ts';
import type { PixelMark } from './red-seals.ts';
import { type PixelLine } from './ruling-lines.ts';
import { skewOf } from './skew.ts';
import { withoutSurroundings } from './surroundings.ts';
import { bestReading, meanConfidence, type Reading, saysNothing } from './best-reading.ts';
import { resolution, sharpness, sheetFor } from './sheet.ts';
import type { TurnedPage } from './turned-box.ts';

/** Share of ink below which a page holds nothing at all. */
const NO_INK = 0.00003;
/** Share of ink below which a page may be blank: dust, staples, punch holes, print that shines through. */
const SPARSE_INK = 0.006;
/** Without OCR, the share of ink that decides. */
const BLANK_INK = 0.0006;
/** Confidence of a mark that makes a page without print more than blank. */
const SURE_STAMP = 0.5;
/** OCR boxes hold only ink, and a lost comma leaves a hole: only wide gaps count. */
const OCR_GAPS = { blank: 1, segment: 3 };

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
  const dpi = resolution(image.stored, size);
  const base = { file: source.file, pageNumber: source.pageNumber, ...size };
  const clean = flattened(withoutSurroundings(image.ink));
  const stamps = stampMarks(image, clean);
  const marks = pageMarks(stamps, undefined, size.width / clean.width);
  const bits = binarised(clean);
  const ink = inkShare(bits);
  const isStamped = marks.some(({ confidence }) => confidence >= SURE_STAMP);
  const quality = { dpi, isBlank: true, isColour: image.isColour };
  const blank: Page = { ...base, textOrigin: 'none', lines: [], cells: [], marks, quality };
  if (!isStamped && ink < (engine ? NO_INK : BLANK_INK)) return blank;
  if (!engine) {
    const quality = { dpi, isColour: image.isColour, unreadable: '文字识别已关闭' };
    return { ...base, textOrigin: 'none', lines: [], cells: [], marks, quality };
  }
  const reading = await bestReading(
    { image: clean, greySeals: greySeals(image, stamps) },
    skewOf(bits),
    engine,
  );
  const seen = marksOf(reading, stamps, clean, size);
  if (ink < SPARSE_INK && !seen.some(({ confidence }) => confidence >= SURE_STAMP) && saysNothing(reading))
    return blank;
  return {
    ...base,
    ...laidOut(reading, size, { dpi, isColour: image.isColour, ...sharpness(clean) }),
    marks: seen,
  };
}

/** Red ones are gone from the channel that is read. */
function greySeals(image: PageImage, stamps: readonly PixelMark[]): Box[] {
  if (image.isColour) return [];
  return stamps.flatMap(({ kind, box }) => (kind === 'seal' ? [box] : []));
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
  const degrees = reading.orientation + reading.skew;
  const turnedPage: TurnedPage = { from: image, to: reading.image, degrees };
  const written = handwriting(reading.image, reading.words);
  return pageMarks(stamps, { page: turnedPage, written }, scale);
}

function scaled(box: Box, scale: number): Box {
  return { x: box.x * scale, y: box.y * scale, width: box.width * scale, height: box.height * scale };
}

function laidOut(
  reading: Reading,
  size: { width: number; height: number },
  measured: PageQuality,
): Pick<Page, 'textOrigin' | 'lines' | 'cells' | 'quality'> {
  const isOnSide = reading.orientation === 90 || reading.orientation === 270;
  const scale = (isOnSide ? size.height : size.width) / reading.width;
  const cells = tableCells(reading.rulings.map((line) => toRuling(line, scale)));
  const words: Word[] = reading.words.map((w) => ({
    ...w,
    text: withChineseSigns(w.text),
    box: scaled(w.box, scale),
    fontSize: characterSize(w) * scale,
  }));
  const lines = linesInReadingOrder(words, cells, OCR_GAPS);
  const quality = {
    ...measured,
    skew: reading.skew,
    orientation: reading.orientation,
    isBlank: false,
    legibility: Math.round(meanConfidence(reading.words) * 1000) / 1000,
    ...(isCutOff(reading) ? { isCutOff: true } : {}),
  };
  return { textOrigin: 'ocr', lines, cells, quality };
}

/** Lines of text that must run into the edge before the sheet is held to go on beyond it. */
const CUT_LINES = 4;

function isCutOff({ words, width }: Reading): boolean {
  const edge = Math.max(2, width * 0.002);
  const long = words.filter((word) => word.text.length >= 2);
  const left = long.filter(({ box }) => box.x <= edge).length;
  const right = long.filter(({ box }) => box.x + box.width >= width - edge).length;
  return Math.max(left, right) >= CUT_LINES;
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
