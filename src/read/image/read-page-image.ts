import type { Box, Mark, Page } from '../../model/page.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { binarised, flattened, inkShare } from './binarise.ts';
import { gutterOf } from './gutter.ts';
import { handwriting } from './handwriting.ts';
import type { GreyImage, PageImage } from './grey-image.ts';
import { laidOut } from './laid-out.ts';
import { pageMarks, stampMarks } from './page-marks.ts';
import { paleDarkened } from './pale-print.ts';
import { withoutPerspective } from './perspective.ts';
import type { PixelMark } from './red-seals.ts';
import { withRingTexts } from './ring-text.ts';
import { skewOf } from './skew.ts';
import { withoutSurroundings } from './surroundings.ts';
import { bestReading, isConvincing, type Reading, saysNothing } from './best-reading.ts';
import { resolution, sharpness, sheetFor, twoSheetsFor } from './sheet.ts';
import type { TurnedPage } from './turned-box.ts';
import { unreadInk } from './unread-ink.ts';
import { OCR_IS_OFF } from '../unreadable-page.ts';
import { SURE_MARK } from '../../shared/certainty/thresholds.ts';

/** Share of ink below which a page holds nothing at all. */
const NO_INK = 0.00003;
/** Share of ink below which a page may be blank: dust, staples, punch holes, print that shines through. */
const SPARSE_INK = 0.006;
/** Without OCR, the share of ink that decides. */
const BLANK_INK = 0.0006;

/** What a page image is known to be before it is read. */
export interface PageImageSource {
  readonly file: string;
  readonly pageNumber: number;
  /** Points; undefined for bare photos, which are taken for A4 sheets. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** Reads a scanned or photographed page: seals by their colour, table cells by their lines, words by OCR. */
export async function readPageImage(
  photographed: PageImage,
  source: PageImageSource,
  engine: OcrEngine | undefined,
): Promise<Page> {
  const image = withoutPerspective(photographed);
  const size = source.size ?? sheetFor(image.ink);
  const dpi = resolution(image.stored, size);
  const base = { file: source.file, pageNumber: source.pageNumber, ...size };
  const flat = flattened(withoutSurroundings(image.ink));
  const pale = paleDarkened(flat);
  const clean = pale ?? flat;
  const stamps = stampMarks(image, clean);
  const marks = pageMarks(stamps, undefined, size.width / clean.width);
  const bits = binarised(clean);
  const ink = inkShare(bits);
  const isStamped = marks.some(({ confidence }) => confidence >= SURE_MARK);
  const quality = { dpi, isBlank: true, isColour: image.isColour };
  const blank: Page = { ...base, textOrigin: 'none', lines: [], cells: [], marks, quality };
  if (!isStamped && ink < (engine ? NO_INK : BLANK_INK)) return blank;
  if (!engine) {
    const quality = { dpi, isColour: image.isColour, unreadable: OCR_IS_OFF };
    return { ...base, textOrigin: 'none', lines: [], cells: [], marks, quality };
  }
  const stamped = { image: clean, greySeals: greySeals(image, stamps) };
  const reading = await bestReading(stamped, skewOf(bits), engine);
  const gutter = gutterOf(reading);
  const sheet = source.size ?? (gutter === undefined ? size : twoSheetsFor(image.ink));
  const read = await withRingTexts(stamps, image, reading.orientation + reading.skew, engine);
  const seen = marksOf(reading, read, clean, sheet);
  const unread = unreadInk(reading, seen, scaleOf(reading, sheet));
  // Print that shines through from the back is as pale, and nobody reads it surely.
  if (pale && !isConvincing(reading, engine)) return { ...blank, ...(unread.length > 0 ? { unread } : {}) };
  if (ink < SPARSE_INK && !seen.some(({ confidence }) => confidence >= SURE_MARK) && saysNothing(reading))
    return blank;
  const measured = { dpi: resolution(image.stored, sheet), isColour: image.isColour, ...sharpness(clean) };
  const page = { ...base, ...sheet, ...laidOut(reading, sheet, measured, gutter), marks: seen };
  return unread.length > 0 ? { ...page, unread } : page;
}

/** Points a pixel. */
function scaleOf({ orientation, width }: Reading, size: { width: number; height: number }): number {
  const isOnSide = orientation === 90 || orientation === 270;
  return (isOnSide ? size.height : size.width) / width;
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
  const scale = scaleOf(reading, size);
  const degrees = reading.orientation + reading.skew;
  const turnedPage: TurnedPage = { from: image, to: reading.image, degrees };
  const written = handwriting(reading.bits, reading.words);
  return pageMarks(stamps, { page: turnedPage, written }, scale);
}
