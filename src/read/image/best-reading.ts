import { hanShare } from '../../shared/text.ts';
import type { OcrEngine, OcrWord } from '../ocr/engine.ts';
import { binarised } from './binarise.ts';
import type { GreyImage } from './grey-image.ts';
import { type PixelLine, rulingLines, withoutRulings } from './ruling-lines.ts';
import { skewOf } from './skew.ts';
import { turned } from './turn.ts';

/** Printed lines of forms are one pixel wide and grey on a scan: they are sought with a lenient threshold. */
const FAINT = 198;
/** Share of Chinese characters below which the page is tried again on its side and upside down. */
const POOR_HAN_SHARE = 0.35;
/** Words below it are noise of the engine. */
const MIN_WORD_CONFIDENCE = 0.2;
/** Letters and digits that OCR must surely have read on a page with little ink: a stamped number alone is none. */
const FEWEST_CHARACTERS = 2;
const SURE_CHARACTER = 0.8;

export interface Reading {
  readonly words: readonly OcrWord[];
  /** Turned upright, its ruling lines erased. */
  readonly image: GreyImage;
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
        (word.characterConfidences?.[i] ?? word.confidence) >= SURE_CHARACTER,
    ),
  );
  return sure.length < FEWEST_CHARACTERS;
}

export async function bestReading(image: GreyImage, skew: number, engine: OcrEngine): Promise<Reading> {
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
  if (text === '') return true;
  // A page number alone has no Chinese characters and stands upright all the same.
  if (text.length >= 8 && hanShare(text) < POOR_HAN_SHARE) return true;
  return meanConfidence(reading.words) < engine.poorConfidence;
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
