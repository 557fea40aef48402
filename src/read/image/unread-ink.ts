import type { Box } from '../../model/page.ts';
import type { OcrWord } from '../ocr/engine.ts';
import { binarised } from './binarise.ts';
import { clusters } from './clusters.ts';
import type { GreyImage } from './grey-image.ts';

/** Words below it may be pieces of something else. */
const READ = 0.9;
/** Of a word's height: its strokes leave the box that OCR gives it. */
const BESIDE = 0.3;
/** Of the page's width: a square of about 0.9 mm. */
const CELL = 1 / 230;
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

/** Boxes in pixels of what looks like a line of print in which an engine saw no text, or only pieces of it. */
export function unreadRows(image: GreyImage, words: readonly OcrWord[]): Box[] {
  const { width, height, data } = binarised(image);
  for (const { confidence, box } of words) if (confidence >= READ) erase(data, width, height, box);
  const cell = Math.max(4, Math.round(width * CELL));
  const margin = width * MARGIN;
  const rows = clusters(data, width, height, () => true, { cell, minShare: 0.05, reach: 1 })
    .filter(({ box, count }) => isRowSized(box, width) && isPrintFilled(box, count))
    .map(({ box }) => box)
    .filter((box) => box.x >= margin && box.x + box.width <= width - margin);
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

function erase(data: Uint8Array, width: number, height: number, box: Box): void {
  const beside = Math.round(box.height * BESIDE);
  const from = Math.max(0, Math.floor(box.x) - beside);
  const to = Math.min(width, Math.ceil(box.x + box.width) + beside);
  const top = Math.max(0, Math.floor(box.y) - beside);
  const bottom = Math.min(height, Math.ceil(box.y + box.height) + beside);
  for (let y = top; y < bottom; y++) data.fill(0, y * width + from, y * width + to);
}
