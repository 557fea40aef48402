import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../model/page.ts';
import { imageFromPixels } from '../image/decode.ts';
import type { GreyImage } from '../image/grey-image.ts';
import { characterSize } from '../image/character-size.ts';
import { resized } from '../image/resize.ts';
import { withChineseSigns } from '../layout/chinese-signs.ts';
import type { Word } from '../layout/word.ts';
import type { OcrEngine, OcrWord } from '../ocr/engine.ts';
import type { PlacedImage } from './pdf-graphics.ts';
import { pdfImagePixels } from './pdf-images.ts';

/** Points: what is larger is a photograph, what is smaller no character. */
const WRITTEN = { width: { min: 8, max: 480 }, height: { min: 7, max: 85 } };
/** Pictures that are read at most: a page can place any number. */
const MOST_PICTURES = 60;
/** Pixels a point: 200 dpi, at which OCR reads print. */
const SCALE = 200 / 72;
const PAPER = 255;
/** What was written by hand is never sure: looks at it agree on what is not there. */
const SUREST = 0.9;

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** What was written by hand on a born-digital page and stands on it as small pictures, read by OCR. */
export async function pennedWords(
  page: PDFPageProxy,
  images: readonly PlacedImage[],
  size: PageSize,
  engine: () => Promise<OcrEngine | undefined>,
): Promise<Word[]> {
  const written = images.filter(({ name, box }) => name !== undefined && isWritingSized(box));
  if (written.length === 0) return [];
  const reader = await engine();
  if (!reader) return [];
  const sheet = blankSheet(size);
  for (const image of written.slice(0, MOST_PICTURES)) await draw(sheet, page, image);
  const read = await reader.recognise({ image: sheet, stamped: sheet, rulings: [], rows: [] });
  return read.map(pennedWord);
}

function isWritingSized({ width, height }: Box): boolean {
  const { width: w, height: h } = WRITTEN;
  return width >= w.min && width <= w.max && height >= h.min && height <= h.max;
}

function blankSheet({ width, height }: PageSize): GreyImage {
  const pixels = { width: Math.round(width * SCALE), height: Math.round(height * SCALE) };
  return { ...pixels, data: new Uint8Array(pixels.width * pixels.height).fill(PAPER) };
}

/** Where pictures lie over each other, ink shows. */
async function draw(sheet: GreyImage, page: PDFPageProxy, { name, box }: PlacedImage): Promise<void> {
  const pixels = name === undefined ? undefined : await pdfImagePixels(page, name);
  if (!pixels) return;
  const { ink } = await imageFromPixels(pixels);
  const [width, height] = [Math.round(box.width * SCALE), Math.round(box.height * SCALE)];
  const picture = await resized(ink, width, height);
  const [left, top] = [Math.round(box.x * SCALE), Math.round(box.y * SCALE)];
  for (let y = Math.max(0, -top); y < Math.min(height, sheet.height - top); y++) {
    for (let x = Math.max(0, -left); x < Math.min(width, sheet.width - left); x++) {
      const at = (top + y) * sheet.width + left + x;
      sheet.data[at] = Math.min(sheet.data[at] ?? PAPER, picture.data[y * width + x] ?? PAPER);
    }
  }
}

function pennedWord(word: OcrWord): Word {
  const { text, confidence, characterConfidences, box } = word;
  const confidences = characterConfidences ?? [...text].map(() => confidence);
  return {
    text: withChineseSigns(text),
    box: {
      x: box.x / SCALE,
      y: box.y / SCALE,
      width: box.width / SCALE,
      height: box.height / SCALE,
    },
    confidence: Math.min(SUREST, confidence),
    characterConfidences: confidences.map((c) => Math.min(SUREST, c)),
    fontSize: characterSize(word) / SCALE,
  };
}
