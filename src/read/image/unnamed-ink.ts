import type { Box } from '../../model/page.ts';
import { type Cluster, clusters } from './clusters.ts';
import type { BitImage } from './grey-image.ts';

/** What OCR read, in pixels of the same image. */
export interface ReadWord {
  readonly box: Box;
  readonly confidence: number;
}

/** Of a word's height: its strokes leave the box that OCR gives it. */
const BESIDE = 0.3;
/** Of the page's width: a square of about 0.9 mm. */
const CELL = 1 / 230;

/** Ink that stands together and in no word of at least this confidence. */
export function unnamedInk(page: BitImage, words: readonly ReadWord[], named: number): Cluster[] {
  const { width, height } = page;
  const data = Uint8Array.from(page.data);
  for (const { confidence, box } of words) if (confidence >= named) erase(data, width, height, box);
  const cell = Math.max(4, Math.round(width * CELL));
  return clusters(data, width, height, 1, { cell, minShare: 0.05, reach: 1 });
}

function erase(data: Uint8Array, width: number, height: number, box: Box): void {
  const beside = Math.round(box.height * BESIDE);
  const from = Math.max(0, Math.floor(box.x) - beside);
  const to = Math.min(width, Math.ceil(box.x + box.width) + beside);
  const top = Math.max(0, Math.floor(box.y) - beside);
  const bottom = Math.min(height, Math.ceil(box.y + box.height) + beside);
  for (let y = top; y < bottom; y++) data.fill(0, y * width + from, y * width + to);
}
