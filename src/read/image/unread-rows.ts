import type { Box } from '../../model/page.ts';
import { isMiddleInside } from '../layout/middle-inside.ts';
import type { OcrEngine, OcrPage, OcrWord } from '../ocr/engine.ts';
import type { BitImage } from './grey-image.ts';
import { unnamedInk } from './unnamed-ink.ts';
import { WHOLE_WORD } from '../../shared/certainty/thresholds.ts';

/** Of the page's width: height of a line of print, from small print to the title of a cover. */
const HEIGHT = { min: 0.011, max: 0.07 };
/** Of its height: width of a line of print. */
const NARROWEST = 0.7;
/** Share of its box that is ink: of a picture more, of a ruling's rest less. */
const FILL = { min: 0.06, max: 0.55 };
/** Of the page's width: borders, holes and staples. */
const MARGIN = 0.03;
/** A page with more is a picture, or written by hand throughout. */
const MOST_ROWS = 14;

/**
 * What an engine read, and what it reads where it had seen no text although something like a line of print stands there:
 * networks now and then pass over a title in large letters.
 */
export async function withUnreadRows(
  page: OcrPage & { readonly bits: BitImage },
  words: readonly OcrWord[],
  engine: OcrEngine,
): Promise<readonly OcrWord[]> {
  // An engine that saw nothing at all has a page on its side before it.
  if (!engine.readRows || words.length === 0) return words;
  const rows = unreadRows(page.bits, words);
  if (rows.length === 0) return words;
  const found = (await engine.readRows(page, rows)).filter(isPrint);
  const isReplaced = ({ confidence, box }: OcrWord): boolean =>
    confidence < WHOLE_WORD && found.some((word) => isMiddleInside(box, word.box));
  const kept = words.filter((word) => !isReplaced(word));
  // 询问人： was read, and beside it a name by hand, of which nothing is sure.
  const isSaid = ({ text, box }: OcrWord): boolean =>
    kept.some((word) => isMiddleInside(box, word.box) && word.text.includes(text));
  return [...kept, ...found.filter((word) => !isSaid(word))];
}

/** Boxes in pixels of what looks like a line of print in which no text was seen, or only pieces of it. */
export function unreadRows(page: BitImage, words: readonly OcrWord[]): Box[] {
  const margin = page.width * MARGIN;
  const rows = unnamedInk(page, words, WHOLE_WORD)
    .filter(({ box, count }) => isRowSized(box, page.width) && isPrintFilled(box, count))
    .map(({ box }) => box)
    .filter((box) => box.x >= margin && box.x + box.width <= page.width - margin);
  return rows.length > MOST_ROWS ? [] : rows;
}

function isRowSized(box: Box, pageWidth: number): boolean {
  const height = box.height / pageWidth;
  return height >= HEIGHT.min && height <= HEIGHT.max && box.width >= NARROWEST * box.height;
}

function isPrintFilled({ width, height }: Box, count: number): boolean {
  const fill = count / (width * height);
  return fill >= FILL.min && fill <= FILL.max;
}

/** Handwriting and stamps are read as something, but hardly ever surely. */
function isPrint({ text, confidence }: OcrWord): boolean {
  return confidence >= WHOLE_WORD && /[\p{Script=Han}\d]/u.test(text);
}
