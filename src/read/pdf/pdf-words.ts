import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Word } from '../layout/word.ts';
import type { RedText } from './pdf-graphics.ts';
import { type Matrix, multiply } from './matrix.ts';

/** Of the character height: how much stands above the base line. */
const ASCENT = 0.86;

export interface PdfWords {
  readonly words: readonly Word[];
  /** Words set in red: the red head of a letter, or the text of a vector seal. */
  readonly redWords: readonly Word[];
  /** Characters that stand at an angle: watermarks, ring text of seals, or a page typed sideways. */
  readonly tilted: number;
}

/** The page's own text with boxes. */
export async function pdfWords(
  page: PDFPageProxy,
  toPage: Matrix,
  redText: readonly RedText[],
): Promise<PdfWords> {
  const content = await page.getTextContent({ disableNormalization: true });
  const words: Word[] = [];
  const redWords: Word[] = [];
  let tilted = 0;
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a, b, c, d, x, y] = multiply(toPage, item.transform as unknown as Matrix);
    const fontSize = Math.hypot(c, d);
    if (Math.abs(b) > 0.05 * Math.hypot(a, b)) {
      tilted += item.str.length;
      continue;
    }
    const box = { x, y: y - ASCENT * fontSize, width: item.width, height: fontSize };
    const isRed = redText.some((red) => Math.abs(red.x - x) < 1 && Math.abs(red.y - y) < 1);
    (isRed ? redWords : words).push({ text: item.str, box, confidence: 1, fontSize });
  }
  return { words, redWords, tilted };
}
