import type { Box } from '../../model/page.ts';
import { hanShare } from '../../shared/text/normalise.ts';
import { isMiddleInside } from '../layout/middle-inside.ts';
import type { OcrEngine, OcrWord } from '../ocr/engine.ts';
import { binarised, inkShare } from './binarise.ts';
import type { BitImage, GreyImage } from './grey-image.ts';
import { withoutRings } from './grey-seals.ts';
import { type PixelLine, rulingLines, withoutRulings } from './ruling-lines.ts';
import { skewOf } from './skew.ts';
import { turned } from './turn.ts';
import { turnedBox } from './turned-box.ts';
import { withUnreadRows } from './unread-rows.ts';
import { CHARACTER_ON_BARE_PAGE, NOISE_WORD } from '../../shared/certainty/thresholds.ts';

/** Printed lines of forms are one pixel wide and grey on a scan: they are sought with a lenient threshold. */
const FAINT = 198;
/** Share of Chinese characters below which the page is tried again on its side and upside down. */
const POOR_HAN_SHARE = 0.35;
/** Letters and digits that OCR must surely have read on a page with little ink: a stamped number alone is none. */
const FEWEST_CHARACTERS = 2;

export interface Reading {
  readonly words: readonly OcrWord[];
  /** Turned upright, its ruling lines erased. */
  readonly image: GreyImage;
  /** Print of `image`. */
  readonly bits: BitImage;
  readonly rulings: readonly PixelLine[];
  readonly width: number;
  readonly height: number;
  readonly skew: number;
  readonly orientation: 0 | 90 | 180 | 270;
}

/** Specks and print that shines through from the back are read as something, but never surely; a form has its lines. */
export function saysNothing({ words, rulings }: Reading): boolean {
  if (rulings.length > 0) return false;
  const sure = words.flatMap((word) =>
    [...word.text].filter(
      (character, i) =>
        /[\p{L}\p{N}]/u.test(character) &&
        (word.characterConfidences?.[i] ?? word.confidence) >= CHARACTER_ON_BARE_PAGE,
    ),
  );
  return sure.length < FEWEST_CHARACTERS;
}

/** Characters from which a pale page is print of its own. */
const FEWEST_PALE = 8;

/** Whether an engine has read print, not what shines through from the back of the sheet. */
export function isConvincing({ words }: Reading, engine: Pick<OcrEngine, 'poorConfidence'>): boolean {
  const text = words.map((word) => word.text).join('');
  return text.length >= FEWEST_PALE && meanConfidence(words) >= engine.poorConfidence;
}

/** A page before it is turned, with the round seals on it that have no colour. */
export interface StampedImage {
  readonly image: GreyImage;
  /** Boxes in pixels. */
  readonly greySeals: readonly Box[];
}

export async function bestReading(page: StampedImage, skew: number, engine: OcrEngine): Promise<Reading> {
  const upright = await readingAt(page, skew, 0, engine);
  if (!isPoor(upright, engine)) return upright;
  let best = upright;
  for (const orientation of [180, 90, 270] as const) {
    const stood = await stoodUp(page, orientation);
    const reading = await readingAt(stood, skewOf(binarised(stood.image)), orientation, engine);
    if (merit(reading) > merit(best) * 1.2) best = reading;
    if (!isPoor(best, engine)) return best;
  }
  return best;
}

async function stoodUp({ image, greySeals }: StampedImage, degrees: number): Promise<StampedImage> {
  const stood = await turned(image, degrees);
  return {
    image: stood,
    greySeals: greySeals.map((seal) => turnedBox(seal, { from: image, to: stood, degrees })),
  };
}

/** Reads an image that stands as it should but for some skew; `orientation` is how it was turned to stand so. */
async function readingAt(
  page: StampedImage,
  skew: number,
  orientation: 0 | 90 | 180 | 270,
  engine: OcrEngine,
): Promise<Reading> {
  const { image: straight, greySeals } = await stoodUp(page, skew);
  const rulings = rulingLines(binarised(straight, FAINT));
  const stamped = withoutRulings(straight, rulings);
  const { image: erased, rows, seals } = withoutRings(stamped, greySeals);
  const bits = binarised(erased);
  const ready = { image: erased, bits, rulings, rows, stamped };
  const words = await withUnreadRows(ready, await engine.recognise(ready), engine);
  const kept = words.filter(
    ({ confidence, box }) => confidence >= NOISE_WORD && !isSealText(box, seals, rows),
  );
  return {
    words: kept,
    image: erased,
    bits,
    rulings,
    width: straight.width,
    height: straight.height,
    skew,
    orientation,
  };
}

/** The ring of a seal carries the agency's name; print below a seal stands in one of the rows. */
function isSealText(box: Box, seals: readonly Box[], rows: readonly Box[]): boolean {
  const isIn = (outer: Box): boolean => isMiddleInside(box, outer);
  return seals.some((seal) => isIn(seal) && box.width < seal.width * PIECE_OF_SEAL) && !rows.some(isIn);
}

/** Of a seal's width: a longer word is a line that runs on beside it. */
const PIECE_OF_SEAL = 0.6;

function isPoor(reading: Reading, engine: OcrEngine): boolean {
  const text = reading.words.map((w) => w.text).join('');
  if (text === '') return true;
  // Of print that stands on its head little more than 0, 1 and 8 is read.
  if (text.length < FEW_CHARACTERS && holdsPrint(reading)) return true;
  // A page number alone has no Chinese characters and stands upright all the same.
  if (text.length >= 8 && hanShare(text) < POOR_HAN_SHARE) return true;
  return meanConfidence(reading.words) < engine.poorConfidence;
}

/** Characters that cannot be all of a page of print. */
const FEW_CHARACTERS = 20;
/** Share of ink on a page of print: more than a few words have, less than pictures. */
const PRINT = { min: 0.006, max: 0.12 };

function holdsPrint({ bits }: Reading): boolean {
  const ink = inkShare(bits);
  return ink >= PRINT.min && ink <= PRINT.max;
}

function merit(reading: Reading): number {
  return reading.words.reduce(
    (sum, w) => sum + w.text.length * w.confidence ** 2 * (0.3 + hanShare(w.text)),
    0,
  );
}

export function meanConfidence(words: readonly OcrWord[]): number {
  const length = words.reduce((n, w) => n + w.text.length, 0);
  return length === 0 ? 0 : words.reduce((sum, w) => sum + w.confidence * w.text.length, 0) / length;
}
