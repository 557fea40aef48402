import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../model/page.ts';
import { SUREST_BY_HAND } from '../../shared/certainty/thresholds.ts';
import { imageFromPixels, type RawPixels } from '../image/decode.ts';
import type { GreyImage } from '../image/grey-image.ts';
import { resized } from '../image/resize.ts';
import { scaledBox } from '../image/scaled-box.ts';
import { wordInPoints } from '../image/word-in-points.ts';
import { isMiddleInside } from '../layout/middle-inside.ts';
import type { Word } from '../layout/word.ts';
import type { OcrEngine, OcrWord } from '../ocr/engine.ts';
import type { PlacedImage } from './placed-images.ts';
import { pdfImagePixels } from './pdf-images.ts';

/** Points: what is larger is a photograph, what is smaller no character. */
const WRITTEN = { width: { min: 8, max: 480 }, height: { min: 7, max: 85 } };
/** Pictures that are read at most: a page can place any number. */
const MOST_PICTURES = 60;
/** Pixels a point, 200 dpi, at which OCR reads print; pages larger than A3 are drawn smaller, as they can claim any size. */
const SCALE = 200 / 72;
const LONGEST_SIDE = 3400;
const PAPER = 255;

interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** What was written by hand on a born-digital page and stands on it as small pictures, read by OCR: never surely. */
export async function pennedWords(
  page: PDFPageProxy,
  images: readonly PlacedImage[],
  size: PageSize,
  engine: () => Promise<OcrEngine | undefined>,
): Promise<Word[]> {
  const written = images.filter(({ name, whole }) => name !== undefined && isWritingSized(whole));
  if (written.length === 0) return [];
  const reader = await engine();
  if (!reader) return [];
  const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(size.width, size.height));
  const sheet = blankSheet(size, scale);
  for (const { name = '', whole } of written.slice(0, MOST_PICTURES)) {
    const pixels = await pdfImagePixels(page, name);
    if (pixels) await draw(sheet, pixels, scaledBox(whole, scale));
  }
  const read = await reader.recognise({ image: sheet, stamped: sheet, rulings: [], rows: [] });
  return read.map((word) => onLineOfPicture(wordInPoints(byHand(word), 1 / scale), written));
}

/** Points: a higher picture holds several lines, or words across them. */
const ONE_LINE = 40;

/** An office program sets a picture upon the base line: its words stand in that line, though higher than the print beside them. */
function onLineOfPicture(word: Word, pictures: readonly PlacedImage[]): Word {
  const own = pictures.find(({ whole }) => whole.height <= ONE_LINE && isMiddleInside(word.box, whole));
  return own ? { ...word, band: { top: own.whole.y, bottom: own.whole.y + own.whole.height } } : word;
}

function isWritingSized({ width, height }: Box): boolean {
  const { width: w, height: h } = WRITTEN;
  return width >= w.min && width <= w.max && height >= h.min && height <= h.max;
}

function blankSheet(size: PageSize, scale: number): GreyImage {
  const [width, height] = [Math.round(size.width * scale), Math.round(size.height * scale)];
  return { width, height, data: new Uint8Array(width * height).fill(PAPER) };
}

/** `box` in pixels of the sheet. Where pictures lie over each other, ink shows. */
async function draw(sheet: GreyImage, pixels: RawPixels, box: Box): Promise<void> {
  const { ink } = await imageFromPixels(pixels);
  const [left, top] = [Math.round(box.x), Math.round(box.y)];
  const { width, height, data } = await resized(ink, Math.round(box.width), Math.round(box.height));
  for (let y = Math.max(0, -top); y < Math.min(height, sheet.height - top); y++) {
    for (let x = Math.max(0, -left); x < Math.min(width, sheet.width - left); x++) {
      const at = (top + y) * sheet.width + left + x;
      sheet.data[at] = Math.min(sheet.data[at] ?? PAPER, data[y * width + x] ?? PAPER);
    }
  }
}

function byHand(word: OcrWord): OcrWord {
  const { text, confidence } = word;
  const characterConfidences = word.characterConfidences ?? [...text].map(() => confidence);
  return {
    ...word,
    confidence: Math.min(SUREST_BY_HAND, confidence),
    characterConfidences: characterConfidences.map((c) => Math.min(SUREST_BY_HAND, c)),
  };
}
